/** What a page may weigh. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { elements, pagesOf } from './pages.ts';

const sample = inject('sample');
/** Stylesheets of an article page, gzipped, all together. */
const MOST = 12 * 1024;
/** Scripts that an article page loads, each gzipped as it is sent: what is reached, and a tenth. */
const MOST_OF_LOADED = 6 * 1024;
/** With all that a reader may ask for on it: reading settings, marks and notes, listening, a copy to keep, other digits. */
const MOST_OF_ALL = 19.5 * 1024;
const articles = pagesOf(sample.dir).filter(({ url }) => /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(url));

test('the styles of every article page stay under 12 KB gzipped', () => {
  expect(articles.length).toBeGreaterThan(40);
  const heavy = articles.flatMap(({ url, html, tree }) => {
    const inline = Array.from(html.matchAll(/<style[^>]*>(.*?)<\/style>/gs), ([, css = '']) => css);
    const linked = elements(tree, ({ tagName, properties }) => tagName === 'link' && String(properties['rel']) === 'stylesheet').map(
      ({ properties }) => readFileSync(join(sample.dir, String(properties['href'])), 'utf8'),
    );
    const css = [...inline, ...linked].join('\n');
    expect(css.length, url).toBeGreaterThan(1000);
    const size = gzipSync(css).length;
    return size > MOST ? [`${url}: ${size}`] : [];
  });
  expect(heavy).toEqual([]);
});

/** The scripts of the pages for searching, of saved articles, of what is followed, and of what a device holds. */
const ELSEWHERE = /^(?:page|shelf)\./;

/** Every script that one imports, now or later, but those of other pages. */
const importsOf = (code: string): string[] =>
  Array.from(code.matchAll(/["'`](\.\/[^"'`]*?\.js)["'`]/g), ([, path = '']) => path).filter((path) => !ELSEWHERE.test(posix.basename(path)));

/** Those that it needs at once: by the statement `import`. */
const needsOf = (code: string): string[] => Array.from(code.matchAll(/\bimport\s*(?:[\w$*{},\s]+?from\s*)?["'`]([^"'`]+?\.js)["'`]/g), ([, path = '']) => path);

/** Paths from the paper's root of a script and all that it loads, as `imports` finds it. */
function withImports(path: string, imports: (code: string) => string[], seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const found of imports(readFileSync(join(sample.dir, path), 'utf8'))) {
    withImports(posix.join(posix.dirname(path), found), imports, seen);
  }
  return seen;
}

test('every article page loads few scripts, and few more may be asked for on it', () => {
  const weights = articles.map(({ url, tree }) => {
    const scripts = elements(tree, ({ tagName, properties }) => tagName === 'script' && !/json|speculation/.test(String(properties['type'] ?? '')));
    const inline = scripts.flatMap(({ children }) => children.flatMap((child) => (child.type === 'text' ? [child.value] : [])));
    const files = new Set(scripts.flatMap(({ properties: { src } }) => (typeof src === 'string' ? [src] : [])));
    for (const code of inline) for (const found of importsOf(code)) files.add(found);
    const [loaded, all] = [new Set<string>(), new Set<string>()];
    for (const file of files) {
      withImports(file, needsOf, loaded);
      withImports(file, importsOf, all);
    }
    const weigh = (paths: ReadonlySet<string>): number =>
      [...inline, ...[...paths].map((file) => readFileSync(join(sample.dir, file), 'utf8'))].reduce((sum, code) => sum + gzipSync(code).length, 0);
    expect(inline.length, url).toBe(1);
    // One file: a phone far from its host waits for every request.
    expect(loaded.size, url).toBe(1);
    // The sheets, the tools of passages and words in other digits come when they are asked for.
    expect(all.size, url).toBeGreaterThan(loaded.size + 3);
    return { url, loaded: weigh(loaded), all: weigh(all) };
  });
  console.log(`scripts of an article page, gzipped: ${Math.max(...weights.map(({ loaded }) => loaded))} bytes; with all that may be asked for: ${Math.max(...weights.map(({ all }) => all))}`);
  expect(weights.filter(({ loaded, all }) => loaded > MOST_OF_LOADED || all > MOST_OF_ALL)).toEqual([]);
});

test('the inline line is all that runs before the first paint, and is short', () => {
  for (const { html, url } of articles) {
    const [before = ''] = html.split('</head>');
    const scripts = Array.from(before.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)).filter(([, attributes = '']) => !/application\/ld\+json|speculationrules|type="module"/.test(attributes));
    expect(scripts.length, url).toBe(1);
    expect(scripts[0]?.[2]?.length ?? Infinity, url).toBeLessThan(320);
  }
});
