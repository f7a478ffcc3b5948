import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as dates from '../../src/arabic/dates.ts';
import type { CalendarDate, MonthNames } from '../../src/arabic/dates.ts';
import type { Numerals } from '../../src/arabic/digits.ts';

const { MONTHS, dayKey, daysInMonth, formatDate, formatHijri, formatMonth, formatTime, hijri, weekdayIndex } = dates;

const USAGES: MonthNames[] = ['gulf', 'levant', 'tunisia', 'morocco', 'dual'];
const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date): CalendarDate => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }));
const numerals = fc.constantFrom<Numerals>('latn', 'arab');

describe('Gregorian dates', () => {
  const summit: CalendarDate = { year: 2014, month: 11, day: 12 };

  test.each<[MonthNames, string]>([
    ['gulf', '12 نوفمبر 2014'],
    ['levant', '12 تشرين الثاني 2014'],
    ['tunisia', '12 نوفمبر 2014'],
    ['morocco', '12 نونبر 2014'],
    ['dual', '12 تشرين الثاني/نوفمبر 2014'],
  ])('%s: %s', (months, written) => {
    expect(formatDate(summit, { months, numerals: 'latn' })).toBe(written);
  });

  test('weekday, year and digits as asked for', () => {
    expect(formatDate(summit, { months: 'gulf', numerals: 'latn', weekday: true })).toBe('الأربعاء 12 نوفمبر 2014');
    expect(formatDate(summit, { months: 'gulf', numerals: 'arab', year: false })).toBe('١٢ نوفمبر');
    expect(formatMonth(2014, 8, { months: 'tunisia', numerals: 'latn' })).toBe('أوت 2014');
    expect(formatMonth(2014, 8, { months: 'morocco', numerals: 'arab' })).toBe('غشت ٢٠١٤');
    expect(formatTime('14:30', 'arab')).toBe('١٤:٣٠');
    expect(formatTime('14:30', 'latn')).toBe('14:30');
  });

  test.each(USAGES)('%s names twelve different months', (usage) => {
    expect(new Set(MONTHS[usage]).size).toBe(12);
    expect(MONTHS[usage]).toHaveLength(12);
  });

  test('the names agree with ICU where ICU has the usage', () => {
    const icu = (locale: string): string[] => {
      const format = new Intl.DateTimeFormat(`${locale}-u-nu-latn-ca-gregory`, { month: 'long', timeZone: 'UTC' });
      return MONTHS.gulf.map((_, index) => format.format(new Date(Date.UTC(2014, index, 1))));
    };
    expect(MONTHS.gulf).toEqual(icu('ar'));
    expect(MONTHS.levant).toEqual(icu('ar-SY'));
    expect(MONTHS.tunisia).toEqual(icu('ar-TN'));
  });

  test('refuses a month that does not exist', () => {
    expect(() => formatDate({ year: 2014, month: 13, day: 1 }, { months: 'gulf', numerals: 'latn' })).toThrow(RangeError);
    expect(() => formatMonth(2014, 0, { months: 'gulf', numerals: 'latn' })).toThrow(RangeError);
  });

  test('the weekday is the one ICU names', () => {
    const icu = new Intl.DateTimeFormat('ar-u-nu-latn-ca-gregory', { weekday: 'long', timeZone: 'UTC' });
    fc.assert(
      fc.property(day, (date) => {
        expect(dates.WEEKDAYS[weekdayIndex(date)]).toBe(icu.format(new Date(Date.UTC(date.year, date.month - 1, date.day))));
      }),
    );
    expect(weekdayIndex({ year: 50, month: 1, day: 1 })).toBe(6);
  });

  test('day keys sort as days do', () => {
    expect(dayKey({ year: 2014, month: 1, day: 2 })).toBe('2014/01/02');
    fc.assert(
      fc.property(day, day, (a, b) => {
        const order = a.year - b.year || a.month - b.month || a.day - b.day;
        expect(dayKey(a) < dayKey(b)).toBe(order < 0);
      }),
    );
  });

  test('months add up to years', () => {
    const lengths = (year: number): number[] => MONTHS.gulf.map((_, index) => daysInMonth(year, index + 1));
    expect(lengths(2014)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([2000, 2012, 2016, 1900, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 29, 28, 28]);
  });
});

describe('Hijri dates', () => {
  test.each([
    [{ year: 2014, month: 11, day: 10 }, '17 محرّم 1436\u00a0هـ'],
    [{ year: 2014, month: 11, day: 12 }, '19 محرّم 1436\u00a0هـ'],
    [{ year: 2015, month: 8, day: 10 }, '25 شوّال 1436\u00a0هـ'],
    [{ year: 2024, month: 6, day: 16 }, '10 ذي الحجة 1445\u00a0هـ'],
  ])('%o is %s', (date, written) => {
    expect(formatHijri(date, 'latn')).toBe(written);
  });

  test('days follow one another: the next of a month, or the first of the next', () => {
    fc.assert(
      fc.property(day, (date) => {
        const today = hijri(date);
        const tomorrow = hijri({ ...date, day: date.day + 1 });
        if (tomorrow.day === 1) {
          expect(tomorrow.month).toBe((today.month % 12) + 1);
          expect(tomorrow.year).toBe(today.year + (today.month === 12 ? 1 : 0));
          expect([29, 30]).toContain(today.day);
        } else {
          expect(tomorrow).toEqual({ ...today, day: today.day + 1 });
        }
      }),
    );
  });
});

test('no date hides a bidi control or mixes digit sets', () => {
  fc.assert(
    fc.property(day, numerals, fc.constantFrom(...USAGES), (date, digitSet, months) => {
      const written = [
        formatDate(date, { months, numerals: digitSet, weekday: true }),
        formatMonth(date.year, date.month, { months, numerals: digitSet }),
        formatHijri(date, digitSet),
      ].join(' ');
      expect(written).not.toMatch(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/);
      expect(written).not.toMatch(digitSet === 'latn' ? /[٠-٩]/ : /[0-9]/);
    }),
  );
});
