/** Numbers in the digits of a paper, where it is known already what is no number of running text. */
import { toArabicDigits, toLatinDigits } from './digits.ts';
import type { Numerals } from './digits.ts';

/** A tag is typed again by whoever looks for it. */
const TAG = /#[\p{L}\p{M}\p{N}_]*[\p{L}_][\p{L}\p{M}\p{N}_]*/gu;
/** Digits with the signs that may be theirs. */
const NUMBER = /[0-9٠-٩۰-۹]+(?:[.,٫٬][0-9٠-٩۰-۹]+)*(?:[ \u00a0\u202f]?[%٪])?/gu;
/** «الساعة 8.30» is no fraction. */
const HOUR = /(?:^|\P{L})[وفبل]?الساعة\s*$/u;

/** Grouped in threes, with a fraction or without; else one sign and a fraction that nobody takes for a group. */
const GROUPED = /^\d{1,3}(?:[,٬]\d{3})+(?:[.٫]\d+)?$/;
const FRACTION = /^(?:\d+[.٫](?:\d{1,2}|\d{4,})|0[.٫]\d+)$/;

function setNumber(written: string, before: string, numerals: Numerals): string {
  const plain = toLatinDigits(written);
  const bare = plain.replace(/[ \u00a0\u202f]?[%٪]$/u, '');
  const ofNumber = GROUPED.test(bare) || (FRACTION.test(bare) && !HOUR.test(before));
  if (numerals === 'latn') {
    // These signs stand in Arabic numbers alone: between other digits they would be foreign.
    return plain.replace(/٫/g, '.').replace(/٬/g, ',').replace(/٪$/, '%');
  }
  const signed = ofNumber ? plain.replace(/(?<=\d)\.(?=\d)/g, '٫').replace(/(?<=\d),(?=\d)/g, '٬') : plain;
  return toArabicDigits(signed).replace(/%$/, '٪');
}

/**
 * Sets the numbers of a text in the digits of the paper, with the signs that go with them; a tag («#مونديال2014») keeps its own.
 * @param kept stretches that are no numbers of running text, in UTF-16 units: Latin words, addresses, telephone numbers
 * @returns a text of the same length
 */
export function setNumbers(text: string, numerals: Numerals, kept: readonly { readonly start: number; readonly end: number }[]): string {
  const all = [...kept, ...Array.from(text.matchAll(TAG), ({ index, 0: tag }) => ({ start: index, end: index + tag.length }))];
  let done = 0;
  let set = '';
  const setUpTo = (end: number): void => {
    set += text.slice(done, end).replace(NUMBER, (written, at: number) => setNumber(written, text.slice(Math.max(0, done + at - 9), done + at), numerals));
  };
  for (const { start, end } of all.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue;
    setUpTo(start);
    set += text.slice(start, end);
    done = end;
  }
  setUpTo(text.length);
  return set;
}
