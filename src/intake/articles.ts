/**
 * The articles of a content folder as typed entries, and where they are kept between builds. They have a file of their own: Astro
 * bundles what its store holds as a module for the pages, which at ten thousand articles is 20 MB of code to write, bundle and read.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { article as shape } from '../schema/article.ts';
import type { Article } from '../schema/article.ts';
import { readArticle } from './article.ts';
import { readCatalogue } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { report } from './desk-report.ts';
import { fileDates } from './file-dates.ts';
import { showsPicture } from './media.ts';
import { articleFiles, contentPath } from './paths.ts';
import { readSite } from './site.ts';

/** Raise it when the reading of articles changes: every stored entry is then read again. */
const INTAKE_VERSION = 16;

/** An article, and the digest of all that its facts depend on. */
export interface Entry {
  readonly digest: string;
  readonly data: Article;
}

/** Entries by the path of their file from the content folder. */
export type ArticleStore = Map<string, Entry>;

const digest = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 22);
};

const catalogueKey = ({ sections, topics, sources, places }: Catalogue) => [
  places,
  [...sections.values()].map(({ id, name }) => [id, name]),
  [...topics.values()].map(({ id, name, aliases, kind, context, except }) => [id, name, aliases, kind, context, except]),
  [...sources.values()].map(({ id, name, aliases }) => [id, name, aliases]),
];

const dependsOnMore = (article: Article): boolean =>
  article.publishedOrigin === 'timestamp' || article.publishedOrigin === 'commit' || showsPicture(article);

/**
 * Reads the articles of a folder, in path order. The store is thin: an entry holds what lists need, never the body. A file whose bytes
 * are known is not parsed again, unless what it says depends on more than its bytes (a picture, a time stamp). What the desk is to be
 * told goes to its report.
 * @param content absolute path of the content folder
 * @param store what the last build read; it is brought up to date
 */
export async function loadArticles(content: string, store: ArticleStore): Promise<Article[]> {
  const [{ site }, catalogue, files] = await Promise.all([readSite(content), readCatalogue(content), articleFiles(content)]);
  const context = { content, site, catalogue, dates: fileDates(content) };
  const key = digest(JSON.stringify([INTAKE_VERSION, site.zone, site.maps, site.check, catalogueKey(catalogue)]));

  const take = async (file: string, id: string): Promise<Article | null> => {
    const bytes = await readFile(file).catch(() => null);
    if (!bytes) return null;
    const now = digest(key, bytes);
    const known = store.get(id);
    if (known?.digest === now && !dependsOnMore(known.data)) {
      report(known.data.messages);
      return known.data;
    }
    const { article, messages } = await readArticle(file, bytes, context);
    report(messages);
    if (!article) return null;
    const data = shape.parse(article);
    store.set(id, { digest: now, data });
    return data;
  };

  const articles: Article[] = [];
  const kept = new Set<string>();
  for (const file of files) {
    const id = contentPath(content, file);
    const one = await take(file, id);
    if (!one) continue;
    articles.push(one);
    kept.add(id);
  }
  for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
  return articles;
}

/** The store that an earlier build left; empty where there is none, or it can't be read. */
export function readStore(file: string): ArticleStore {
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, Entry][]);
  } catch {
    return new Map();
  }
}

/** Writes a store whole or not at all. */
export function writeStore(file: string, store: ArticleStore): void {
  mkdirSync(dirname(file), { recursive: true });
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, JSON.stringify([...store]));
  renameSync(whole, file);
}

/** The integration that reads the articles and the pages that show them are loaded apart, in one process: they meet under a global symbol. */
const KEY = Symbol.for('nashra.articles');

type Holder = typeof globalThis & { [KEY]?: readonly Article[] };

export function provideArticles(articles: readonly Article[]): void {
  (globalThis as Holder)[KEY] = articles;
}

/** @throws Error where no integration has read them */
export function providedArticles(): readonly Article[] {
  const articles = (globalThis as Holder)[KEY];
  if (!articles) throw new Error('the articles were not read: the integration "nashra:articles" is missing from astro.config.mjs');
  return articles;
}
