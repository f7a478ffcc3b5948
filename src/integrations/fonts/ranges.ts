/** Ranges of code points, as stylesheets write them. */
import type { Slice } from './faces.ts';

/** A CSS `unicode-range`. */
export const unicodeRange = (ranges: Slice['ranges']): string =>
  ranges
    .map(([start, end]) => `U+${start.toString(16)}${end > start ? `-${end.toString(16)}` : ''}`)
    .join(',');
