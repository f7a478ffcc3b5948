/** Moments as feeds write them, in the paper's own zone. */
import { dayKey, inZone } from '../arabic/dates.ts';
import type { CalendarDate } from '../arabic/dates.ts';
import type { Story } from '../edition/types.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** RFC 3339: `2014-11-10T14:30:00+03:00`. */
export const rfc3339 = (instant: string, zone: string): string => inZone(instant, zone);

/** RFC 822 with the four-digit years of RFC 1123: `Mon, 10 Nov 2014 14:30:00 +0300`. */
export function rfc822(instant: string, zone: string): string {
  const [day = '', clock = ''] = inZone(instant, zone).split('T');
  const [year = '', month = '', date = ''] = day.split('-');
  const weekday = DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  const [, time = '', offset = ''] = /^([\d:]+)([^\d:].*|)$/.exec(clock) ?? [];
  return `${weekday}, ${date} ${MONTHS[Number(month) - 1] ?? ''} ${year} ${time} ${offset === 'Z' ? '+0000' : offset.replace(':', '')}`;
}

/** The latest of instants with offsets; the first of those that are equal. */
export function latest(first: string, ...others: readonly string[]): string {
  let newest = first;
  let newestMs = Date.parse(first);
  for (const one of others) {
    const ms = Date.parse(one);
    if (ms > newestMs) [newest, newestMs] = [one, ms];
  }
  return newest;
}

/** When a story was last changed: by its own word, or by a correction. */
export const changed = ({ published, updated, corrections }: Pick<Story, 'published' | 'updated' | 'corrections'>): string =>
  latest(published, ...(updated ? [updated] : []), ...corrections.map(({ date }) => date));

/** A day of the calendar: `2014-11-10`. */
export const isoDayOf = (date: CalendarDate): string => dayKey(date).replaceAll('/', '-');
