/** The articles of a content folder as typed entries. */
import type { Article } from '../schema/article.ts';
import type { ArticleStore } from './article-store.ts';
import type { Catalogue } from './catalogue.ts';
import { report } from './desk-report.ts';
import { lookAt } from './looks.ts';
import type { Looks } from './looks.ts';
import { showsPicture } from './media.ts';
import { contentPath } from './paths.ts';
import { entryDigest, surroundings } from './reading.ts';
import type { Entry } from './reading.ts';
import { readAll } from './readers.ts';

const dependsOnMore = (article: Article): boolean =>
  article.publishedOrigin === 'timestamp' || article.publishedOrigin === 'commit' || showsPicture(article);

/**
 * Reads the articles of a folder, in path order. The store is thin: an entry holds what lists need, never the body. A file whose bytes
 * are known is not parsed again, unless what it says depends on more than its bytes (a picture, a time stamp). What the desk is to be
 * told goes to its report.
 * @param content absolute path of the content folder
 * @param store what the last build read; it is brought up to date
 * @param seen takes a stamp of each file that was read, by absolute path
 * @param looks what the files are
 * @param catalogue the catalogue of the folder, where that was read already
 */
export async function loadArticles(content: string, store: ArticleStore, seen = new Map<string, string>(), looks: Promise<Looks> = lookAt(content).then((one) => one.looks), catalogue?: Promise<Catalogue>): Promise<Article[]> {
  const [around, files] = await Promise.all([surroundings(content, catalogue), looks]);
  const kept = new Map<string, Entry>();
  const fresh: string[] = [];
  for (const [file, look] of files) {
    const id = contentPath(content, file);
    const known = store.get(id);
    if (known && look && !dependsOnMore(known.data) && entryDigest(look.digest, around) === known.digest) {
      kept.set(id, known);
      seen.set(file, look.stamp);
    } else fresh.push(file);
  }
  const read = new Map((await readAll(fresh, around)).map((one) => [one.id, one]));
  const articles: Article[] = [];
  for (const file of files.keys()) {
    const id = contentPath(content, file);
    const now = read.get(id);
    if (now?.stamp !== undefined) seen.set(file, now.stamp);
    report(now?.messages ?? kept.get(id)?.data.messages ?? []);
    const entry = now?.entry ?? kept.get(id);
    if (!entry) continue;
    articles.push(entry.data);
    kept.set(id, entry);
    store.set(id, entry);
  }
  for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
  return articles;
}

/** The integration that reads the articles and the pages that show them are loaded apart, in one process: they meet under a global symbol. */
const KEY = Symbol.for('nashra.articles');

interface Provided {
  readonly articles: readonly Article[];
  readonly store: ArticleStore;
}

type Holder = typeof globalThis & { [KEY]?: Provided };

/** @param store what was read of them */
export function provideArticles(articles: readonly Article[], store: ArticleStore): void {
  (globalThis as Holder)[KEY] = { articles, store };
}

/** What each of the provided articles was read of, in one line; of those only whose facts follow from their bytes and the catalogue. */
export function articleDigests(): Map<Article, string> {
  const entries = [...((globalThis as Holder)[KEY]?.store.values() ?? [])].filter(({ data }) => !dependsOnMore(data));
  // Two files may be of the same bytes.
  return new Map(entries.map(({ data, digest }) => [data, `${data.file} ${digest}`]));
}

/** @throws Error where no integration has read them */
export function providedArticles(): readonly Article[] {
  const articles = (globalThis as Holder)[KEY]?.articles;
  if (!articles) throw new Error('the articles were not read: the integration "nashra:articles" is missing from astro.config.mjs');
  return articles;
}
