/**
 * Looks a built paper over before it is published: every page, feed and list, one after the other, so that memory stays flat however
 * many there are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { verifyStrings as say } from '../arabic/verify-strings.ts';
import { document } from './checks/document.ts';
import { ids } from './checks/ids.ts';
import { images } from './checks/images.ts';
import { links } from './checks/links.ts';
import type { Pending } from './checks/links.ts';
import { origins } from './checks/origins.ts';
import { policy } from './checks/policy.ts';
import { weight } from './checks/weight.ts';
import type { Fault } from './fault.ts';
import { readPage } from './page.ts';
import { compressed, isCompressed } from './paper/compressed.ts';
import { feed, isFeed } from './paper/feeds.ts';
import { headers } from './paper/headers.ts';
import { worker } from './paper/worker.ts';
import type { Site } from './site.ts';

/** What every paper has, whatever is in it. */
const NEEDED = ['index.html', '404.html', 'rss.xml', 'atom.xml', 'feed.json', 'sitemap.xml', 'robots.txt', 'manifest.webmanifest'];
const TEXT = /\.(?:html|css|js|json|xml|svg|webmanifest|ico|txt)$/;

/** Every file of a folder, by path from it, with `/`. */
const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.startsWith('.git/'))
    .sort();

/** @param dir the built paper @param address where it will be published */
export function siteIn(dir: string, address: URL): Site {
  const files = new Set(filesIn(dir));
  const read = (file: string): Buffer | null => (files.has(file) ? readFileSync(join(dir, file)) : null);
  const weights = new Map<string, number>();
  const weigh = (file: string): number => {
    const known = weights.get(file);
    if (known !== undefined) return known;
    const bytes = read(file) ?? Buffer.alloc(0);
    const size = TEXT.test(file) ? gzipSync(bytes).length : bytes.length;
    // A page is weighed once, what it loads on every page.
    if (!file.endsWith('.html')) weights.set(file, size);
    return size;
  };
  return { address: new URL(address.href.replace(/\/?$/, '/')), files, read, weigh };
}

/** Faults in the order of files; those of links to parts of other pages come last. */
export function* verify(site: Site): Generator<Fault> {
  for (const file of NEEDED) if (!site.files.has(file)) yield { file, line: 1, rule: 'missing', message: say.missing };
  /** Who asks for which part of which page: one of those who ask for the same is enough. */
  const pending = new Map<string, Map<string, Omit<Fault, 'rule' | 'message'>>>();
  for (const file of site.files) {
    if (isCompressed(file)) yield* compressed(file, site);
    else if (isFeed(file)) yield* feed(file, site);
    if (!file.endsWith('.html')) continue;
    const page = readPage(file, site.read(file)?.toString('utf8') ?? '');
    const later = ({ target, id, line }: Pending): void => {
      const asked = pending.get(target) ?? new Map<string, Omit<Fault, 'rule' | 'message'>>();
      pending.set(target, asked.set(id, asked.get(id) ?? { file, line }));
    };
    const found = [...document(page, site), ...ids(page), ...links(page, site, later), ...images(page), ...policy(page), ...origins(page, site), ...weight(page, site)];
    for (const one of found) yield { file, ...one };
  }
  for (const [target, asked] of pending) {
    const there = new Set(readPage(target, site.read(target)?.toString('utf8') ?? '').tags.flatMap(({ attributes: { id } }) => id ?? []));
    for (const [id, from] of asked) if (!there.has(id)) yield { ...from, rule: 'fragment', message: say.fragment(`/${target.replace(/index\.html$/, '')}#${id}`) };
  }
  yield* headers(site);
  yield* worker(site);
}
