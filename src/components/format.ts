/** Dates, times and counts in the paper's own digits, months and zone. */
import { dayKey, formatDate, formatHijri, formatMonth, formatTime, localDate, localTime } from '../arabic/dates.ts';
import type { CalendarDate } from '../arabic/dates.ts';
import { formatNumber } from '../arabic/digits.ts';
import { count } from '../arabic/plural.ts';
import type { Noun } from '../arabic/plural.ts';
import type { Story } from '../edition/types.ts';
import type { Site } from '../schema/site.ts';

/** Functions from values to text as a reader of this paper sees them. */
export interface Formatter {
  /** «12 نوفمبر 2014», on request with its weekday or without its year. */
  date: (date: CalendarDate, options?: { weekday?: boolean; year?: boolean }) => string;
  /** Both names of the month side by side, whatever the paper prefers elsewhere. */
  dualDate: (date: CalendarDate, options?: { weekday?: boolean }) => string;
  hijri: (date: CalendarDate) => string;
  month: (year: number, month: number) => string;
  /** `HH:MM` in the paper's digits. */
  time: (time: string) => string;
  number: (n: number) => string;
  /** A year: never grouped. */
  year: (year: number) => string;
  count: (n: number, noun: Noun) => string;
  /** When a story came, seen from `today`: its hour, of another day that day, of another year the year as well. */
  when: (story: Pick<Story, 'date' | 'time'>, today: CalendarDate) => string;
  /** The day and hour of an instant in the paper's zone. */
  instantDate: (instant: string) => CalendarDate;
  instantTime: (instant: string) => string;
}

export function formatter({ numerals, months, zone }: Site): Formatter {
  return {
    date: (date, options) => formatDate(date, { months, numerals, ...options }),
    dualDate: (date, options) => formatDate(date, { months: 'dual', numerals, ...options }),
    hijri: (date) => formatHijri(date, numerals),
    month: (year, month) => formatMonth(year, month, { months, numerals }),
    time: (time) => formatTime(time, numerals),
    number: (n) => formatNumber(n, numerals),
    year: (year) => formatNumber(year, numerals).replace(/[٬,]/g, ''),
    count: (n, noun) => count(n, noun, numerals),
    when: ({ date, time }, today) =>
      dayKey(date) !== dayKey(today)
        ? formatDate(date, { months, numerals, year: date.year !== today.year })
        : time
          ? formatTime(time, numerals)
          : '',
    instantDate: (instant) => localDate(instant, zone),
    instantTime: (instant) => formatTime(localTime(instant, zone), numerals),
  };
}

/** `2014-11-12` for `datetime`. */
export const isoDay = ({ year, month, day }: CalendarDate): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
