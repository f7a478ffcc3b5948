/** How much of the device the copies take. */
import { formatNumber } from '../../arabic/digits.ts';
import type { Numerals } from '../../arabic/digits.ts';
import { savedStrings as words } from '../../arabic/saved-strings.ts';
import { CACHE } from '../keep/copy.ts';

/** A size as readers know it: kilobytes of a thousand bytes, begun ones whole; from a million on megabytes with one decimal. */
export function sizeText(bytes: number, numerals: Numerals): string {
  if (bytes > 999_000) return words.megabytes(formatNumber(Math.round(bytes / 1e5) / 10, numerals));
  return words.kilobytes(formatNumber(Math.ceil(bytes / 1000), numerals));
}

/** Bytes of every file of the copies, by address. */
export async function sizes(): Promise<ReadonlyMap<string, number>> {
  // To open a cache would make it.
  if (!(await caches.has(CACHE))) return new Map();
  const answers = await (await caches.open(CACHE)).matchAll();
  return new Map(await Promise.all(answers.map(async (answer) => [answer.url, (await answer.blob()).size] as const)));
}
