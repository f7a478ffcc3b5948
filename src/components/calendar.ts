/** The days of a month as the rows of a wall calendar. */
import { daysInMonth, weekdayIndex } from '../arabic/dates.ts';
import type { CalendarDate } from '../arabic/dates.ts';
import type { Period } from '../edition/types.ts';

const WEEK = 7;
/** Length of `YYYY/MM`. */
const MONTH_KEY = 7;

/** The weeks of a month, Sunday first; `null` stands where a week reaches into another month. `month` counts from 1. */
export function monthWeeks(year: number, month: number): (CalendarDate | null)[][] {
  const before = weekdayIndex({ year, month, day: 1 });
  const days = daysInMonth(year, month);
  return Array.from({ length: Math.ceil((before + days) / WEEK) }, (_, week) =>
    Array.from({ length: WEEK }, (_, column) => {
      const day = week * WEEK + column - before + 1;
      return day >= 1 && day <= days ? { year, month, day } : null;
    }),
  );
}

/** How many stories each day has, by the key of its month and then of the day. */
export const dayCounts = (days: readonly Period[]): ReadonlyMap<string, ReadonlyMap<string, number>> =>
  new Map(
    [...Map.groupBy(days, ({ key }) => key.slice(0, MONTH_KEY))].map(([month, of]) => [month, new Map(of.map(({ key, stories }) => [key, stories.length]))]),
  );

/** How many stories a month has. */
export const monthCount = (days: ReadonlyMap<string, number>): number => [...days.values()].reduce((sum, count) => sum + count, 0);

/** The counts of a month without any. */
export const NO_DAYS: ReadonlyMap<string, number> = new Map();
