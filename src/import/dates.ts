/** Dates as feeds and wire formats write them, in the one form that the paper's intake reads. */
import { parseDate } from '../arabic/date-parse.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 822 (RSS): `Mon, 10 Nov 2014 14:30:00 +0300`; the day's name and the seconds may be missing, the year short. */
const RFC_822 = /^\s*(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2}|\d{4})(?:[\s,]+(\d{1,2}):(\d{2})(?::\d{2})?)?(?:\s*([a-z]{1,5}|[+-]\d{2}:?\d{2}))?\s*$/i;
/** ISO 8601 without hyphens (NITF): `20141110T143000+0300`. */
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?(Z|[+-]\d{2}:?\d{2})?)?\s*$/i;

/** Zones that RFC 822 names, and those that Arabic desks add. */
const ZONES: ReadonlyMap<string, string> = new Map([['z', '+00:00'], ['ut', '+00:00'], ['utc', '+00:00'], ['gmt', '+00:00'], ['est', '-05:00'], ['edt', '-04:00'], ['cst', '-06:00'], ['cdt', '-05:00'], ['mst', '-07:00'], ['mdt', '-06:00'], ['pst', '-08:00'], ['pdt', '-07:00'], ['cet', '+01:00'], ['cest', '+02:00'], ['eet', '+02:00'], ['eest', '+03:00'], ['msk', '+03:00'], ['ast', '+03:00'], ['gst', '+04:00']]);

const two = (n: string | number): string => String(n).padStart(2, '0');

function offset(zone: string | undefined): string {
  if (!zone) return '';
  const numeric = /^([+-]\d{2}):?(\d{2})$/.exec(zone);
  return numeric ? `${numeric[1]}:${numeric[2]}` : (ZONES.get(zone.toLowerCase()) ?? '');
}

const iso = (day: string, hour: string | undefined, minute: string | undefined, zone: string | undefined): string =>
  hour === undefined || minute === undefined ? day : `${day}T${two(hour)}:${minute}:00${offset(zone)}`;

/** Two digits of a year as RFC 2822 reads them. */
const fullYear = (year: string): string => (year.length === 4 ? year : Number(year) < 50 ? `20${year}` : `19${year}`);

/**
 * @param written a date of RFC 822 (RSS), ISO 8601 with or without hyphens, or any that an editor may write; without an
 *   offset it is in the paper's zone
 * @returns a form that front matter may state; `undefined` where it is no date
 */
export function writtenDate(written: string | undefined): string | undefined {
  if (!written) return undefined;
  const mail = RFC_822.exec(written);
  if (mail) {
    const month = MONTHS.indexOf((mail[2] ?? '').toLowerCase()) + 1;
    const day = `${fullYear(mail[3] ?? '')}-${two(month)}-${two(mail[1] ?? '')}`;
    return month > 0 && valid(day) ? iso(day, mail[4], mail[5], mail[6]) : undefined;
  }
  const compact = COMPACT.exec(written);
  if (compact) {
    const day = `${compact[1]}-${compact[2]}-${compact[3]}`;
    return valid(day) ? iso(day, compact[4], compact[5], compact[6]) : undefined;
  }
  const found = parseDate(written);
  if (!found || 'invalid' in found) return undefined;
  return found.time === undefined ? found.date : `${found.date}T${found.time}:00${found.offset ?? ''}`;
}

const valid = (day: string): boolean => {
  const found = parseDate(day);
  return found !== null && !('invalid' in found);
};
