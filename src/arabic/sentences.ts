/** Where the sentences of a text begin and end: what is read aloud, and shown, as one. */

/** A stretch of a text, in UTF-16 units. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const SEGMENTER = new Intl.Segmenter('ar', { granularity: 'sentence' });

/**
 * A point that ends no sentence: after single letters («د. أحمد», «أ.ب.», «ص.ب. ١٢», `J. K.`). After a number the letter is a
 * unit or an era («2014 م.»), and the point may well be the last.
 */
const ABBREVIATED = /(?<![\p{L}\p{M}\p{N}.])(?<!\p{N}\s)(?:\p{L}\.\s?)+$/u;
const LONGEST_ABBREVIATION = 80;
/** Where a long sentence can be parted as a reader takes breath. */
const BREATH = /(?<=[،؛:,;–—]\s)/u;

/** Joins neighbouring pieces until `whole` says that a piece can stand alone. */
function joined(pieces: readonly string[], whole: (piece: string, next: string) => boolean): string[] {
  const done: string[] = [];
  for (const piece of pieces) {
    const last = done.at(-1);
    if (last === undefined || whole(last, piece)) done.push(piece);
    else done[done.length - 1] = last + piece;
  }
  return done;
}

/**
 * The sentences of a text in their order, without the white space around them; what holds no letter or digit is in none. Found by
 * the rules of Unicode (UAX #29), which take every point for an end; single letters with a point are told apart here.
 * @param longest characters of a stretch: a longer sentence is parted at its commas. Some voices fall silent in very long ones.
 */
export function sentences(text: string, longest = Infinity): Sentence[] {
  const segments = Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
  const whole = joined(segments, (piece) => piece.endsWith('\n') || !ABBREVIATED.test(piece.slice(-LONGEST_ABBREVIATION)));
  const parts = whole.flatMap((piece) => (piece.length <= longest ? piece : joined(piece.split(BREATH), (one, next) => one.length + next.length > longest)));
  let at = 0;
  return parts.flatMap((part) => {
    const start = at + part.length - part.trimStart().length;
    at += part.length;
    return /[\p{L}\p{N}]/u.test(part) ? [{ start, end: start + part.trim().length }] : [];
  });
}
