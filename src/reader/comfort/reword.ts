/** Digits, months and tashkeel are in the text itself: it is gone through only for a reader who wants other ones. */
import { preferences } from './preferences.ts';

let isReworded = false;

/** Sets the page's words as the reader wants them now. */
export async function reword(): Promise<void> {
  const { numerals, months, marks } = preferences();
  if (!isReworded && !numerals && !months && !marks) return;
  isReworded = true;
  (await import('./text.ts')).setPage({ numerals, months, marks });
}
