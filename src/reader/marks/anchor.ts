/**
 * Finds a quotation again in a text that may have been corrected since. Words are compared folded, so a mended hamza, vowel signs
 * and other digits change nothing; changed, added and missing words are bridged by aligning the quotation and the words around it
 * with the text (edit distance over words, the text's ends free: Sellers 1980).
 */
import { fold } from '../../arabic/fold.ts';
import type { Span } from '../text-map.ts';
import type { Anchor } from './store.ts';
import { LONGEST_QUOTE } from './store.ts';

/** A word of a text and the form in which it is compared. */
interface Word extends Span {
  readonly form: string;
}

/** Letters, marks, digits, and the joiners and tatweel between them: no mark ends within one. */
const WORD = /[\p{L}\p{M}\p{N}\u0640\u200c\u200d]+/gu;
/** Words of context on each side. */
const AROUND = 8;
/** As much of a quotation and its context may have changed. */
const MOST_CHANGED = 0.4;
/** As much of the quotation alone must be left, unless it is so short that its surroundings vouch for it. */
const LEAST_LEFT = 0.4;
const SHORT = 2;

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: written, index: start }) => ({ start, end: start + written.length, form: fold(written) }));

/**
 * The anchor of a stretch of a text, widened to whole words.
 * @returns null where it holds no word, or more than can be kept
 */
export function anchor(text: string, { start, end }: Span): Anchor | null {
  const words = wordsOf(text);
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  const [from = 0, to = 0] = [words[first]?.start, words[last]?.end];
  if (first < 0 || to <= from || to - from > LONGEST_QUOTE) return null;
  return {
    quote: text.slice(from, to),
    before: text.slice(words[Math.max(0, first - AROUND)]?.start, from),
    after: text.slice(to, words[last + AROUND]?.end),
    start: from,
  };
}

/** One way of laying the words over the text: how many differ, and between which words of the text the quotation lies then. */
type Way = readonly [cost: number, from: number, to: number];

/**
 * Where a quotation stands now.
 * @returns null where too little of it and its surroundings is left to be sure
 */
export function find(text: string, { quote, before, after, start }: Anchor): Span | null {
  if (text.startsWith(quote, start)) return { start, end: start + quote.length };
  const words = wordsOf(text);
  const [head, middle, tail] = [before, quote, after].map(wordsOf) as [Word[], Word[], Word[]];
  const pattern = [...head, ...middle, ...tail];
  const [opens, closes] = [head.length, head.length + middle.length];
  /** The best way for the pattern so far over a text that ends before word j. */
  let row: Way[] = [...words.map((_, j): Way => [0, j, j]), [0, words.length, words.length]];
  pattern.forEach(({ form }, i) => {
    const next: Way[] = [];
    row.forEach((above, j) => {
      // After word i of the pattern the text stands at j: the quotation begins no earlier than the words before it end.
      const step = ([cost, from, to]: Way, more: number, takes: boolean): Way => [cost + more, i < opens ? j : from, i < opens || (i < closes && takes) ? j : to];
      const [diagonal, left] = [row[j - 1], next[j - 1]];
      let best = step(above, 1, false);
      if (diagonal) {
        const replaced = step(diagonal, words[j - 1]?.form === form ? 0 : 1, true);
        if (replaced[0] <= best[0]) best = replaced;
      }
      // A word more in the text belongs to the quotation only where more of the quotation follows it.
      if (left && left[0] + 1 < best[0]) best = step(left, 1, i + 1 < closes);
      next.push(best);
    });
    row = next;
  });
  const away = (way: Way): number => way[0] * text.length + Math.abs((words[way[1]]?.start ?? text.length) - start);
  const [cost, from, to] = row.reduce((a, b) => (away(b) < away(a) ? b : a));
  const found = words.slice(from, to);
  const left = middle.filter(({ form }) => found.some((word) => word.form === form)).length;
  const sure = left >= middle.length * LEAST_LEFT || (middle.length <= SHORT && cost <= SHORT);
  const [first, last] = [found[0], found.at(-1)];
  return first && last && sure && cost <= pattern.length * MOST_CHANGED ? { start: first.start, end: last.end } : null;
}
