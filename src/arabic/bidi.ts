import { DIGIT, LTR_LETTER, PLAIN, RTL, pieces } from './pieces.ts';
import type { Piece } from './pieces.ts';

/** A stretch of a right-to-left line: running text, or a run that needs an element with this direction around it. */
export type Run =
  | { readonly text: string; readonly isolate: false }
  | { readonly text: string; readonly isolate: true; readonly dir: 'ltr' | 'rtl' };

const KEEPS_ITS_ORDER = new RegExp(`^${PLAIN}[%٪‰]?$`, 'u');

// What makes two neighbouring characters one word.
const WORD = String.raw`[\p{L}\p{M}\p{N}_\u0640\u200c\u200d]`;
const ENDS_IN_WORD = new RegExp(`${WORD}$`, 'u');
const BEGINS_IN_WORD = new RegExp(`^${WORD}`, 'u');

// A letter never joins a digit or a sign: a number can be parted from the و or بـ before it, not from more digits.
const DIGITS_BEFORE = new RegExp(`(?:${LTR_LETTER}|[\\p{N}_])$`, 'u');
const DIGITS_AFTER = new RegExp(`^(?:${LTR_LETTER}|[\\p{N}_])`, 'u');

// A Latin run whose own sign stands at an end of it loses that sign to the other side unless it is isolated: C++, @CNN.
const SIGN_AT_AN_END = /^[^\p{L}\p{N}]|[^\p{L}\p{M}\p{N}]$/u;
const ENDS_IN_ARABIC = new RegExp(`(?!${DIGIT})[${RTL}]$`, 'u');

function touchesWord(text: string, start: number, end: number, kind: Piece['kind']): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
  if (kind === 'number' || kind === 'phone') return DIGITS_BEFORE.test(before) || DIGITS_AFTER.test(after);
  if (BEGINS_IN_WORD.test(after)) return true;
  return ENDS_IN_WORD.test(before) && !(ENDS_IN_ARABIC.test(before) && SIGN_AT_AN_END.test(text.slice(start, end)));
}

/**
 * Cuts a text that stands in a right-to-left line into running text and the runs that would show in the wrong order there
 * (or lose a sign to the other side), so that markup can isolate those: Latin words and phrases with the punctuation that
 * is theirs (`C++`, `F-16`, `AT&T`), addresses, and numbers with signs between or before them (`5+1`, `-5`, `24-11-2014`,
 * `+973 1729 0000`, `$5.5`). A plain number, date or percentage keeps its order and stays in the running text.
 *
 * Runs with ASCII or Persian digits are `ltr`; runs with ٠–٩ are `rtl`: Arabic reads such expressions from the right, and
 * the bidi algorithm (class AN) would not keep them in order inside a left-to-right run either.
 *
 * No boundary ever lies between two letters of one script, because an element there breaks their join: a Latin phrase that
 * touches an Arabic letter («الـCNN») stays in the running text whole, unless a sign of its own at either end would go
 * astray («وC++»). Letters do not join digits and signs, so a number is parted from its clitic («بـ5+1», «و$5.5»).
 * Source of the rules: UAX #9 and the order measured in three browser engines.
 * @returns runs whose texts, joined, are `text`; no two pieces of running text in a row; none for an empty text
 */
export function segmentRuns(text: string): Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const { start, end, kind } of pieces(text)) {
    const written = text.slice(start, end);
    if (KEEPS_ITS_ORDER.test(written) || touchesWord(text, start, end, kind)) continue;
    if (start > done) runs.push({ text: text.slice(done, start), isolate: false });
    const dir = (kind === 'number' || kind === 'phone') && /[٠-٩]/.test(written) ? 'rtl' : 'ltr';
    runs.push({ text: written, isolate: true, dir });
    done = end;
  }
  if (done < text.length) runs.push({ text: text.slice(done), isolate: false });
  return runs;
}
