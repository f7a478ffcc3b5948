/** Which words tell what a text is about: those that its head and its beginning hold, and those that it repeats. */
import { cores, withoutSuffixes } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { onForget, terms } from './terms.ts';
import type { Word } from './terms.ts';

/** How many are kept of a text. The edition, which knows all texts, decides which of them are rare. */
const KEPT = 24;
const LEAST_LETTERS = 3;

const HEADLINE = 4;
const STANDFIRST = 2;
const LEAD = 2;

/** A folded word of an archive. */
interface Known {
  /** What may be left of it without clitics and endings, the barest first, `null` for what tells nothing; none where nothing of it tells. */
  readonly stems: readonly (string | null)[];
  /** For each, a word that the text must have, bare or with the article; `null` where that is sure. */
  readonly needs: readonly (string | null)[];
  /** The number of the last text that had it. */
  text: number;
}

/** An archive has few words and each of them often. Lists, for an object for each reading took a third more memory. */
const known = new Map<string, Known>();
const byWord: Known[] = [];
let texts = 0;
onForget(() => {
  known.clear();
  byWord.length = 0;
});

function made(word: string): Known {
  if (word.length < LEAST_LETTERS || isStopWord(word) || /^\d/.test(word)) return { stems: [], needs: [], text: 0 };
  const readings = cores(word).toReversed();
  const stems = readings.map(({ word: core }) => {
    const stem = withoutSuffixes(core);
    return isStopWord(stem) ? null : stem;
  });
  return { stems, needs: readings.map(({ word: core, doubtful }) => (doubtful ? core : null)), text: 0 };
}

function knownAs({ id, folded }: Word): Known {
  let found = byWord[id] ?? known.get(folded);
  if (!found) known.set(folded, (found = made(folded)));
  byWord[id] = found;
  return found;
}

/**
 * What is left of a word without clitics and endings. A clitic of one letter may be the word's own, and only the text says: the ل of
 * «لطهران» goes where «طهران» stands as well.
 * @param text the number of the text
 */
function stemIn({ stems, needs }: Known, text: number): string | null {
  const has = (word: string): boolean => known.get(word)?.text === text;
  const at = needs.findIndex((need) => need === null || has(need) || has(`ال${need}`));
  return stems[at] ?? null;
}

/**
 * The stems that tell most of a text, most telling first.
 * @param given `headline` and `standfirst` weigh more than the `body`, and its first paragraph more than the rest
 */
export function tellingStems(given: { readonly headline: string; readonly standfirst: string; readonly body: readonly string[] }): string[] {
  const blocks = [
    [given.headline, HEADLINE],
    [given.standfirst, STANDFIRST],
    ...given.body.map((block, i) => [block, i === 0 ? LEAD : 1] as const),
  ] as const;
  const text = (texts += 1);
  const read = blocks.map(([block, weight]) => ({ weight, words: terms(block).map(({ word }) => knownAs(word)) }));
  for (const { words } of read) for (const word of words) word.text = text;
  const weights = new Map<string, number>();
  for (const { weight, words } of read) {
    for (const word of words) {
      const stem = stemIn(word, text);
      if (stem !== null) weights.set(stem, (weights.get(stem) ?? 0) + weight);
    }
  }
  return [...weights]
    .sort(([, a], [, b]) => b - a)
    .slice(0, KEPT)
    .map(([stem]) => stem);
}
