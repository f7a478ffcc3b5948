/** Numbers as desks write them, read and written again in the digits of the paper. */
import { toArabicDigits, toLatinDigits } from './digits.ts';
import type { Numerals } from './digits.ts';

interface Written {
  sign: string;
  whole: string;
  grouped: boolean;
  fraction: string;
  percent: boolean;
}

// Groups of three behind any sign that groups; else one sign that parts the fraction.
const GROUPED = /^(\d{1,3}(?:[,٬'’\u00a0\u202f ]\d{3})+)(?:[.٫](\d+))?$/u;
const PLAIN = /^(\d+)(?:[.,٫](\d+))?$|^[.,٫](\d+)$/u;

/** Takes a number apart; null for what is none. */
function read(text: string): Written | null {
  const bare = toLatinDigits(text).replace(/[\u061c\u200e\u200f]/gu, '').trim();
  const [, sign = '', body = '', percent = ''] = /^([-+−–]?)\s?(.*?)\s?([%٪]?)$/u.exec(bare) ?? [];
  const grouped = GROUPED.exec(body);
  if (grouped) return { sign, whole: (grouped[1] ?? '').replace(/\D/g, ''), grouped: true, fraction: grouped[2] ?? '', percent: percent !== '' };
  const plain = PLAIN.exec(body);
  if (!plain) return null;
  return { sign, whole: plain[1] ?? '0', grouped: false, fraction: plain[2] ?? plain[3] ?? '', percent: percent !== '' };
}

/**
 * Reads a number: digits of any of the three sets; `,` `٬` or a space between groups of three, `.` `٫` or `,` before the
 * fraction (`1,234` is a thousand, `12,34` is twelve and a bit); a sign before it, a percent sign after it.
 * @returns null for what is no number, and for one too great to be told from its neighbours
 */
export function readNumber(text: string): number | null {
  const written = read(text);
  if (!written) return null;
  const value = Number(`${written.whole}.${written.fraction || '0'}`);
  if (!(value <= Number.MAX_SAFE_INTEGER)) return null;
  return /[-−–]/.test(written.sign) && value !== 0 ? -value : value;
}

const inThrees = (whole: string): string[] => {
  const first = whole.length % 3 || 3;
  return [whole.slice(0, first), ...(whole.slice(first).match(/\d{3}/g) ?? [])];
};

/**
 * A text in the digits of the paper. A number keeps the decimals and the grouping it was written with and takes the signs that
 * belong to the digits; in other text the digits alone change, and not where they stand with Latin letters (F-16).
 */
export function inNumerals(text: string, numerals: Numerals): string {
  const written = read(text);
  if (!written) {
    if (/\p{Script=Latin}/u.test(text)) return text;
    return numerals === 'arab' ? toArabicDigits(text) : toLatinDigits(text);
  }
  const { sign, whole, grouped, fraction, percent } = written;
  const arab = numerals === 'arab';
  const groups = grouped ? inThrees(whole).join(arab ? '٬' : ',') : whole;
  const digits = groups + (fraction === '' ? '' : (arab ? '٫' : '.') + fraction) + (percent ? (arab ? '٪' : '%') : '');
  return sign.replace(/[-–]/u, '−') + (arab ? toArabicDigits(digits) : digits);
}
