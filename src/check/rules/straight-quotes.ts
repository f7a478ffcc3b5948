/** `"…"` around Arabic. */
import { LETTER } from '../find.ts';
import type { Finding, StyleRule } from '../rule.ts';

const QUOTES = /["“”„]/gu;
const ARABIC = new RegExp(LETTER, 'u');

function* check(blocks: Parameters<StyleRule['check']>[0]['blocks']): Generator<Finding> {
  for (const block of blocks) {
    const signs = Array.from(block.text.matchAll(QUOTES), ({ index }) => index);
    if (signs.length % 2 === 1) continue;
    for (let i = 0; i < signs.length; i += 2) {
      const [open = 0, close = 0] = signs.slice(i, i + 2);
      const quoted = block.text.slice(open + 1, close);
      if (!ARABIC.test(quoted) || /[«»]/.test(quoted) || /^\s|\s$/.test(quoted)) continue;
      const message = { ar: `علامتا اقتباس مستقيمتان حول «${shown(quoted)}». اكتب « ».`, en: `Straight quotation marks stand around "${shown(quoted)}". Write « ».` };
      yield { block, start: open, end: close + 1, message, fix: `«${quoted}»` };
    }
  }
}

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

export const straightQuotes: StyleRule = {
  name: 'straight-quotes',
  level: 'info',
  about: { ar: 'علامتا الاقتباس « »', en: 'Quotation marks are « ».' },
  source: 'Unicode CLDR 46, delimiters of «ar»; the practice of the Arabic press',
  check: ({ blocks }) => check(blocks),
};
