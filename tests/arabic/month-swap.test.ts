import { describe, expect, test } from 'vitest';
import { formatDate } from '../../src/arabic/dates.ts';
import { renameMonths } from '../../src/arabic/month-swap.ts';
import { MONTHS } from '../../src/arabic/months.ts';
import type { MonthNames } from '../../src/arabic/months.ts';

const USAGES = Object.keys(MONTHS) as MonthNames[];
const dates = Array.from({ length: 12 }, (_, i) => ({ year: 2014, month: i + 1, day: 9 }));

describe('a date that is set', () => {
  test('reads as if it had been set with the other names, from any usage to any, all twelve months', () => {
    for (const own of USAGES) {
      for (const wanted of USAGES) {
        for (const date of dates) {
          const set = (months: MonthNames) => formatDate(date, { months, numerals: 'arab', weekday: true });
          expect(renameMonths(set(own), own, wanted), `${own} → ${wanted}`).toBe(set(wanted));
        }
      }
    }
  });

  test('both names side by side become one', () => {
    expect(renameMonths('نُشر ١٢ تشرين الثاني/نوفمبر ٢٠١٤', 'gulf', 'morocco')).toBe('نُشر ١٢ نونبر ٢٠١٤');
  });

  test('a name inside a longer word, and a Hijri month, are let be', () => {
    for (const text of ['مارسيليا', 'المايوه', '١٩ محرّم ١٤٣٦ هـ', 'كآبة']) expect(renameMonths(text, 'gulf', 'levant')).toBe(text);
  });
});
