/** Content Layer loaders: the content folder as typed collections. What is saved afterwards reaches the dev server through `Live`. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Article } from '../schema/article.ts';
import { readArticle } from './article.ts';
import { readCatalogue } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { report } from './desk-report.ts';
import { fileDates } from './file-dates.ts';
import { showsPicture } from './media.ts';
import { readPages } from './pages.ts';
import { articleFiles, contentPath } from './paths.ts';
import { readSite } from './site.ts';

/** Raise it when the reading of articles changes: every stored entry is then read again. */
const INTAKE_VERSION = 15;

const digest = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 22);
};

/**
 * Articles, in a thin store: the entry holds what lists need, never the body. A file whose bytes are known is not
 * parsed again, unless what it says depends on more than its bytes (a picture, a time stamp).
 * @param content absolute path of the content folder
 */
export function articleLoader(content: string): Loader {
  const load = async ({ store, parseData, config }: LoaderContext) => {
    const root = fileURLToPath(config.root);
    const [{ site }, catalogue] = await Promise.all([readSite(content), readCatalogue(content)]);
    const dates = fileDates(content);
    const key = digest(JSON.stringify([INTAKE_VERSION, site.zone, site.maps, site.check, catalogueKey(catalogue)]));
    const context = { content, site, catalogue, dates };

    const sync = async (file: string): Promise<string | null> => {
      const bytes = await readFile(file).catch(() => null);
      const id = contentPath(content, file);
      if (!bytes) return null;
      const now = digest(key, bytes);
      const known = store.get<Article>(id);
      if (known?.digest === now && !dependsOnMore(known.data)) {
        report(known.data.messages);
        return id;
      }
      const { article, messages } = await readArticle(file, bytes, context);
      report(messages);
      if (!article) return null;
      const data = await parseData({ id, data: article, filePath: file });
      // Astro keeps what it has where the digest is the same, though the picture or the time stamp be another.
      const kept = dependsOnMore(data) ? digest(now, JSON.stringify(data)) : now;
      store.set({ id, data, digest: kept, filePath: relative(root, file) });
      return id;
    };

    const kept = new Set<string>();
    for (const file of await articleFiles(content)) {
      const id = await sync(file);
      if (id !== null) kept.add(id);
    }
    for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
  };
  return { name: 'nashra:articles', load };
}

const catalogueKey = ({ sections, topics, sources, places }: Catalogue) => [
  places,
  [...sections.values()].map(({ id, name }) => [id, name]),
  [...topics.values()].map(({ id, name, aliases, kind, context, except }) => [id, name, aliases, kind, context, except]),
  [...sources.values()].map(({ id, name, aliases }) => [id, name, aliases]),
];

const dependsOnMore = (article: Article): boolean =>
  article.publishedOrigin === 'timestamp' || article.publishedOrigin === 'commit' || showsPicture(article);

/** A small collection that is read as a whole. */
function wholeLoader<T extends { id: string }>(name: string, read: () => Promise<Iterable<T>>): Loader {
  const load = async ({ store, parseData }: LoaderContext) => {
    const entries = [...(await read())];
    store.clear();
    for (const entry of entries) store.set({ id: entry.id, data: await parseData({ id: entry.id, data: entry }) });
  };
  return { name: `nashra:${name}`, load };
}

const catalogueLoader = (content: string, room: 'sections' | 'topics' | 'sources') =>
  wholeLoader<{ id: string }>(room, async () => {
    const catalogue = await readCatalogue(content);
    report(catalogue.messages.filter(({ file }) => file?.startsWith(`${room}/`)));
    return catalogue[room].values();
  });

export const sectionLoader = (content: string): Loader => catalogueLoader(content, 'sections');
export const topicLoader = (content: string): Loader => catalogueLoader(content, 'topics');
export const sourceLoader = (content: string): Loader => catalogueLoader(content, 'sources');

export const pageLoader = (content: string): Loader =>
  wholeLoader('pages', async () => {
    const pages = await readPages(content);
    report(pages.flatMap(({ messages }) => messages));
    return pages;
  });

/**
 * One entry, `site`: the paper as a whole, and which collections hold anything. Astro warns of a collection that is
 * asked for and empty, which in a small paper is no mistake.
 */
export const siteLoader = (content: string): Loader =>
  wholeLoader('site', async () => {
    const [{ site, messages }, catalogue, articles] = await Promise.all([readSite(content), readCatalogue(content), articleFiles(content)]);
    report([...messages, ...catalogue.messages.filter(({ file }) => file === 'places.yaml')]);
    const rooms = (['sections', 'topics', 'sources'] as const).filter((room) => catalogue[room].size > 0);
    return [{ ...site, id: 'site', stocked: [...(articles.length > 0 ? ['articles'] : []), ...rooms] }];
  });
