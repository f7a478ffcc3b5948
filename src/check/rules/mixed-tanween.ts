/** Tanween before the alef and after it in one article: «نقلًا», «سراً». */
import { eachMatch } from '../find.ts';
import type { Copy, Finding, StyleRule } from '../rule.ts';

const BEFORE = /\u064b\u0627(?!\p{L})/gu;
const AFTER = /\u0627\u064b(?!\p{L})/gu;

const count = ({ blocks }: Copy, pattern: RegExp): number => blocks.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);

const LONGEST_WORD = 40;

function* check(copy: Copy): Generator<Finding> {
  const [before, after] = [count(copy, BEFORE), count(copy, AFTER)];
  if (before === 0 || after === 0) return;
  const [few, fix] = after > before ? [BEFORE, '\u0627\u064b'] : [AFTER, '\u064b\u0627'];
  yield* eachMatch(copy, few, ({ index }, { text }) => {
    const written = `${/(?<!\S)\S*$/u.exec(text.slice(Math.max(0, index - LONGEST_WORD), index))?.[0] ?? ''}${text.slice(index, index + 2)}`;
    const right = written.slice(0, -2) + fix;
    return { message: { ar: `تنوين «${written}» في غير موضعه من سائر النص. اكتب «${right}».`, en: `The tanween of "${written}" stands elsewhere than in the rest of the text. Write "${right}".` }, fix };
  });
}

export const mixedTanween: StyleRule = {
  name: 'mixed-tanween',
  level: 'info',
  about: { ar: 'التنوين في النص كله قبل الألف أو بعدها', en: 'Tanween stands before the alef throughout, or after it throughout.' },
  source: 'Both are in use; consistency. Measured in agency copy: mixed in most articles',
  check,
};
