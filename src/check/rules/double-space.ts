/** More than one space between words. */
import { eachMatch } from '../find.ts';
import type { StyleRule } from '../rule.ts';

export const doubleSpace: StyleRule = {
  name: 'double-space',
  level: 'info',
  about: { ar: 'بين الكلمتين مسافة واحدة', en: 'One space stands between two words.' },
  source: 'Common practice of typesetting',
  check: (copy) =>
    eachMatch(copy, /(?<=\S) {2,}(?=\S)/gu, ({ 0: spaces }) => ({
      message: { ar: `${spaces.length === 2 ? 'مسافتان' : 'مسافات'} بين كلمتين. أبقِ واحدة.`, en: `${spaces.length} spaces stand between two words. Keep one.` },
      fix: ' ',
    })),
};
