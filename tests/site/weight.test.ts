/** What a page may weigh. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { elements, pagesOf } from './pages.ts';

const sample = inject('sample');
/** Stylesheets of an article page, gzipped, all together. */
const MOST = 12 * 1024;

test('the styles of every article page stay under 12 KB gzipped', () => {
  const articles = pagesOf(sample.dir).filter(({ url }) => /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(url));
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
