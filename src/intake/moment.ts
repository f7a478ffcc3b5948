/** When something was published: what was written, as an instant. */
import { parseDate } from '../arabic/date-parse.ts';
import { toInstant } from '../arabic/dates.ts';

export interface Moment {
  /** ISO 8601 with offset. */
  readonly instant: string;
  readonly precision: 'day' | 'minute';
}

/**
 * Reads a date as an editor writes it: ISO with or without time and offset, `10/11/2014` (day first), Arabic month
 * names of any region, Hijri. Without an offset it is in the paper's zone; without a time it is the day's beginning.
 * @param zone IANA name
 * @returns `null` where it holds no date, or one that does not exist
 */
export function toMoment(written: string, zone: string): Moment | null {
  const found = parseDate(written);
  if (!found || 'invalid' in found) return null;
  const { date, time, offset } = found;
  if (time === undefined) return { instant: toInstant(date, undefined, zone), precision: 'day' };
  if (offset === undefined) return { instant: toInstant(date, time, zone), precision: 'minute' };
  return { instant: `${date}T${time}:00${offset === 'Z' ? '+00:00' : offset}`, precision: 'minute' };
}

/** Whether `YYYY-MM-DD` names a day of the calendar. */
export function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
