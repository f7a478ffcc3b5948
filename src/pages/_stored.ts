/** The collections of the paper, as the edition is made of them. */
import { getCollection, getEntry } from 'astro:content';
import type { CollectionEntry, CollectionKey } from 'astro:content';
import type { EditionInput } from '../edition/edition.ts';
import { providedArticles } from '../intake/articles.ts';
import type { Site } from '../schema/site.ts';

const data = <T>(entries: readonly { data: T }[]): T[] => entries.map((entry) => entry.data);
const byId = <T extends { id: string }>(entries: readonly T[]) => new Map(entries.map((entry) => [entry.id, entry]));

async function settings(): Promise<Site & { stocked: readonly string[] }> {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('the collection "site" is empty: its loader always makes one entry');
  return entry.data;
}

/** The collections as they are, before anything is made of them. @throws Error where the settings are missing: their loader always makes one entry */
export async function stored(): Promise<EditionInput> {
  const { stocked, ...site } = await settings();
  const all = async <K extends CollectionKey>(name: K): Promise<CollectionEntry<K>[]> =>
    stocked.includes(name) ? getCollection(name) : [];
  const [sections, topics, sources, pages] = await Promise.all([
    all('sections'),
    all('topics'),
    all('sources'),
    getCollection('pages'),
  ]);
  return {
    site,
    articles: providedArticles(),
    catalogue: { sections: byId(data(sections)), topics: byId(data(topics)), sources: byId(data(sources)) },
    pages: data(pages),
  };
}
