/** A date that is set already, with the month called as another reader calls it. */
import { MONTHS } from './months.ts';
import type { MonthNames } from './months.ts';

/**
 * Calls the months of a text by other names. Only for the paper's own dates: in copy «مارس» can be a verb.
 * @param own the usage that the text was set in; both names side by side are known too
 */
export function renameMonths(text: string, own: MonthNames, wanted: MonthNames): string {
  if (own === wanted) return text;
  const known = new Map([...MONTHS.dual.entries(), ...MONTHS[own].entries()].map(([index, name]) => [name, MONTHS[wanted][index] ?? name]));
  // The longer names first: «تشرين الثاني/نوفمبر» holds a shorter one.
  const names = [...known.keys()].toSorted((a, b) => b.length - a.length).join('|');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{M}])(?:${names})(?![\\p{L}\\p{M}])`, 'gu'), (name) => known.get(name) ?? name);
}
