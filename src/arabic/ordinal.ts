import { toArabicDigits } from './digits.ts';
import type { Numerals } from './digits.ts';
import type { Gender } from './plural.ts';

const MASCULINE = [
  'الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر',
];
const FEMININE = [
  'الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة', 'السابعة', 'الثامنة', 'التاسعة', 'العاشرة',
];

/**
 * What follows a definite noun that is one of a series: «(الصفحة) الثانية» up to ten, from there the bare number,
 * «(الصفحة) 11», ungrouped.
 * @param gender the gender of the noun
 * @throws RangeError unless `n` is a whole number from 1
 */
export function ordinal(n: number, gender: Gender, numerals: Numerals = 'latn'): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Not a place in a series: ${n}`);
  const inWords = (gender === 'feminine' ? FEMININE : MASCULINE)[n - 1];
  return inWords ?? (numerals === 'arab' ? toArabicDigits(String(n)) : String(n));
}
