import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/arabic/fold.ts';

const ARABIC_TEXT = fc.string({ unit: fc.constantFrom(...'ابتةىيئیؤأإآٱءكکلـ ًٌٍَُِّْٰ٣۳3+\u200c\u200f') });

describe('fold', () => {
  test('is idempotent for any text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), ARABIC_TEXT);
    fc.assert(fc.property(text, (value) => fold(fold(value)) === fold(value)), { numRuns: 500 });
  });

  test('leaves no mark, control, tatweel or variant letter behind', () => {
    fc.assert(
      fc.property(fc.oneof(ARABIC_TEXT, fc.string({ unit: 'binary' })), (value) => {
        expect(fold(value)).not.toMatch(/[\u0640\p{Cf}\p{M}أإآٱؤئىیةک٠-٩۰-۹]/u);
      }),
    );
  });

  test('does not care where the tashkeel and tatweel stand', () => {
    const letters = fc.array(fc.constantFrom(...'ابتثحخدذرسشعغفقكلمنهوي'), { minLength: 1 });
    const noise = fc.constantFrom('', 'َ', 'ّ', 'ـ', '\u200d');
    fc.assert(
      fc.property(letters, fc.array(noise, { minLength: 1 }), (word, marks) => {
        const dressed = word.map((letter, index) => letter + marks[index % marks.length]).join('');
        expect(fold(dressed)).toBe(fold(word.join('')));
      }),
    );
  });

  test.each([
    ['الأمريكية', 'الامريكيه'],
    ['إلى', 'الي'],
    ['علی', 'علي'],
    ['مسؤولين', 'مسوولين'],
    ['رئيس', 'رييس'],
    ['ٱلْـكِـتَـٰب', 'الكتب'],
    ['قرآن', 'قران'],
    ['کتاب', 'كتاب'],
    ['٥+١', '5+1'],
    ['۲۰۱۴', '2014'],
    ['CNN', 'cnn'],
    ['ﻻ', 'لا'],
    ['حُﹷب', 'حب'],
    ['نص\u200cف\u200f', 'نصف'],
  ])('%s → %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  test('keeps words and lines apart', () => {
    expect(fold('أمس\nاليوم\tغدًا')).toBe('امس\nاليوم\tغدا');
  });
});
