/** Which words tell what a text is about: those that its head and its beginning hold, and those that it repeats. */
import { hash32, toBytes, toText } from './bytes.ts';
import { cores, withoutSuffixes } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { terms } from './terms.ts';

/** How many are kept of a text. The edition, which knows all texts, decides which of them are rare. */
const KEPT = 24;
const BYTES = 3;
const LEAST_LETTERS = 3;

const HEADLINE = 4;
const STANDFIRST = 2;
const LEAD = 2;

/**
 * What is left of a word without clitics and endings. A clitic of one letter may be the word's own, and only the text says: the ل of
 * «لطهران» goes where «طهران» stands as well.
 */
function stemIn(word: string, occurs: ReadonlySet<string>): string {
  const found = cores(word).filter(({ word: core, doubtful }) => !doubtful || occurs.has(core) || occurs.has(`ال${core}`));
  return withoutSuffixes(found.at(-1)?.word ?? word);
}

/**
 * The stems that tell most of a text, most telling first.
 * @param text `headline` and `standfirst` weigh more than the `body`, and its first paragraph more than the rest
 */
export function tellingStems(text: { readonly headline: string; readonly standfirst: string; readonly body: readonly string[] }): string[] {
  const blocks = [
    [text.headline, HEADLINE],
    [text.standfirst, STANDFIRST],
    ...text.body.map((block, i) => [block, i === 0 ? LEAD : 1] as const),
  ] as const;
  const words = blocks.map(([block, weight]) => ({ weight, words: terms(block).map(({ word }) => word.folded) }));
  const occurs = new Set(words.flatMap((block) => block.words));
  const weights = new Map<string, number>();
  for (const { weight, words: found } of words) {
    for (const word of found) {
      if (word.length < LEAST_LETTERS || isStopWord(word) || /^\d/.test(word)) continue;
      const stem = stemIn(word, occurs);
      weights.set(stem, (weights.get(stem) ?? 0) + weight);
    }
  }
  return [...weights]
    .filter(([stem]) => !isStopWord(stem))
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
