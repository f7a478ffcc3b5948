/**
 * `npm run bench:intake -- [ARTICLES | FOLDER]`: what the reading of a paper costs, in milliseconds of processor time an article, step by
 * step. With a number (default 1000) so many articles are invented; with a folder, its own are read. A build without a store does
 * `entry`, `body` and `search` once for each article; `decode` and `parse` are parts of all three. The last line is one JSON object.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readArticle } from '../../src/intake/article.ts';
import { articleBody } from '../../src/intake/body.ts';
import { articleText } from '../../src/intake/article-text.ts';
import { readCatalogue } from '../../src/intake/catalogue.ts';
import { readCopy } from '../../src/intake/copy.ts';
import { fileDates } from '../../src/intake/file-dates.ts';
import { finderOf } from '../../src/intake/mentions.ts';
import { articleFiles, contentPath } from '../../src/intake/paths.ts';
import { readSite } from '../../src/intake/site.ts';
import type { Article } from '../../src/schema/article.ts';
import { memoryStore } from '../../src/search/memory.ts';
import { updateIndex } from '../../src/search/update.ts';
import type { Source } from '../../src/search/update.ts';
import { decode } from '../../src/wire/decode.ts';
import { writePaper } from '../build/papers.ts';

const USUAL = 1000;

const [given = String(USUAL)] = process.argv.slice(2);
const invented = /^\d+$/.test(given);
const content = invented ? mkdtempSync(join(tmpdir(), 'intake-')) : resolve(given);
if (invented) writePaper(content, Number(given));

const files = await articleFiles(content);
const [{ site }, catalogue] = await Promise.all([readSite(content), readCatalogue(content)]);
const context = { content, site, catalogue, dates: fileDates(content) };
const find = finderOf(catalogue);
const result: Record<string, number> = {};

/** Does a step for all articles; other threads of the process (the collector of garbage) count as well. */
async function step(name: string, work: () => Promise<void>): Promise<void> {
  const before = process.cpuUsage();
  await work();
  const { user } = process.cpuUsage(before);
  result[name] = Number((user / 1000 / files.length).toFixed(3));
  console.log(`${name.padEnd(8)} ${result[name].toFixed(2)} ms`);
}

const each = (name: string, work: (file: string, path: string) => unknown): Promise<void> =>
  step(name, async () => {
    for (const file of files) await work(file, contentPath(content, file));
  });

const articles: Article[] = [];
await each('decode', (file) => decode(readFileSync(file)));
await each('parse', (file, path) => readCopy(readFileSync(file), path));
await each('entry', async (file) => {
  const { article } = await readArticle(file, readFileSync(file), context);
  if (article) articles.push(article);
});
const stated = new Map(articles.map(({ file, topics, named }) => [file, new Set([...topics, ...named])]));
await each('body', (_, file) => {
  const own = stated.get(file) ?? new Set();
  const topics = (sentences: readonly string[]) => find(sentences, own).map(({ id, ...place }) => ({ ...place, href: `/topics/${id}/` }));
  return articleBody(content, { file }, '/', { topics });
});
await step('search', async () => {
  const sources = articles.map(({ file, permalink, headline, standfirst: lead = '', section, published, topics, sources: from, words }): Source => {
    const facts = { permalink, headline, section: section ?? '', day: published.slice(0, 10), topics, sources: from, names: [], lead };
    return { ...facts, key: file, digest: file, words, record: async () => ({ ...facts, text: await articleText(file, { content }) }) };
  });
  await updateIndex(memoryStore(), sources, { sections: [], sources: [], topics: [], digest: (text) => text.slice(0, 10) });
});

if (invented) rmSync(content, { recursive: true });
console.log(JSON.stringify({ articles: files.length, ...result }));
