/** Both 012 and ٠١٢ in one article. */
import type { Finding, StyleRule } from '../rule.ts';
import { pieces } from '../../arabic/pieces.ts';
import { copyInNumerals } from '../../arabic/copy-numerals.ts';
import type { Numerals } from '../../arabic/digits.ts';

function* check({ blocks, facts }: Parameters<StyleRule['check']>[0]): Generator<Finding> {
  if (facts.setsNumerals) return;
  const numbers = blocks.flatMap((block) =>
    pieces(block.text)
      .filter(({ kind }) => kind === 'number')
      .map(({ start, end }) => ({ block, start, end, text: block.text.slice(start, end) })),
  );
  const of = (digits: RegExp) => numbers.filter(({ text }) => digits.test(text));
  const [latin, arabic] = [of(/[0-9]/), of(/[٠-٩]/)];
  if (latin.length === 0 || arabic.length === 0) return;
  const [few, numerals]: [typeof latin, Numerals] = arabic.length > latin.length ? [latin, 'arab'] : [arabic, 'latn'];
  for (const { block, start, end, text } of few) {
    const fix = copyInNumerals(text, numerals);
    yield { block, start, end, message: { ar: `«${text}» بأرقام غير أرقام سائر النص. اكتب «${fix}».`, en: `"${text}" has other digits than the rest of the text. Write "${fix}".` }, fix };
  }
}

export const mixedDigits: StyleRule = {
  name: 'mixed-digits',
  level: 'warning',
  about: { ar: 'أرقام النص من نوع واحد: 012 أو ٠١٢', en: 'A text has one kind of digits.' },
  source: 'Consistency; not asked for where the paper sets digits itself (copyNumerals: paper)',
  check,
};
