import { Temporal } from 'temporal-polyfill';

/** A day of the Gregorian calendar (or of the Hijri one, where the function says so); `month` and `day` count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A time in which a zone is one offset away from UTC: milliseconds since 1970, the end excluded. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const NANO = 1_000_000;
const MINUTE = 60_000;
/** By zone: an archive asks for the same few, and Temporal takes ten times as long. */
const spans = new Map<string, Span[]>();

const knownSpan = (time: number, zone: string): Span | undefined => spans.get(zone)?.findLast(({ from, to }) => from <= time && time < to);

function spanOf(moment: Temporal.Instant, zone: string): Span {
  const found = knownSpan(moment.epochMilliseconds, zone);
  if (found) return found;
  const there = moment.toZonedDateTimeISO(zone);
  // A clock that changes at this very moment has changed.
  const [from, to] = [there.add({ nanoseconds: 1 }).getTimeZoneTransition('previous'), there.getTimeZoneTransition('next')];
  const span = { from: from?.epochMilliseconds ?? -Infinity, to: to?.epochMilliseconds ?? Infinity, offset: there.offsetNanoseconds / NANO };
  spans.set(zone, [...(spans.get(zone) ?? []), span]);
  return span;
}

/** Without it the machine's own zone would be meant. */
const OFFSET = /(?:Z|[+-]\d\d:\d\d)$/;

/**
 * What a clock in the zone shows at a moment that is written as that clock shows it, as nearly all of a paper are: an archive asks for hundreds of
 * thousands, and Temporal takes five times as long.
 * @returns `undefined` where it is written otherwise, or nothing is known of the zone yet
 */
function readOff(instant: string, zone: string): Date | undefined {
  const time = OFFSET.test(instant) ? Date.parse(instant) : NaN;
  const span = Number.isNaN(time) ? undefined : knownSpan(time, zone);
  const shown = span && new Date(time + span.offset);
  // `Date` takes days that no month has for those of the next.
  return shown?.toISOString().startsWith(instant.slice(0, 16)) ? shown : undefined;
}

let last: { readonly instant: string; readonly zone: string; readonly shown: Date } | undefined;

const looked = (moment: Temporal.Instant, zone: string): Date => new Date(moment.epochMilliseconds + spanOf(moment, zone).offset);

/** What a clock in the zone shows, as the UTC fields of a `Date`. Whoever asks for the day of a moment asks for its time next. */
function clock(instant: string, zone: string): Date {
  if (last?.instant === instant && last.zone === zone) return last.shown;
  const shown = readOff(instant, zone) ?? looked(Temporal.Instant.from(instant), zone);
  last = { instant, zone, shown };
  return shown;
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
  const shown = clock(instant, zone);
  return { year: shown.getUTCFullYear(), month: shown.getUTCMonth() + 1, day: shown.getUTCDate() };
}

/**
 * The time on the clock at `instant` in `zone`, as `HH:MM` of a 24-hour day, seconds cut off.
 * @throws RangeError as `localDate` does
 */
export function localTime(instant: string, zone: string): string {
  return clock(instant, zone).toISOString().slice(-13, -8);
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
 * The same instant as clocks in `zone` show it: `2014-11-10T14:30:00+03:00`, fractions of seconds cut off.
 * @throws RangeError as `localDate` does
 */
export function inZone(instant: string, zone: string): string {
  const moment = Temporal.Instant.from(instant);
  const { offset } = spanOf(moment, zone);
  // Before there was standard time clocks were seconds apart.
  if (offset % MINUTE !== 0) return moment.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
  const shown = new Date(moment.epochMilliseconds + offset).toISOString().slice(0, -'.000Z'.length);
  const away = new Date(Math.abs(offset)).toISOString().slice(-13, -8);
  return `${shown}${offset < 0 ? '-' : '+'}${away}`;
}
