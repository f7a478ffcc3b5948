/** How much a word says of an article, as BM25F sees it: words of the headline count for more, words of a long text for less. */

/** What a mention counts for in each part of an article. Measured with `npm run bench:search`. */
export const FIELD_WEIGHTS = { headline: 5, topics: 3, lead: 2, body: 1 } as const;
export type Field = keyof typeof FIELD_WEIGHTS;

/** BM25's `b`: how far the length of a text is made up for. */
const LENGTH = 0.75;
/** BM25's `k1`: how soon more mentions stop counting. */
export const SATURATION = 1.6;

const STEPS = 3;
const LOWEST = 10;
export const HIGHEST = 31;

/**
 * @param head mentions in headline and names, each counted by its field
 * @param text mentions in the text, counted likewise
 * @param length words of the text, relative to the archive's usual length
 * @returns a whole number 0–31, three to a doubling
 */
export function weightCode(head: number, text: number, length: number): number {
  const weight = head + text / (1 - LENGTH + LENGTH * length);
  return weight <= 0 ? 0 : Math.max(0, Math.min(HIGHEST, Math.round(Math.log2(weight) * STEPS) + LOWEST));
}

/** The weight that a code stands for. */
export const weightOf = (code: number): number => WEIGHTS[code] ?? 0;
const WEIGHTS = Array.from({ length: HIGHEST + 1 }, (_, code) => 2 ** ((code - LOWEST) / STEPS));

/** Usual lengths are rounded to a half step of doubling, so that one article more seldom changes every weight. */
export const usualLength = (words: number, articles: number): number =>
  articles === 0 ? 1 : Math.round(2 ** (Math.round(2 * Math.log2(Math.max(1, words / articles))) / 2));
