import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareArabic, initialLetter } from '../../src/arabic/collate.ts';

const name = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآٱؤئىةپچژگڤ َّـال'), maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...'األ'), maxLength: 5 }),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);

describe('compareArabic', () => {
  test('is a total order', () => {
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareArabic(a, b))).toBe(-Math.sign(compareArabic(b, a)) + 0);
        expect(compareArabic(a, b) === 0).toBe(a === b);
        if (compareArabic(a, b) <= 0 && compareArabic(b, c) <= 0) expect(compareArabic(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('reads past the article, the marks and the hamza', () => {
    const shelves = ['العراق', 'إيران', 'الأردن', 'البحرين', 'آسيا', 'مصر', 'ألمانيا', 'تونس', 'بيروت', 'CNN'];
    expect(shelves.toSorted(compareArabic)).toEqual([
      'الأردن', 'آسيا', 'ألمانيا', 'إيران', 'البحرين', 'بيروت', 'تونس', 'العراق', 'مصر', 'CNN',
    ]);
  });

  test('numbers count by value', () => {
    expect(['دورة 10', 'دورة 9'].toSorted(compareArabic)).toEqual(['دورة 9', 'دورة 10']);
  });
});

describe('initialLetter', () => {
  test.each([
    ['الأمم المتحدة', 'ا'],
    ['إيران', 'ا'],
    ['ٱلْعِراق', 'ع'],
    ['«التايمز»', 'ت'],
    ['ألمانيا', 'ا'],
    ['المانيا', 'ا'],
    ['ألبانيا', 'ا'],
    ['الله', 'ا'],
    ['المغرب', 'م'],
    ['ال', 'ا'],
    ['پاریس', 'ب'],
    ['یزد', 'ي'],
    ['reuters', 'R'],
    ['24', '#'],
    ['', '#'],
  ])('%s stands under %s', (written, letter) => {
    expect(initialLetter(written)).toBe(letter);
  });

  test('a sorted list shows every letter as one block', () => {
    const arabic = fc.string({ unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآٱؤئىةپچژگڤ'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(arabic, { minLength: 2, maxLength: 40 }), (names) => {
        const initials = names.toSorted(compareArabic).map(initialLetter);
        const blocks = initials.filter((letter, index) => letter !== initials[index - 1]);
        expect(blocks).toHaveLength(new Set(initials).size);
        expect(initials.join('')).toMatch(/^[ا-غف-ي]+$/);
      }),
    );
  });
});
