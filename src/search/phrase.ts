/** Words that stand one behind the other. */
import type { Word } from '../arabic/terms.ts';
import type { IndexFiles } from './files.ts';
import { lookUp } from './lookup.ts';

/** Where a word stands, article by article: as it is spelled, in any other spelling, or with clitics. */
async function placesOf(files: IndexFiles, word: Word, complete: boolean): Promise<Map<number, Set<number>>> {
  const { answers, taken } = await lookUp(files, word);
  const places = new Map<number, Set<number>>();
  if (taken) return places;
  const close = answers.filter(({ relation }) => relation !== 'stem');
  for (const rest of complete ? [false, true] : [false]) {
    for (const { shard, entry } of close) {
      if (rest && entry.more === 0) continue;
      const full = (await files.places(shard, rest)).find(({ form }) => form === entry.form);
      full?.docs.forEach((doc, i) => {
        const known = places.get(doc);
        if (known) for (const place of full.places[i] ?? []) known.add(place);
        else places.set(doc, new Set(full.places[i]));
      });
    }
  }
  return places;
}

/**
 * The articles in which words follow one another.
 * @param complete whether to look beyond the articles where a common word weighs most
 */
export async function phraseDocs(files: IndexFiles, words: readonly Word[], complete: boolean): Promise<ReadonlySet<number>> {
  const [first, ...others] = await Promise.all(words.map((word) => placesOf(files, word, complete)));
  const docs = new Set<number>();
  for (const [doc, starts] of first ?? []) {
    const follow = others.map((one) => one.get(doc));
    if ([...starts].some((start) => follow.every((places, i) => places?.has(start + i + 1) ?? false))) docs.add(doc);
  }
  return docs;
}
