/** A hyphen that is meant as a dash. */
import { eachMatch, LETTER, MARK } from '../find.ts';
import type { StyleRule } from '../rule.ts';

/** Between words, not between numbers, where it may be a minus or a score. */
const HYPHEN = new RegExp(`(?<=(?:${LETTER}|${MARK}|[»).،]) )-(?= (?:${LETTER}|[«(]))`, 'gu');

export const spacedHyphen: StyleRule = {
  name: 'spaced-hyphen',
  level: 'info',
  about: { ar: 'الشرطة بين الكلمات «–» لا الواصلة «-»', en: 'Between words stands a dash, not a hyphen.' },
  source: 'Unicode 16, chapter 6.2, Dashes and Hyphens',
  check: (copy) => eachMatch(copy, HYPHEN, () => ({ message: { ar: 'واصلة «-» بين كلمتين. اكتب الشرطة «–».', en: 'A hyphen stands between words. Write a dash (–).' }, fix: '–' })),
};
