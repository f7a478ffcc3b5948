import type { Numerals } from './digits.ts';
import { toArabicDigits } from './digits.ts';
import { HIJRI_MONTHS, MONTHS, WEEKDAYS } from './months.ts';
import type { MonthNames } from './months.ts';
import type { CalendarDate } from './zones.ts';

export { HIJRI_MONTHS, MONTHS, WEEKDAYS } from './months.ts';
export type { MonthNames } from './months.ts';
export { inZone, isZone, localDate, localTime, toInstant } from './zones.ts';
export type { CalendarDate } from './zones.ts';

/** How a paper writes its dates. */
export interface DateStyle {
  readonly months: MonthNames;
  readonly numerals: Numerals;
}

/** How one date is written: with the day of the week (left out unless asked for), without the year. */
export interface DateOptions extends DateStyle {
  readonly weekday?: boolean;
  readonly year?: boolean;
}

function utc({ year, month, day }: CalendarDate): Date {
  // Date.UTC takes the years 0–99 for 1900–1999; setUTCFullYear does not.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function digits(text: string, numerals: Numerals): string {
  return numerals === 'arab' ? toArabicDigits(text) : text;
}

function nth(names: readonly string[], index: number): string {
  const name = names[index];
  if (name === undefined) throw new RangeError(`No such month or weekday: ${index + 1}`);
  return name;
}

/** The day of the week, 0 = Sunday … 6 = Saturday. */
export function weekdayIndex(date: CalendarDate): number {
  return utc(date).getUTCDay();
}

/** How many days a Gregorian month has; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return utc({ year, month: month + 1, day: 0 }).getUTCDate();
}

/** The key of a day in permalinks and archives: `2014/11/12`. Sorts as the days do. */
export function dayKey({ year, month, day }: CalendarDate): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('/');
}

/**
 * A Gregorian date in words: «الأربعاء 12 نوفمبر 2014», «12 نوفمبر 2014», «12 نوفمبر».
 * @throws RangeError when there is no such month
 */
export function formatDate(date: CalendarDate, options: DateOptions): string {
  const parts = [String(date.day), nth(MONTHS[options.months], date.month - 1)];
  if (options.weekday ?? false) parts.unshift(nth(WEEKDAYS, weekdayIndex(date)));
  if (options.year ?? true) parts.push(String(date.year));
  return digits(parts.join(' '), options.numerals);
}

/**
 * A month as the title of an archive page: «نوفمبر 2014»; `month` counts from 1.
 * @throws RangeError when there is no such month
 */
export function formatMonth(year: number, month: number, { months, numerals }: DateStyle): string {
  return digits(`${nth(MONTHS[months], month - 1)} ${year}`, numerals);
}

/** A time of day as the paper writes it: `HH:MM` in, «14:30» or «١٤:٣٠» out. */
export function formatTime(time: string, numerals: Numerals): string {
  return digits(time, numerals);
}

// Umm al-Qura is the calendar of Saudi Arabia and of the Gulf's papers; plain `islamic` gives another day.
const UMM_AL_QURA = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** The Umm al-Qura (Hijri) date of a Gregorian day. The calendar's tables run from 1882 to 2174. */
export function hijri(date: CalendarDate): CalendarDate {
  const parts = UMM_AL_QURA.formatToParts(utc(date));
  const number = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value);
  return { year: number('year'), month: number('month'), day: number('day') };
}

/**
 * The Hijri date of a Gregorian day in words: «19 محرّم 1436 هـ», the year never parted from its era.
 * After the day the month stands in the genitive, so «ذو القعدة» and «ذو الحجة» become «ذي القعدة» and «ذي الحجة».
 */
export function formatHijri(date: CalendarDate, numerals: Numerals): string {
  const { year, month, day } = hijri(date);
  const name = nth(HIJRI_MONTHS, month - 1).replace(/^ذو /, 'ذي ');
  return digits(`${day} ${name} ${year}\u00a0هـ`, numerals);
}
