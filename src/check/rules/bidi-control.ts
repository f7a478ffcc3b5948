/** Invisible characters that steer direction or hide in words. */
import { eachMatch } from '../find.ts';
import type { StyleRule } from '../rule.ts';

/** Not the joiners U+200C and U+200D, which shape letters. */
const HIDDEN = /[\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\u00ad\ufeff]+/gu;

export const bidiControl: StyleRule = {
  name: 'bidi-control',
  level: 'warning',
  about: { ar: 'لا محارف خفية في النص: الصحيفة تضبط الاتجاه بنفسها', en: 'No invisible controls stand in the text: the paper sets directions itself.' },
  source: 'W3C, «Inline markup and bidirectional text in HTML»; Unicode Technical Report 36',
  check: (copy) =>
    eachMatch(copy, HIDDEN, ({ 0: found }) => {
      const codes = [...new Set(found)].map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
      return { message: { ar: `محرف خفي (${codes.join('، ')}). احذفه.`, en: `An invisible character (${codes.join(', ')}). Delete it.` }, fix: '' };
    }),
};
