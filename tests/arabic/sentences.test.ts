import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../src/arabic/sentences.ts';

const parts = (text: string, longest?: number): string[] => sentences(text, longest).map(({ start, end }) => text.slice(start, end));

describe('a sentence ends', () => {
  test.each([
    ['قال ذلك أمس. ثم غادر! هل يعود؟ لا أحد يعلم…', ['قال ذلك أمس.', 'ثم غادر!', 'هل يعود؟', 'لا أحد يعلم…']],
    ['قال: «انتهى الأمر.» ثم غادر.', ['قال: «انتهى الأمر.»', 'ثم غادر.']],
    ['عنوان بلا نقطة\nوفقرة بعده.', ['عنوان بلا نقطة', 'وفقرة بعده.']],
    ['وقّع الاتفاق سنة 2014 م. ثم عُدّل.', ['وقّع الاتفاق سنة 2014 م.', 'ثم عُدّل.']],
    ['بلغ ١٫٥ مليون. وزاد 3.2 بالمئة.', ['بلغ ١٫٥ مليون.', 'وزاد 3.2 بالمئة.']],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });
});

describe('a point after single letters ends none', () => {
  test.each([
    ['قال د. أحمد إن الوضع مستقر. وأضاف م. خالد.', ['قال د. أحمد إن الوضع مستقر.', 'وأضاف م. خالد.']],
    ['نقلت أ.ب. عن مسؤول قوله. ونفى ذلك.', ['نقلت أ.ب. عن مسؤول قوله.', 'ونفى ذلك.']],
    ['العنوان: ص.ب. ١٢٣ المنامة. الهاتف معروف.', ['العنوان: ص.ب. ١٢٣ المنامة.', 'الهاتف معروف.']],
    ['كرّم (أ. د. سعيد) طلابه. وصفقوا.', ['كرّم (أ. د. سعيد) طلابه.', 'وصفقوا.']],
    ['كتبت J. K. Rowling ذلك. وصدّقوها.', ['كتبت J. K. Rowling ذلك.', 'وصدّقوها.']],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  test('but a word of several letters, or a letter with tatweel, does', () => {
    expect(parts('في عام ١٤٣٦ هـ. وبعده جاء آخر. كتبه بيد. ومضى.')).toEqual(['في عام ١٤٣٦ هـ.', 'وبعده جاء آخر.', 'كتبه بيد.', 'ومضى.']);
  });
});

test('a long sentence is parted at its commas, and no more than it must be', () => {
  const text = 'غادر الوزراء، وبقي الخلاف، ثم عادوا، وقالوا إن الوقت يضيق؛ فانتهى الأمر.';
  expect(parts(text, 40)).toEqual(['غادر الوزراء، وبقي الخلاف، ثم عادوا،', 'وقالوا إن الوقت يضيق؛ فانتهى الأمر.']);
  expect(parts(text, 1000)).toEqual([text]);
  // Without a comma there is no place to part it.
  expect(parts('كلمات كثيرة جدًا من دون أي فاصلة بينها', 10)).toHaveLength(1);
});

test('of any text every letter and digit is in one sentence, in order', () => {
  const piece = fc.constantFrom('قال ', 'د. ', 'أ.ب. ', 'نعم', '. ', '، ', '؟ ', '\n', '«', '» ', '12.5 ', 'U.S. ', '… ', '!');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 5, max: 60 }), (pieces, longest) => {
      const text = pieces.join('');
      const found = sentences(text, longest);
      const bare = (one: string) => one.replace(/[^\p{L}\p{N}]/gu, '');
      expect(found.map(({ start, end }) => bare(text.slice(start, end))).join('')).toBe(bare(text));
      expect(found.every(({ start, end }, i) => start < end && start >= (found[i - 1]?.end ?? 0))).toBe(true);
    }),
  );
});
