/** How a right-to-left line is shown: UAX #9 as bidi-js implements it, on text cut by our own step. */
import bidiFactory from 'bidi-js';
import type { Run } from '../../src/arabic/bidi.ts';

const bidi = bidiFactory();
const [LRI, RLI, PDI] = ['\u2066', '\u2067', '\u2069'];
const CONTROLS = /[\u2066-\u2069]/g;

/** A text as a browser lays out our HTML: an element with `dir` is an isolate of that direction (CSS Writing Modes 3, 2.4.3). */
export const withIsolates = (runs: readonly Run[]): string =>
  runs.map((run) => (run.isolate ? `${run.dir === 'ltr' ? LRI : RLI}${run.text}${PDI}` : run.text)).join('');

/** The characters of one unbroken line in a right-to-left paragraph, left to right as seen, brackets mirrored. */
export function shownLeftToRight(text: string): string {
  return bidi.getReorderedString(text, bidi.getEmbeddingLevels(text, 'rtl')).replace(CONTROLS, '');
}

/** A word as a right-to-left run shows it: last letter leftmost, brackets mirrored. */
export const mirrored = (word: string): string =>
  Array.from(word, (sign) => bidi.getMirroredCharacter(sign) ?? sign)
    .reverse()
    .join('');
