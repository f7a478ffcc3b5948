/** «كـ «إرهابي»»: a clitic drawn out towards a sign, and a space that parts it from its word. */
import { eachMatch } from '../find.ts';
import type { StyleRule } from '../rule.ts';

const PARTED = /(?<=(?<!\p{L}\p{M}*)[وف]?[بكل]\u0640) +(?=[«"“(]|[\p{L}\p{N}])/gu;

export const cliticTatweel: StyleRule = {
  name: 'clitic-tatweel',
  level: 'warning',
  about: { ar: 'الحرف المتصل لا تفصله مسافة عن كلمته: «كـ«إرهابي»»', en: 'No space parts a clitic from its word.' },
  source: 'The clitics و ف ب ك ل are written with their word in every orthography of Arabic',
  check: (copy) =>
    eachMatch(copy, PARTED, ({ index }, { text }) => {
      const clitic = /(?<![وفبكل])[وفبكل]+ـ$/u.exec(text.slice(Math.max(0, index - 3), index))?.[0] ?? '';
      return { message: { ar: `مسافة بين «${clitic}» وكلمتها. احذفها.`, en: `A space parts "${clitic}" from its word. Delete it.` }, fix: '' };
    }),
};
