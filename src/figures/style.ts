/** What every drawing is told besides its data. */
import type { MonthNames } from '../arabic/dates.ts';
import type { Numerals } from '../arabic/digits.ts';

export interface Style {
  /** Begins every id in the drawing; unique on its page. */
  readonly id: string;
  readonly numerals: Numerals;
  readonly months: MonthNames;
}

/** Text sizes in pixels at 16 to a rem; src/styles/components/drawing.css sets the same. */
export const LABEL = 14;
export const VALUE = 21;

/**
 * Widths in pixels for which a drawing decides what it has room for: the text of a 320 px screen, and the width from which
 * chart.css shows what is `wide` and hides what is `narrow`.
 */
export const NARROW = 288;
export const WIDE = 560;
