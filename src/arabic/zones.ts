import { Temporal } from 'temporal-polyfill';

/** A day of the Gregorian calendar (or of the Hijri one, where the function says so); `month` and `day` count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function zoned(instant: string, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
}

/**
 * Whether `name` is a time zone of the IANA database as this engine knows it (`Asia/Bahrain`, `UTC`). A bare offset
 * (`+03:00`) is not a zone: it would be wrong for half of the year wherever clocks change.
 */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * The day it was at `instant` in `zone`.
 * @param instant ISO 8601 date and time with an offset or `Z`
 * @throws RangeError when the instant has no offset or is malformed, or the zone is unknown
 */
export function localDate(instant: string, zone: string): CalendarDate {
  const { year, month, day } = zoned(instant, zone);
  return { year, month, day };
}

/**
 * The time on the clock at `instant` in `zone`, as `HH:MM` of a 24-hour day, seconds cut off.
 * @throws RangeError as `localDate` does
 */
export function localTime(instant: string, zone: string): string {
  const { hour, minute } = zoned(instant, zone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/**
 * The instant at which clocks in `zone` show a day and a time: `2014-11-10T14:30:00+03:00`.
 *
 * Where clocks were put forward over the time asked for, the instant as long after the change as was skipped
 * (02:30 → 03:30); where they were put back over it, the first of the two: Temporal's `compatible`. A day without
 * a time begins at 00:00, or where that was skipped (Cairo and Beirut change at midnight) at the first minute there was.
 * @param local `YYYY-MM-DD`
 * @param time `HH:MM`, 24 hours
 * @throws RangeError when the day or the time does not exist or is written otherwise, or the zone is unknown
 */
export function toInstant(local: string, time: string | undefined, zone: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(local)) throw new RangeError(`Not a day written YYYY-MM-DD: ${local}`);
  if (time !== undefined && !/^\d{2}:\d{2}$/.test(time)) throw new RangeError(`Not a time written HH:MM: ${time}`);
  const day = Temporal.PlainDate.from(local);
  const moment =
    time === undefined
      ? day.toZonedDateTime(zone)
      : day.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(zone, { disambiguation: 'compatible' });
  return moment.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/**
 * The same instant as clocks in `zone` show it: `2014-11-10T14:30:00+03:00`, seconds cut off where there are fractions.
 * @throws RangeError as `localDate` does
 */
export function inZone(instant: string, zone: string): string {
  return zoned(instant, zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
