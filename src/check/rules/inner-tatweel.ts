/** Tatweel between the letters of a word. */
import { eachMatch, LETTER, MARK } from '../find.ts';
import type { StyleRule } from '../rule.ts';

/** Behind a clitic it shows that the word is foreign or quoted («بـCNN»), behind ه it is the Hijri year («1436هـ»). */
const TATWEEL = new RegExp(`(?<=${LETTER}${MARK}*)\\u0640+(?=${LETTER})`, 'gu');

export const innerTatweel: StyleRule = {
  name: 'inner-tatweel',
  level: 'warning',
  about: { ar: 'لا تطويل بين حروف الكلمة: البحث لا يجدها', en: 'No tatweel stands inside a word: a search does not find it.' },
  source: 'Unicode 16, chapter 9.2: U+0640 is for justification, not for spelling',
  check: (copy) =>
    eachMatch(copy, TATWEEL, ({ index, 0: drawn }, { text }) => {
      const word = new RegExp(`(?:${LETTER}|${MARK}|\\u0640)*$`, 'u').exec(text.slice(0, index))?.[0] ?? '';
      const rest = new RegExp(`^(?:${LETTER}|${MARK}|\\u0640)*`, 'u').exec(text.slice(index + drawn.length))?.[0] ?? '';
      // «بـالمدرسة» is a clitic set off, which some desks do.
      if (drawn.length === 1 && /^[وف]?[بكل]$/u.test(word)) return null;
      const written = `${word}${drawn}${rest}`;
      return { message: { ar: `تطويل في «${written}». اكتب «${written.replace(/ـ/g, '')}».`, en: `"${written}" has tatweel in it. Write "${written.replace(/ـ/g, '')}".` }, fix: '' };
    }),
};
