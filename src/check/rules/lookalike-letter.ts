/** Letters of Persian and Urdu that look like Arabic ones: a search does not find the word. */
import { wordsOf } from '../find.ts';
import type { Finding, StyleRule } from '../rule.ts';

const ARABIC: Readonly<Record<string, string>> = { ک: 'ك', ی: 'ي', ھ: 'ه', ہ: 'ه', ۀ: 'ة', ە: 'ه' };
const ALIKE = /[کیھہۀە]/u;
/** A word with one of these is Persian, Urdu or Kurdish, and spelt as it should be. */
const FOREIGN = /[پچژگڤڵڕۆێڑٹڈںے]/u;

function* check(blocks: Parameters<StyleRule['check']>[0]['blocks']): Generator<Finding> {
  for (const block of blocks) {
    for (const { written, start } of wordsOf(block)) {
      if (!ALIKE.test(written) || FOREIGN.test(written)) continue;
      // A word that is spelt with Persian letters throughout, in Persian surroundings, is a quotation.
      for (const [i, letter] of Array.from(written).entries()) {
        const right = ARABIC[letter];
        if (right === undefined) continue;
        const last = i === written.length - 1;
        // A final ی is ى in some words and ي in others.
        const either = letter === 'ی' && last;
        const ar = either ? `«${letter}» الفارسية في «${written}». اكتب «ي» أو «ى».` : `«${letter}» ليست حرفًا عربيًّا في «${written}». اكتب «${right}».`;
        const en = either ? `Persian "${letter}" in "${written}". Write "ي" or "ى".` : `"${letter}" in "${written}" is no Arabic letter. Write "${right}".`;
        yield { block, start: start + i, end: start + i + 1, message: { ar, en }, ...(!either && { fix: right }) };
      }
    }
  }
}

export const lookalikeLetter: StyleRule = {
  name: 'lookalike-letter',
  level: 'warning',
  about: { ar: 'لا تحلّ حروف فارسية أو أردية محل العربية: ک ی ھ', en: 'No Persian or Urdu letters stand in for Arabic ones.' },
  source: 'Unicode Technical Standard 39, confusables; W3C Arabic & Persian Layout Requirements',
  check: ({ blocks }) => check(blocks),
};
