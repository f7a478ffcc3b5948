import { fold } from '../../../arabic/fold.ts';

/** The form words and phrases are looked up in: folded, one space between words. */
export const key = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

/** The keys of a list written with Arabic commas or line breaks between its entries. */
export const keysOf = (list: string): string[] =>
  list
    .split(/[،\n]/)
    .map(key)
    .filter((entry) => entry !== '');
