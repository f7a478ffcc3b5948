import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as plural from '../../src/arabic/plural.ts';
import type { Noun } from '../../src/arabic/plural.ts';

const { count, pluralForm } = plural;
const NUMBERS = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 1979];

const EXPECTED: [Noun, string][] = [
  [plural.article, 'لا أخبار|خبر واحد|خبران|3 أخبار|10 أخبار|11 خبرًا|99 خبرًا|100 خبر|101 خبر|102 خبر|103 أخبار|111 خبرًا|1,979 خبرًا'],
  [plural.minute, 'لا دقائق|دقيقة واحدة|دقيقتان|3 دقائق|10 دقائق|11 دقيقة|99 دقيقة|100 دقيقة|101 دقيقة|102 دقيقة|103 دقائق|111 دقيقة|1,979 دقيقة'],
  [plural.result, 'لا نتائج|نتيجة واحدة|نتيجتان|3 نتائج|10 نتائج|11 نتيجة|99 نتيجة|100 نتيجة|101 نتيجة|102 نتيجة|103 نتائج|111 نتيجة|1,979 نتيجة'],
  [plural.correction, 'لا تصحيحات|تصحيح واحد|تصحيحان|3 تصحيحات|10 تصحيحات|11 تصحيحًا|99 تصحيحًا|100 تصحيح|101 تصحيح|102 تصحيح|103 تصحيحات|111 تصحيحًا|1,979 تصحيحًا'],
  [plural.page, 'لا صفحات|صفحة واحدة|صفحتان|3 صفحات|10 صفحات|11 صفحة|99 صفحة|100 صفحة|101 صفحة|102 صفحة|103 صفحات|111 صفحة|1,979 صفحة'],
  [plural.topic, 'لا موضوعات|موضوع واحد|موضوعان|3 موضوعات|10 موضوعات|11 موضوعًا|99 موضوعًا|100 موضوع|101 موضوع|102 موضوع|103 موضوعات|111 موضوعًا|1,979 موضوعًا'],
  [plural.section, 'لا أقسام|قسم واحد|قسمان|3 أقسام|10 أقسام|11 قسمًا|99 قسمًا|100 قسم|101 قسم|102 قسم|103 أقسام|111 قسمًا|1,979 قسمًا'],
  [plural.word, 'لا كلمات|كلمة واحدة|كلمتان|3 كلمات|10 كلمات|11 كلمة|99 كلمة|100 كلمة|101 كلمة|102 كلمة|103 كلمات|111 كلمة|1,979 كلمة'],
  [plural.day, 'لا أيام|يوم واحد|يومان|3 أيام|10 أيام|11 يومًا|99 يومًا|100 يوم|101 يوم|102 يوم|103 أيام|111 يومًا|1,979 يومًا'],
  [plural.source, 'لا مصادر|مصدر واحد|مصدران|3 مصادر|10 مصادر|11 مصدرًا|99 مصدرًا|100 مصدر|101 مصدر|102 مصدر|103 مصادر|111 مصدرًا|1,979 مصدرًا'],
];

describe('count', () => {
  test.each(EXPECTED)('$singular', (noun, expected) => {
    expect(NUMBERS.map((n) => count(n, noun, 'latn'))).toEqual(expected.split('|'));
  });

  test('the dual follows its place in the sentence, nothing else does', () => {
    expect(count(2, plural.article, 'latn', { case: 'oblique' })).toBe('خبرين');
    expect(count(2, plural.minute, 'latn', { case: 'oblique' })).toBe('دقيقتين');
    for (const n of NUMBERS.filter((number) => number !== 2)) {
      expect(count(n, plural.topic, 'latn', { case: 'oblique' })).toBe(count(n, plural.topic, 'latn'));
    }
  });

  test('prints the digits asked for', () => {
    expect(count(1979, plural.word, 'arab')).toBe('١٬٩٧٩ كلمة');
    expect(count(2.5, plural.minute, 'latn')).toBe('2.5 دقيقة');
  });

  test('refuses what is no count', () => {
    expect(() => count(-1, plural.day, 'latn')).toThrow(RangeError);
    expect(() => count(Number.NaN, plural.day, 'latn')).toThrow(RangeError);
  });
});

test('beyond a hundred the last two digits decide the form', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 3, max: 99 }), (hundreds, rest) => {
      expect(pluralForm(hundreds * 100 + rest)).toBe(pluralForm(rest));
      expect(pluralForm(hundreds * 100 + (rest % 3))).toBe('other');
    }),
  );
});
