/** `,` `;` `?` in Arabic text. */
import { eachMatch, LETTER, MARK } from '../find.ts';
import type { StyleRule } from '../rule.ts';

const ARABIC: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };
/** Behind an Arabic letter, or behind what closes a word of it; and before more Arabic, an end, or a closing sign. */
const SIGN = new RegExp(`(?<=(?:${LETTER}|${MARK}|[»)\\]٠-٩])\\s?)[,;?](?=\\s|$|[»)\\]]|${LETTER})`, 'gu');

export const latinPunctuation: StyleRule = {
  name: 'latin-punctuation',
  level: 'warning',
  about: { ar: 'الفاصلة والفاصلة المنقوطة وعلامة الاستفهام عربية بعد كلام عربي: ، ؛ ؟', en: 'Comma, semicolon and question mark are the Arabic ones after Arabic text.' },
  source: 'Unicode 16, Arabic block (U+060C, U+061B, U+061F)',
  check: (copy) =>
    eachMatch(copy, SIGN, ({ 0: sign }) => {
      const fix = ARABIC[sign] ?? sign;
      return { message: { ar: `«${sign}» علامة لاتينية بعد كلام عربي. اكتب «${fix}».`, en: `"${sign}" is a Latin sign after Arabic text. Write "${fix}".` }, fix };
    }),
};
