/** A word of a query to the forms of the index that answer it. */
import { isStopWord } from '../arabic/stop-words.ts';
import { indexKeys, relation } from '../arabic/stem.ts';
import type { Relation } from '../arabic/stem.ts';
import type { Word } from '../arabic/terms.ts';
import type { FoldedEntry } from './entries.ts';
import type { IndexFiles } from './files.ts';
import { completed, filesFor, nearestWords, slips } from './lexicon.ts';
import type { Word as Listed } from './lexicon.ts';
import { shardOf } from './shard.ts';
import type { Entry } from './shard.ts';

/** What a mention of a form is worth beside one that is spelled as it was typed. Measured with `npm run bench:search`. */
export const CLOSENESS = { exact: 1, same: 0.96, clitic: 0.9, stem: 0.6 } as const satisfies Record<Relation | 'exact', number>;
/** And where the word was taken for another. */
const GUESSED = 0.5;

/** A form that answers a word. */
export interface Answer {
  readonly entry: FoldedEntry;
  readonly folded: string;
  readonly shard: number;
  readonly relation: Relation;
  readonly worth: number;
}

/** A word of a query and all that answers it. */
export interface Found {
  readonly word: Word;
  readonly answers: readonly Answer[];
  /** What was looked for instead, as the paper writes it, where the paper never has the word. */
  readonly taken?: Listed;
  /** Whether that begins with the word, which was still being typed. */
  readonly isCompleted?: boolean;
}

const articlesOf = ({ docs, more }: Entry): number => docs.length + more;

async function answers(files: IndexFiles, word: Word, share = 1): Promise<Answer[]> {
  const shards = [...new Set(indexKeys(word.folded).map((key) => shardOf(key, files.shards)))];
  const loaded = await Promise.all(shards.map(async (shard) => ({ shard, entries: await files.words(shard, false) })));
  const occurrences = new Map<string, number>();
  // A form with two readings is in two shards; it is looked at once.
  const forms = new Map<string, { entry: FoldedEntry; shard: number }>();
  for (const { shard, entries } of loaded) {
    for (const entry of entries) {
      if (forms.has(entry.form)) continue;
      forms.set(entry.form, { entry, shard });
      occurrences.set(entry.folded, (occurrences.get(entry.folded) ?? 0) + articlesOf(entry));
    }
  }
  const relate = relation(word.folded, (folded) => occurrences.get(folded) ?? 0);
  const found: Answer[] = [];
  for (const { entry, shard } of forms.values()) {
    const how = relate(entry.folded);
    if (how) found.push({ entry, folded: entry.folded, shard, relation: how, worth: share * CLOSENESS[entry.form === word.form ? 'exact' : how] });
  }
  return found;
}

const MOST_FILES = 4;

/** Words of the paper that a word may have been meant to be, likeliest first. */
export async function guesses(files: IndexFiles, { folded }: Word): Promise<Listed[]> {
  if (slips(folded) === 0 || /\p{N}/u.test(folded)) return [];
  const { lexicon } = files.manifest;
  const half = Math.floor(folded.length / 2);
  const names = [...filesFor('forward', folded.slice(0, half), lexicon.forward, MOST_FILES), ...filesFor('backward', folded.slice(-half), lexicon.backward, MOST_FILES)];
  const lists = await Promise.all(names.map((name) => files.lexicon(name)));
  // Nobody who wrote a word meant a particle.
  return nearestWords(folded, lists.flat().filter((one) => !isStopWord(one.folded)));
}

/** Letters from which on the rest of a word is guessed. */
const BEGINNING = 2;

/** Words of the paper that begin as one does, most used first. */
export async function completions(files: IndexFiles, { folded }: Word): Promise<Listed[]> {
  if (folded.length < BEGINNING) return [];
  const lists = await Promise.all(filesFor('forward', folded, files.manifest.lexicon.forward, 2).map(files.lexicon));
  return completed(folded, lists.flat());
}

/**
 * Finds the forms that answer a word, or one that was likely meant where none does.
 * @param isUnfinished whether it may be the beginning of a word that is still being typed
 */
export async function lookUp(files: IndexFiles, word: Word, isUnfinished = false): Promise<Found> {
  const own = await answers(files, word);
  if (own.length > 0) return { word, answers: own };
  const [whole] = isUnfinished ? await completions(files, word) : [];
  const taken = whole ?? (await guesses(files, word))[0];
  if (!taken) return { word, answers: [] };
  const found = { word, taken, answers: await answers(files, { id: -1, folded: taken.folded, form: taken.written }, whole ? 1 : GUESSED) };
  return whole ? { ...found, isCompleted: true } : found;
}
