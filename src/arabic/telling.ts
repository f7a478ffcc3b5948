/** Which words tell what a text is about: those that its head and its beginning hold, and those that it repeats. */
import { hash32, toBytes, toText } from './bytes.ts';
import { cores, withoutSuffixes } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { terms } from './terms.ts';
import type { Word } from './terms.ts';

/** How many are kept of a text. The edition, which knows all texts, decides which of them are rare. */
const KEPT = 24;
const BYTES = 3;
const LEAST_LETTERS = 3;

const HEADLINE = 4;
const STANDFIRST = 2;
const LEAD = 2;

/** What may be left of a word without its clitics. */
interface Reading {
  /** Without its endings as well; `null` where that tells nothing. */
  readonly stem: string | null;
  /** Words one of which the text must have for this reading; none for one that is sure. */
  readonly needs: readonly string[];
}

/** A folded word of an archive. */
interface Known {
  /** The barest first; none for a word that tells nothing. */
  readonly readings: readonly Reading[];
  /** The number of the last text that had it. */
  text: number;
}

/** An archive has few words and each of them often: both grow with the vocabulary alone. */
const known = new Map<string, Known>();
const byWord: Known[] = [];
let texts = 0;

function readingsOf(word: string): Reading[] {
  if (word.length < LEAST_LETTERS || isStopWord(word) || /^\d/.test(word)) return [];
  return cores(word)
    .toReversed()
    .map(({ word: core, doubtful }) => {
      const stem = withoutSuffixes(core);
      return { stem: isStopWord(stem) ? null : stem, needs: doubtful ? [core, `ال${core}`] : [] };
    });
}

function knownAs({ id, folded }: Word): Known {
  let found = byWord[id] ?? known.get(folded);
  if (!found) known.set(folded, (found = { readings: readingsOf(folded), text: 0 }));
  byWord[id] = found;
  return found;
}

/**
 * What is left of a word without clitics and endings. A clitic of one letter may be the word's own, and only the text says: the ل of
 * «لطهران» goes where «طهران» stands as well.
 * @param text the number of the text
 */
const stemIn = ({ readings }: Known, text: number): string | null =>
  readings.find(({ needs }) => needs.length === 0 || needs.some((one) => known.get(one)?.text === text))?.stem ?? null;

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

/** The telling stems as the store keeps them: three bytes of hash each. */
export function packStems(stems: readonly string[]): string {
  const bytes = new Uint8Array(stems.length * BYTES);
  stems.forEach((stem, i) => {
    const hash = hash32(stem);
    bytes.set([hash >>> 24, hash >>> 16, hash >>> 8], i * BYTES);
  });
  return toText(bytes);
}

/** The numbers that stand for the stems, in their order. */
export function unpackStems(packed: string): number[] {
  const bytes = toBytes(packed);
  return Array.from({ length: Math.floor(bytes.length / BYTES) }, (_, i) => {
    const at = i * BYTES;
    return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  });
}
