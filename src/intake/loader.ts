/**
 * Content Layer loaders: what there is besides articles (`articles.ts`) as typed collections. What is saved afterwards reaches the dev
 * server through `Live`.
 */
import type { Loader, LoaderContext } from 'astro/loaders';
import { readCatalogue } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { report } from './desk-report.ts';
import { readPages } from './pages.ts';
import { readSite } from './site.ts';

/** A small collection that is read as a whole. */
function wholeLoader<T extends { id: string }>(name: string, read: () => Promise<Iterable<T>>): Loader {
  const load = async ({ store, parseData }: LoaderContext) => {
    const entries = [...(await read())];
    store.clear();
    for (const entry of entries) store.set({ id: entry.id, data: await parseData({ id: entry.id, data: entry }) });
  };
  return { name: `nashra:${name}`, load };
}

/** Readings under way: Astro loads all collections at once, and each of these is a part of the whole. */
const underWay = new Map<string, Promise<Catalogue>>();
/** The last reading of each folder. */
const last = new Map<string, Promise<Catalogue>>();

function catalogueOnce(content: string): Promise<Catalogue> {
  const reading = underWay.get(content) ?? readCatalogue(content).finally(() => underWay.delete(content));
  underWay.set(content, reading);
  last.set(content, reading);
  return reading;
}

/** The catalogue as the collections of a build show it: articles are read by the very same. Read now where no collection was loaded. */
export const loadedCatalogue = (content: string): Promise<Catalogue> => last.get(content) ?? catalogueOnce(content);

const catalogueLoader = (content: string, room: 'sections' | 'topics' | 'sources') =>
  wholeLoader<{ id: string }>(room, async () => {
    const catalogue = await catalogueOnce(content);
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
    const [{ site, messages }, catalogue] = await Promise.all([readSite(content), catalogueOnce(content)]);
    report([...messages, ...catalogue.messages.filter(({ file }) => file === 'places.yaml')]);
    const rooms = (['sections', 'topics', 'sources'] as const).filter((room) => catalogue[room].size > 0);
    return [{ ...site, id: 'site', stocked: rooms }];
  });
