import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth, weekdayIndex } from '../../src/arabic/dates.ts';
import { monthCount, monthWeeks } from '../../src/components/calendar.ts';

describe('monthWeeks', () => {
  it('sets each day of the month once, in order, under its weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2150 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const weeks = monthWeeks(year, month);
        const days = weeks.flat().filter((day) => day !== null);
        expect(days.map(({ day }) => day)).toEqual(Array.from({ length: daysInMonth(year, month) }, (_, i) => i + 1));
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          expect(week.some((day) => day !== null)).toBe(true);
          week.forEach((day, column) => {
            if (day) expect(weekdayIndex(day)).toBe(column);
          });
        }
      }),
    );
  });
  it('opens November 2014 with a lone Saturday', () => {
    expect(monthWeeks(2014, 11)[0]).toEqual([null, null, null, null, null, null, { year: 2014, month: 11, day: 1 }]);
  });
});

describe('monthCount', () => {
  it('adds up the days', () => {
    expect(monthCount(new Map([['2014/11/10', 3], ['2014/11/12', 4]]))).toBe(7);
    expect(monthCount(new Map())).toBe(0);
  });
});
