/** Small indexes for tests. */
import { shortDigest } from '../../src/intake/digest.ts';
import { countWords } from '../../src/arabic/words.ts';
import { openIndex } from '../../src/search/files.ts';
import type { IndexFiles } from '../../src/search/files.ts';
import { memoryStore } from '../../src/search/memory.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { updateIndex } from '../../src/search/update.ts';
import type { IndexStore, Options, Source, Updated } from '../../src/search/update.ts';

export type Given = Partial<SearchRecord> & { readonly headline: string };

/** An article as the index takes it. The day stands in for whatever may change of it. */
export function sourceOf(given: Given, key: string): Source {
  const record: SearchRecord = { permalink: `/${key}/`, section: 'news', day: '2014-11-10', topics: [], sources: [], names: [], lead: '', text: [], ...given };
  return { key, digest: JSON.stringify(record), words: countWords([record.headline, ...record.text].join(' ')), day: record.day, section: record.section, record: () => Promise.resolve(record) };
}

export const SECTIONS = [['news', 'أخبار'], ['sport', 'رياضة']] as const;

export const update = (store: IndexStore, sources: readonly Source[], options?: Options): Promise<Updated> =>
  updateIndex(store, sources, { sections: SECTIONS, sources: [['wakala', 'وكالة']], topics: [{ id: 'iran', name: 'إيران', aliases: ['الجمهورية الإسلامية'] }], digest: shortDigest }, options);

/** An open index of articles, oldest first, and the names of the files that are loaded from it. */
export async function indexOf(articles: readonly Given[], options?: Options): Promise<{ files: IndexFiles; loaded: string[] }> {
  const store = memoryStore();
  await update(store, articles.map((one, i) => sourceOf(one, String(i))), options);
  const loaded: string[] = [];
  const files = await openIndex(async (name) => {
    loaded.push(name);
    const bytes = await store.load(name);
    // On a host that is a request for nothing.
    if (!bytes) throw new Error(`there is no ${name}`);
    return bytes;
  });
  return { files, loaded };
}
