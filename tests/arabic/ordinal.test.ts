import { describe, expect, test } from 'vitest';
import { ordinal } from '../../src/arabic/ordinal.ts';

describe('ordinal', () => {
  test('agrees with its noun up to ten', () => {
    expect(['الصفحة', ordinal(1, 'feminine'), ordinal(2, 'feminine'), ordinal(10, 'feminine')].join(' ')).toBe(
      'الصفحة الأولى الثانية العاشرة',
    );
    expect(['الجزء', ordinal(1, 'masculine'), ordinal(2, 'masculine'), ordinal(10, 'masculine')].join(' ')).toBe(
      'الجزء الأول الثاني العاشر',
    );
  });

  test('has twenty different words', () => {
    const all = Array.from({ length: 10 }, (_, index) => index + 1).flatMap((n) => [
      ordinal(n, 'masculine'),
      ordinal(n, 'feminine'),
    ]);
    expect(new Set(all).size).toBe(20);
  });

  test('is the bare number beyond', () => {
    expect(ordinal(11, 'feminine')).toBe('11');
    expect(ordinal(1234, 'masculine')).toBe('1234');
    expect(ordinal(11, 'feminine', 'arab')).toBe('١١');
  });

  test.each([0, -1, 1.5, Number.NaN])('refuses %s', (n) => {
    expect(() => ordinal(n, 'feminine')).toThrow(RangeError);
  });
});
