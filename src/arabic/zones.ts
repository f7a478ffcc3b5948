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

/** What a clock shows, as the UTC fields of a `Date`, and how far from UTC it is, in milliseconds. */
interface Shown {
  readonly clock: Date;
  readonly offset: number;
}

/**
 * What a clock in the zone shows at a moment that is written as that clock shows it, as nearly all of a paper are: an archive asks for hundreds of
 * thousands, and Temporal takes five times as long.
 * @returns `undefined` where it is written otherwise, or nothing is known of the zone yet
 */
function readOff(instant: string, zone: string): Shown | undefined {
  const time = OFFSET.test(instant) ? Date.parse(instant) : NaN;
  const span = Number.isNaN(time) ? undefined : knownSpan(time, zone);
  if (!span) return undefined;
  const clock = new Date(time + span.offset);
  // `Date` takes days that no month has for those of the next.
  return clock.toISOString().startsWith(instant.slice(0, 16)) ? { clock, offset: span.offset } : undefined;
}

let last: { readonly instant: string; readonly zone: string; readonly shown: Shown } | undefined;

function looked(moment: Temporal.Instant, zone: string): Shown {
  const { offset } = spanOf(moment, zone);
  return { clock: new Date(moment.epochMilliseconds + offset), offset };
}

/** What a clock in the zone shows. Whoever asks for the day of a moment asks for its time next. */
function shownIn(instant: string, zone: string): Shown {
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
  const { clock } = shownIn(instant, zone);
  return { year: clock.getUTCFullYear(), month: clock.getUTCMonth() + 1, day: clock.getUTCDate() };
}

/**
 * The time on the clock at `instant` in `zone`, as `HH:MM` of a 24-hour day, seconds cut off.
 * @throws RangeError as `localDate` does
 */
export function localTime(instant: string, zone: string): string {
  return shownIn(instant, zone).clock.toISOString().slice(-13, -8);
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
  const { clock, offset } = shownIn(instant, zone);
  // Before there was standard time clocks were seconds apart.
  if (offset % MINUTE !== 0) return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
  const away = new Date(Math.abs(offset)).toISOString().slice(-13, -8);
  return `${clock.toISOString().slice(0, -'.000Z'.length)}${offset < 0 ? '-' : '+'}${away}`;
}
