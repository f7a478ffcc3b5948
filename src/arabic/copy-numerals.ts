/** The numbers of running text in the digits of the paper, as a sub-editor marks them up for the setter. */
import type { Numerals } from './digits.ts';
import { pieces } from './pieces.ts';
import { setNumbers } from './set-numbers.ts';

/**
 * Running text in the digits of the paper. A number takes the signs that go with its digits: `1,234.5%` and ١٬٢٣٤٫٥٪. What is
 * a name or typed again by others keeps its digits: Latin words and phrases (`F-16`, «Falcon 9»), addresses, telephone numbers,
 * tags («#مونديال2014»). A sign that could mean more than one thing (`1.500`, `2,5`, `24.11.2014`) is kept.
 * @returns a text of the same length in UTF-16 units, so that it can be cut at the same places; the same text when it is given again
 */
export function copyInNumerals(text: string, numerals: Numerals): string {
  if (!/[0-9٠-٩۰-۹]/.test(text)) return text;
  return setNumbers(text, numerals, pieces(text).filter(({ kind }) => kind !== 'number'));
}
