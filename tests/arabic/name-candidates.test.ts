import { expect, test } from 'vitest';
import { candidatesIn } from '../../src/arabic/name-candidates.ts';
import { terms } from '../../src/arabic/terms.ts';

const COMMON = new Set(['محادثات', 'ابلغ', 'وزير', 'اجتماع', 'قال', 'مسوول']);
const vocabulary = {
  isGivenName: (word: string) => ['محمد', 'جون', 'علي', 'حسن'].includes(word),
  isCommon: (word: string) => COMMON.has(word),
  isPlace: (word: string) => ['المانيا', 'مصر'].includes(word),
};
/** Every candidate at its longest. */
const found = (text: string, taken: (at: number) => boolean = () => false): string[] => {
  const list = terms(text);
  const joined = (at: number) => at > 0 && at < list.length && text.slice(list[at - 1]?.end, list[at]?.start).trim() === '';
  return candidatesIn(list, joined, taken, vocabulary).map(({ kind, from, to }) => `${kind}: ${list.slice(from, to).map(({ word }) => word.form).join(' ')}`);
};

test.each([
  ['قالت المستشارة الألمانية أنجيلا ميركل، أمس', ['person: أنجيلا ميركل']],
  ['وزير الخارجية الألماني فرانك فالتر شتاينماير', ['person: فرانك فالتر شتاينماير']],
  ['أبلغ جون كيري نظيره', ['person: جون كيري']],
  ['وزير النفط السعودي علي النعيمي', ['person: علي النعيمي']],
  ['في منظمة الصحة العالمية أمس', ['organisation: منظمة الصحة العالمية']],
  ['ومن الاتحاد الأوروبي', ['organisation: الاتحاد الأوروبي']],
  ['بالوكالة الدولية للطاقة الذرية', ['organisation: بالوكالة الدولية للطاقة الذرية']],
  ['عبر مضيق هرمز', ['place: مضيق هرمز']],
  ['في مدينة كايس', ['place: كايس']],
  ['كأس الخليج', ['story: كأس الخليج']],
])('«%s»', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each(['قال مسؤول إن الاجتماع انتهى', 'رئيس الوزراء أمس', 'قالت المنظمة اليوم', 'منظمة. الصحة', 'وصل إلى لندن', ''])('nothing in «%s»', (text) => {
  expect(found(text)).toEqual([]);
});

test('a name that is known already is left out', () => {
  expect(found('أبلغ جون كيري نظيره', (at) => at === 1 || at === 2)).toEqual([]);
});
