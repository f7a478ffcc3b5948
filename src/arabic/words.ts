import { visible as shown } from './hidden.ts';

/** Words read aloud in a minute: the one published figure for Arabic (IReST). */
const WORDS_A_MINUTE = 138;

const RUN = /[\p{L}\p{N}][^\s–—]*/gu;

/**
 * How many words a text has: runs between white space (or long dashes) that hold a letter or a digit. A clitic stays with its
 * word, `5+1` is one word, a dash standing alone is none.
 */
export function countWords(text: string): number {
  let count = 0;
  // From the first letter or digit of a run to its end.
  for (RUN.lastIndex = 0; RUN.test(text); ) count += 1;
  return count;
}

/** Whole minutes it takes to read so many words, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/**
 * The visible characters of a text in their order, to prove that none got lost on the way to the page. White space goes,
 * and so does what no reader can see: controls, bidi marks, soft hyphens, byte order marks, variation selectors and
 * everything else Unicode calls default-ignorable, and whatever else pages leave out (`hidden.ts`: interlinear
 * annotation, U+FFFE and U+FFFF). The joiners (ZWNJ, ZWJ) stay although they have no ink of their own: they change the shape of the letters
 * around them, so losing one shows.
 */
export function visible(text: string): string {
  return shown(text).replace(/(?![\u200c\u200d])[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '');
}
