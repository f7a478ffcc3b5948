import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLatinDigits } from '../../src/arabic/digits.ts';
import { inNumerals, readNumber } from '../../src/arabic/numbers.ts';

describe('readNumber', () => {
  it.each([
    ['5', 5],
    ['٨٫٥', 8.5],
    ['۱۲', 12],
    ['8.5', 8.5],
    ['12,34', 12.34],
    ['1,234', 1234],
    ['1,234.5', 1234.5],
    ['١٬٢٣٤٫٥', 1234.5],
    ['1 234 567', 1234567],
    ['-5', -5],
    ['−٠٫٤', -0.4],
    ['- 3', -3],
    ['+2', 2],
    ['39.2%', 39.2],
    ['٣٩٪', 39],
    ['\u061c-\u200e7', -7],
    ['.5', 0.5],
    ['−0', 0],
    ['0.10', 0.1],
  ])('%s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(['', ' ', '–', 'خمسة', '5 آلاف', '1.2.3', '1,23,4', '12:30', '5+1', '1e5', '%', '٪', '9'.repeat(20), 'NaN', 'Infinity', '0x10'])(
    'no number: %j',
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );

  it('reads what it writes, whatever the digits', () => {
    const number = fc.tuple(fc.constantFrom('', '-', '−'), fc.integer({ min: 0, max: 999_999_999 }), fc.stringMatching(/^(\.\d{1,4})?$/), fc.constantFrom('', '%'));
    fc.assert(
      fc.property(number, fc.constantFrom('arab' as const, 'latn' as const), (parts, numerals) => {
        const text = parts.join('');
        expect(readNumber(inNumerals(text, numerals))).toBe(readNumber(text));
        expect(readNumber(text)).not.toBeNull();
      }),
    );
  });
});

describe('inNumerals', () => {
  it.each([
    ['80.40', '٨٠٫٤٠'],
    ['1,234', '١٬٢٣٤'],
    ['-0.4', '−٠٫٤'],
    ['7.4%', '٧٫٤٪'],
    ['14413', '١٤٤١٣'],
    ['12 نوفمبر', '١٢ نوفمبر'],
    ['F-16', 'F-16'],
    ['', ''],
  ])('%s in Arabic digits', (text, written) => {
    expect(inNumerals(text, 'arab')).toBe(written);
  });

  it('comes back', () => {
    for (const text of ['80.40', '1,234.50', '−0.4', '7.4%', '2014', '12 نوفمبر']) expect(inNumerals(inNumerals(text, 'arab'), 'latn')).toBe(text);
  });

  it('changes nothing but digits in other text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('٣', '5', '۷', ' ', '،', '.', '-', '«', 'نوفمبر')), (pieces) => {
        const text = `${pieces.join('')} عام`;
        expect(toLatinDigits(inNumerals(text, 'arab'))).toBe(toLatinDigits(text));
        expect(inNumerals(text, 'latn')).toBe(toLatinDigits(text));
      }),
    );
  });
});
