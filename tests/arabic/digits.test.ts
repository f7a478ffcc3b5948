import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber, toArabicDigits, toLatinDigits } from '../../src/arabic/digits.ts';

describe('digits', () => {
  test('converts both eastern digit sets and nothing else', () => {
    expect(toLatinDigits('عام ١٩٧٩ و۱۹۷۹ (5+1)')).toBe('عام 1979 و1979 (5+1)');
    expect(toArabicDigits('عام 1979 و۱۹۷۹ (5+1)')).toBe('عام ١٩٧٩ و١٩٧٩ (٥+١)');
  });

  test('there and back again is the Latin form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toLatinDigits(toArabicDigits(text))).toBe(toLatinDigits(text));
        expect(toArabicDigits(toLatinDigits(text))).toBe(toArabicDigits(text));
        expect(toLatinDigits(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('formatNumber', () => {
  test('groups and separates as each numbering system does', () => {
    expect(formatNumber(1234567.5, 'latn')).toBe('1,234,567.5');
    expect(formatNumber(1234567.5, 'arab')).toBe('١٬٢٣٤٬٥٦٧٫٥');
    expect(formatNumber(-0, 'latn')).toBe('0');
    expect(formatNumber(-12, 'latn')).toBe('-12');
  });

  test('hides no bidi control and writes one digit set', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
        expect(formatNumber(n, 'latn')).toMatch(/^-?[\d,]+(\.\d+)?$/);
        expect(formatNumber(n, 'arab')).toMatch(/^-?[٠-٩٬]+(٫[٠-٩]+)?$/);
      }),
    );
  });
});
