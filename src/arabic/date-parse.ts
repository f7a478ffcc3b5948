/** Dates as Arabic papers and editors write them, read back. Pure; runs at build and in the browser. */
import { MONTHS } from './date-names.ts';
import type { Calendar } from './date-names.ts';
import { toLatinDigits } from './digits.ts';

/** A date found in a text. */
export interface ParsedDate {
  /** The Gregorian day, `YYYY-MM-DD`. */
  readonly date: string;
  /** Local time of day, `HH:MM`, 24 hours. */
  readonly time?: string;
  /** Offset from UTC, `+03:00` (`Z` and GMT are `+00:00`). Only where the text says one, never without a time. */
  readonly offset?: string;
  /** The calendar the day was taken from. Where both stand side by side the Gregorian one counts. */
  readonly calendar: 'gregorian' | 'hijri';
  /** Where the date stands in the text, in UTF-16 units: `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
}

/** Something written as a date that no calendar holds. */
export interface InvalidDate {
  /** The date as it is written in the text. */
  readonly invalid: string;
  /** What is wrong with it. */
  readonly message: { readonly ar: string; readonly en: string };
  readonly start: number;
  readonly end: number;
}

/** A day and a month without a year, as many datelines have it. `month` counts from 1. */
export interface DayMonth {
  readonly day: number;
  readonly month: number;
  readonly calendar: 'gregorian' | 'hijri';
  readonly start: number;
  readonly end: number;
}

interface Day {
  readonly calendar: Calendar;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Two names of a month that are not the same month. */
  readonly clash?: boolean;
}

const S = '\\s{0,3}';
const MONTH = `(${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|').replaceAll(' ', '\\s{1,3}')})(?!\\p{L})`;
// «نوفمبر/تشرين الثاني» and «تشرين الثاني (نوفمبر)».
const TWO_MONTHS = `${MONTH}(?:${S}[/\\-–(]${S}${MONTH}${S}\\)?)?`;
const NOT_IN_NUMBER = '(?<!\\d|\\d[-/.])';
const END_OF_YEAR = '(?!\\d|[-/.]\\d)';
// The skeleton has lost the tatweel of «هـ»; SPA sometimes glues «الموافق» to it.
const ERA = `(?:${S}(ه|هجريه|هجري|م|ميلاديه|ميلادي)(?=الموافق|[^\\p{L}]|$))?`;
const DAY = `${NOT_IN_NUMBER}(\\d{1,2})${S}(?:من\\s{1,3}|[/\\-]${S})?`;

const YEAR_FIRST = `${NOT_IN_NUMBER}(\\d{4})(?<a>[-/.])(\\d{1,2})\\k<a>(\\d{1,2})(?!\\d)${ERA}`;
const DAY_FIRST = `${NOT_IN_NUMBER}(\\d{1,2})${S}(?<b>[-/.])${S}(\\d{1,2})${S}\\k<b>${S}(\\d{4})${END_OF_YEAR}${ERA}`;
const NAMED = `${DAY}${TWO_MONTHS}${S}[،,/\\-]?${S}(?:(?:عام|سنه|لعام|لسنه)\\s{1,3})?(\\d{4})${END_OF_YEAR}${ERA}`;
const DATE = `(?:${YEAR_FIRST}|${DAY_FIRST}|${NAMED})`;
const WEEKDAY = '(?:يوم\\s)?ال(?:احد|اثنين|ثلاثاء|ثلثاء|اربعاء|خميس|جمعه|سبت)(?!\\p{L})\\s{0,3}[،,]?\\s{0,3}';

const FIRST = new RegExp(`(?:(?<!\\p{L})${WEEKDAY})?${DATE}`, 'gu');
const JOINER = `(?:${S}[،,]?${S}(?:و?الموافقه?|موافق|[-–—/=(])${S}:?${S}(?:ل${S})?)`;
const SECOND = new RegExp(`${JOINER}(?:${WEEKDAY})?${DATE}${S}\\)?`, 'uy');
const DAY_MONTH = new RegExp(`(?:(?<!\\p{L})${WEEKDAY})?${DAY}${TWO_MONTHS}`, 'gu');
const TIME = new RegExp(
  `${S}(?:[،,\\-–—|]|t(?=\\d))?${S}(?:(?:في\\s)?(?:تمام\\s)?(الساعه|س)${S}:?${S})?(\\d{1,2})(?:[:٫](\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?)?(?!\\d)` +
    `(?:${S}(صباحا|مساء|ظهرا|عصرا|فجرا|ليلا|ص|م|am|pm)(?!\\p{L}))?` +
    `(?:${S}(z|utc|gmt|[+-](?:0\\d|1[0-4]):?[0-5]\\d|بتوقيت\\s(?:غرينتش|جرينتش|غرينيتش|مكه المكرمه|السعوديه|الرياض)|ت${S}غ)(?![\\p{L}\\d]))?`,
  'uy',
);

const SKIPPED = /[\u00ad\u061c\u064b-\u065f\u0640\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const LETTERS: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', '\u00a0': ' ', '\u202f': ' ' };

/** Letters and digits made alike, invisible characters left out; `at[i]` is where character `i` stood. */
function skeleton(text: string): { plain: string; at: number[] } {
  const latin = toLatinDigits(text);
  const at: number[] = [];
  let plain = '';
  for (let i = 0; i < latin.length; i++) {
    const char = latin.charAt(i);
    if (SKIPPED.test(char)) continue;
    plain += LETTERS[char] ?? (char >= 'A' && char <= 'Z' ? char.toLowerCase() : char);
    at.push(i);
  }
  return { plain, at };
}

/** Where the first `end` characters of the skeleton end in the text: after the marks and the tatweel of the last one («هـ»). */
function endOf(text: string, at: readonly number[], end: number): number {
  let stop = (at[end - 1] ?? 0) + 1;
  while (/[\u0640\u064b-\u065f]/.test(text.charAt(stop))) stop++;
  return stop;
}

const monthOf = (name: string) => MONTHS.get(name.replace(/\s+/g, ' '));

/** The day that a match of DATE names, or null for a year that no paper has. */
function readDay(groups: readonly (string | undefined)[]): Day | null {
  const [y1, , m1, d1, era1, d2, , m2, y2, era2, d3, name, second, y3, era3] = groups;
  const year = Number(y1 ?? y2 ?? y3);
  const day = Number(d1 ?? d2 ?? d3);
  const era = (era1 ?? era2 ?? era3)?.charAt(0);
  if (name !== undefined) {
    const month = monthOf(name);
    const other = second === undefined ? month : monthOf(second);
    if (month === undefined || (month.calendar === 'hijri' && (year < 1300 || year > 1600)) || year < 1000) return null;
    const clash = other?.month !== month.month || other.calendar !== month.calendar;
    return { calendar: month.calendar, year, month: month.month, day, clash };
  }
  const calendar = era === 'ه' || (era === undefined && year >= 1300 && year < 1500) ? 'hijri' : 'gregorian';
  if (calendar === 'hijri' ? year < 1300 || year > 1600 : year < 1500 || year > 2999) return null;
  return { calendar, year, month: Number(m1 ?? m2), day };
}

const DAY_MS = 86_400_000;
const UMALQURA = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});
const monthStarts = new Map<number, number>();

/**
 * Day number (days since 1970-01-01) on which a month of the Umm al-Qura calendar begins; ICU's table through Intl.
 * @param index months since Muharram 1300
 */
function hijriMonthStart(index: number): number {
  const known = monthStarts.get(index);
  if (known !== undefined) return known;
  // 1 Muharram 1300 was 1882-11-12; the estimate is off by two days at most.
  const estimate = Date.UTC(1882, 10, 12) / DAY_MS + Math.round(index * 29.530588);
  for (let start = estimate - 3; start <= estimate + 3; start++) {
    const parts = UMALQURA.formatToParts(start * DAY_MS);
    if (parts.find((part) => part.type === 'day')?.value !== '1') continue;
    monthStarts.set(index, start);
    return start;
  }
  return estimate;
}

/** How many days the month has, or 0 for a month that does not exist. */
function monthLength({ calendar, year, month }: Day): number {
  if (month < 1 || month > 12) return 0;
  if (calendar === 'gregorian') return new Date(Date.UTC(year, month, 0)).getUTCDate();
  const index = (year - 1300) * 12 + month - 1;
  return hijriMonthStart(index + 1) - hijriMonthStart(index);
}

function toIso(day: Day): string {
  const ms =
    day.calendar === 'gregorian'
      ? Date.UTC(day.year, day.month - 1, day.day)
      : (hijriMonthStart((day.year - 1300) * 12 + day.month - 1) + day.day - 1) * DAY_MS;
  return new Date(ms).toISOString().slice(0, 10);
}

/** What is wrong with a day, or undefined. */
function fault(day: Day): InvalidDate['message'] | undefined {
  if (day.clash === true) return { ar: 'اسما الشهر لشهرين مختلفين', en: 'the two month names are two different months' };
  const length = monthLength(day);
  if (length === 0) return { ar: `لا يوجد شهر رقمه ${day.month}`, en: `there is no month ${day.month}` };
  if (day.day >= 1 && day.day <= length) return undefined;
  return { ar: `آخر أيام هذا الشهر ${length}`, en: `this month ends on day ${length}` };
}

/** Time and offset of a match of TIME; null where it is no time; undefined where no clock shows it. */
function readTime(match: RegExpExecArray): { time: string; offset?: string } | null | undefined {
  const [, clock, hours = '', minutes, half, zone] = match;
  if (minutes === undefined && clock === undefined && (half === undefined || half.length === 1)) return null;
  let hour = Number(hours);
  if (hour > 23 || Number(minutes ?? 0) > 59) return undefined;
  const afternoon = /^(?:م|مساء|عصرا|pm)$/.test(half ?? '') || (half === 'ظهرا' && hour < 4) || (half === 'ليلا' && hour > 5);
  if (afternoon && hour < 12) hour += 12;
  else if (hour === 12 && /^(?:ص|صباحا|فجرا|am|ليلا)$/.test(half ?? '')) hour = 0;
  const time = `${String(hour % 24).padStart(2, '0')}:${minutes ?? '00'}`;
  if (zone === undefined) return { time };
  if (/^[+-]/.test(zone)) return { time, offset: `${zone.slice(0, 3)}:${zone.slice(-2)}` };
  return { time, offset: /مكه|سعوديه|رياض/.test(zone) ? '+03:00' : '+00:00' };
}

/**
 * The first date in a text: ISO 8601, `10/11/2014` and `10-11-2014` (day first), `2014/11/10`, `10 نوفمبر 2014` with
 * the month names of every Arab region, alone or two side by side, `17 محرم 1436هـ` (Umm al-Qura), both calendars
 * joined by «الموافق», a weekday before, a time after (ص، م، مساءً), in Arabic, Persian or ASCII digits.
 *
 * @returns null where there is none; an `InvalidDate` for a date that does not exist. A numeric year from 1300 to 1499
 *   is Hijri unless «م» follows. Never throws; linear in the length of the text.
 */
export function parseDate(text: string): ParsedDate | InvalidDate | null {
  const { plain, at } = skeleton(text);
  for (const match of plain.matchAll(FIRST)) {
    const first = readDay(match.slice(1));
    if (first === null) continue;
    let end = match.index + match[0].length;
    let day = first;
    SECOND.lastIndex = end;
    const joined = SECOND.exec(plain);
    const second = joined === null ? null : readDay(joined.slice(1));
    if (joined !== null && second !== null && second.calendar !== first.calendar) {
      end = SECOND.lastIndex;
      if (first.calendar === 'hijri') day = second;
    }
    TIME.lastIndex = end;
    const timeMatch = TIME.exec(plain);
    const time = timeMatch === null ? null : readTime(timeMatch);
    if (timeMatch !== null && time !== null) end += timeMatch[0].length;
    const start = at[match.index] ?? 0;
    const stop = endOf(text, at, end);
    const message = fault(day) ?? (time === undefined ? { ar: 'لا توجد ساعة كهذه', en: 'there is no such time' } : undefined);
    if (message !== undefined) return { invalid: text.slice(start, stop), message, start, end: stop };
    return { date: toIso(day), ...time, calendar: day.calendar, start, end: stop };
  }
  return null;
}

/** The first day and month in a text (`10 تشرين الثاني`), with or without a year after it; null where there is none. */
export function parseDayMonth(text: string): DayMonth | null {
  const { plain, at } = skeleton(text);
  for (const match of plain.matchAll(DAY_MONTH)) {
    const month = monthOf(match[2] ?? '');
    const day = Number(match[1]);
    if (month === undefined || day < 1 || day > 31) continue;
    return { ...month, day, start: at[match.index] ?? 0, end: endOf(text, at, match.index + match[0].length) };
  }
  return null;
}
