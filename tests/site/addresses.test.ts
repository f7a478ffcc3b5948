/** Every page that a build makes is one that a text may link to: `npm run check` calls no good link dead. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, inject, test } from 'vitest';
import { addressBook } from '../../src/check/addresses.ts';
import { pathInside } from '../../src/check/between/unknown-link.ts';
import { entryOf } from '../../src/check/entry.ts';
import { FEEDS, othersOf, routesOf } from '../../src/desk/check-paper.ts';
import { readArticle } from '../../src/intake/article.ts';
import { readCatalogue } from '../../src/intake/catalogue.ts';
import { fileDates } from '../../src/intake/file-dates.ts';
import { readPages } from '../../src/intake/pages.ts';
import { articleFiles, contentPath } from '../../src/intake/paths.ts';
import { readSite } from '../../src/intake/site.ts';
import { filesOf } from './pages.ts';

const { dir } = inject('sample');
const content = resolve(import.meta.dirname, '../../content');

test('pages of the sample paper', async () => {
  const [{ site }, catalogue, pages, files] = await Promise.all([readSite(content), readCatalogue(content), readPages(content), articleFiles(content)]);
  const context = { content, site, catalogue, dates: fileDates(content) };
  const read = await Promise.all(files.map(async (file) => ({ path: contentPath(content, file), said: await readArticle(file, await readFile(file), context) })));
  const entries = read.map(({ path, said }) => entryOf(path, said));
  const has = addressBook({ entries, catalogue, pages, routes: routesOf(), feeds: FEEDS, others: othersOf(read.flatMap(({ said }) => said.article ?? [])), hasFile: (path) => existsSync(join(content, path)) });
  const built = filesOf(dir).filter((file) => /\.(?:html|opml)$|(?:rss|atom)\.xml$|feed\.json$/.test(file) && file !== '404.html').map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
  expect(built.length).toBeGreaterThan(100);
  expect(built.filter((url) => !has(pathInside(encodeURI(url), site.url) ?? 'outside'))).toEqual([]);
});
