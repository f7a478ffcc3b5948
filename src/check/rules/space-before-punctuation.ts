/** A space before a sign that closes. */
import { eachMatch, LETTER, MARK } from '../find.ts';
import type { StyleRule } from '../rule.ts';

/** Not before a sign that something follows at once: « .NET» and « :3» are words. */
const SPACE = new RegExp(`(?<=(?:${LETTER}|${MARK}|[»)\\]0-9٠-٩%٪])) +(?=[،؛؟!»)\\]]|[.:,;](?:\\s|$))`, 'gu');

export const spaceBeforePunctuation: StyleRule = {
  name: 'space-before-punctuation',
  level: 'warning',
  about: { ar: 'لا مسافة قبل علامة الوقف ولا قبل القوس المغلق', en: 'No space stands before a stop or a closing bracket.' },
  source: 'Rules of punctuation taught in Arabic since Ahmad Zaki, «الترقيم وعلاماته» (1912)',
  check: (copy) =>
    eachMatch(copy, SPACE, ({ index }, { text }) => {
      const sign = /\S/.exec(text.slice(index))?.[0] ?? '';
      return { message: { ar: `مسافة قبل «${sign}». احذفها.`, en: `A space stands before "${sign}". Delete it.` }, fix: '' };
    }),
};
