/** A word that touches the stop before it. */
import { eachMatch, LETTER, MARK } from '../find.ts';
import type { StyleRule } from '../rule.ts';

/** A full stop is judged between words of three letters and more: «د.محمد», «أ.ف.ب» and «ص.ب» are abbreviations. */
const STOP = new RegExp(`(?:[،؛؟!](?=${LETTER}|«)|(?<=(?:${LETTER}|${MARK}){3})\\.(?=(?:${LETTER}|${MARK}){3}))`, 'gu');

export const spaceAfterPunctuation: StyleRule = {
  name: 'space-after-punctuation',
  level: 'warning',
  about: { ar: 'بعد علامة الوقف مسافة', en: 'A space stands after a stop.' },
  source: 'Rules of punctuation taught in Arabic since Ahmad Zaki, «الترقيم وعلاماته» (1912)',
  check: (copy) =>
    eachMatch(copy, STOP, ({ 0: sign }) => ({ message: { ar: `لا مسافة بعد «${sign}». أضفها.`, en: `No space stands after "${sign}". Add one.` }, fix: `${sign} ` })),
};
