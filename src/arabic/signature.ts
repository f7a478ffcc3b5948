/**
 * Signatures of texts, by which copies of one report are known without reading it again: MinHash (Broder, 1997) over pairs of folded
 * words, of which each number keeps its lowest byte (Li and König, "b-Bit Minwise Hashing", 2010).
 *
 * Two texts that share the share J of their pairs agree in about as many bytes. With every tenth word edited J is .68, with a paragraph
 * in five cut as well .56; different stories of one matter stay below .1 (tests/arabic/signature.test.ts).
 */
import { hash32, mix, toText } from './bytes.ts';
import { onForget, terms } from './terms.ts';

/** Bytes of the text, and of the numbers in it with the word before each. */
export const TEXT_BYTES = 60;
const NUMBER_BYTES = 12;
export const SIGNATURE_BYTES = TEXT_BYTES + NUMBER_BYTES;

/** Texts of fewer words are notices, which may be alike. */
const LEAST_WORDS = 25;
/** With fewer numbers than this, numbers say nothing. */
const LEAST_NUMBERS = 4;

/** From this share of common pairs on, two texts are copies. */
const ALIKE = 0.38;
/** Bulletins that are written anew every day round the same words (weather, exchange rates) have other numbers. */
const NUMBERS_ALIKE = 0.2;

const STARTS_WITH_DIGIT = /^\d/;
/** The bit of the sign. */
const SIGN = 1 << 31;

const SEEDS = Uint32Array.from({ length: SIGNATURE_BYTES }, (_, i) => mix(0x9e3779b9 * (i + 1)));

/** The least of the numbers that each seed makes of some hashes; its lowest byte. */
function minima(hashes: Int32Array, seeds: Uint32Array): Uint8Array {
  return Uint8Array.from(seeds, (seed) => {
    // `mix`, and the comparison of numbers without a sign as those with one: this loop runs fifty thousand times for an article.
    let least = 0x7fffffff;
    for (let i = 0; i < hashes.length; i += 1) {
      let hash = (hashes[i] ?? 0) ^ seed;
      hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
      const value = hash ^ (hash >>> 16) ^ SIGN;
      if (value < least) least = value;
    }
    return least;
  });
}

/** Hashes of words by the number of the word: see `Word`. */
const hashes: number[] = [];
onForget(() => {
  hashes.length = 0;
});

/**
 * The signature of a body, 96 letters; empty for a text too short to tell copies by.
 * @param blocks its paragraphs; spelling, vowel signs and the way lines are broken leave no trace
 */
export function signature(blocks: readonly string[]): string {
  const read = blocks.map(terms);
  const count = read.reduce((sum, words) => sum + words.length, 0);
  if (count < LEAST_WORDS) return '';
  const pairs = new Int32Array(count);
  const numbers = new Set<number>();
  let [at, before] = [0, 0];
  for (const words of read) {
    for (const { word } of words) {
      const hash = (hashes[word.id] ??= hash32(word.folded));
      const pair = mix(Math.imul(before, 31) ^ hash);
      pairs[at] = pair;
      if (STARTS_WITH_DIGIT.test(word.folded)) numbers.add(pair);
      before = hash;
      at += 1;
    }
  }
  const bytes = new Uint8Array(SIGNATURE_BYTES);
  bytes.set(minima(pairs, SEEDS.subarray(0, TEXT_BYTES)));
  if (numbers.size >= LEAST_NUMBERS) bytes.set(minima(Int32Array.from(numbers), SEEDS.subarray(TEXT_BYTES)), TEXT_BYTES);
  return toText(bytes);
}

/** The share of positions from `from` to `to` in which two signatures agree, without those that agree by chance. */
function agreement(all: Uint8Array, a: number, b: number, from: number, to: number): number {
  let same = 0;
  for (let i = from; i < to; i += 1) if (all[a * SIGNATURE_BYTES + i] === all[b * SIGNATURE_BYTES + i]) same += 1;
  const share = same / (to - from);
  return Math.max(0, (share - 1 / 256) / (1 - 1 / 256));
}

const isBlank = (all: Uint8Array, a: number): boolean => all.subarray(a * SIGNATURE_BYTES + TEXT_BYTES, (a + 1) * SIGNATURE_BYTES).every((byte) => byte === 0);

/** How much of two texts is common, 0–1: the estimate of J. */
export const likeness = (all: Uint8Array, a: number, b: number): number => agreement(all, a, b, 0, TEXT_BYTES);

/**
 * Whether two texts are copies of one report.
 * @param all signatures one behind the other; `a` and `b` count them
 */
export function areCopies(all: Uint8Array, a: number, b: number): boolean {
  if (likeness(all, a, b) < ALIKE) return false;
  // One without numbers to speak of, or both: the words decide.
  if (isBlank(all, a) || isBlank(all, b)) return true;
  return agreement(all, a, b, TEXT_BYTES, SIGNATURE_BYTES) >= NUMBERS_ALIKE;
}
