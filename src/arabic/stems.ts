/** Telling stems as the store keeps them: a text of four letters for each. What reckons with them needs nothing of how they were found. */
import { hash32, toText } from './bytes.ts';

const BYTES = 3;

/** Three bytes of hash each. */
export function packStems(stems: readonly string[]): string {
  const bytes = new Uint8Array(stems.length * BYTES);
  stems.forEach((stem, i) => {
    const hash = hash32(stem);
    bytes.set([hash >>> 24, hash >>> 16, hash >>> 8], i * BYTES);
  });
  return toText(bytes);
}

/** Letters of base64 for the three bytes of a stem: none of them belongs to two stems. */
const LETTERS = 4;
const SIX_BITS = new Uint8Array(128);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((letter, i) => (SIX_BITS[letter.charCodeAt(0)] = i));

/** How many stems are packed. */
export const stemCount = (packed: string): number => packed.length / LETTERS;

/** The number that stands for a stem. An edition asks for a million of them. @param i which of the packed ones, from 0 */
export function stemAt(packed: string, i: number): number {
  let number = 0;
  for (let at = i * LETTERS; at < (i + 1) * LETTERS; at += 1) number = (number << 6) | (SIX_BITS[packed.charCodeAt(at)] ?? 0);
  return number;
}
