/** Invisible characters that steer direction or hide in words. */
import { codePoint, HIDDEN, isFlag } from '../../arabic/hidden.ts';
import { eachMatch } from '../find.ts';
import type { StyleRule } from '../rule.ts';

export const bidiControl: StyleRule = {
  name: 'bidi-control',
  level: 'warning',
  about: { ar: 'لا محارف خفية في النص: الصحيفة تضبط الاتجاه بنفسها', en: 'No invisible controls stand in the text: the paper sets directions itself.' },
  source: 'W3C, «Inline markup and bidirectional text in HTML»; UAX 9, UTR 36; Boucher and Anderson, «Trojan Source» (2021)',
  check: (copy) =>
    eachMatch(copy, HIDDEN, ({ 0: found }) => {
      if (isFlag(found)) return null;
      const codes = [...new Set(found)].map(codePoint);
      return { message: { ar: `محرف خفي (${codes.join('، ')}). احذفه.`, en: `An invisible character (${codes.join(', ')}). Delete it.` }, fix: '' };
    }),
};
