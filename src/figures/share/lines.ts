/** A headline in balanced lines, as large as its room allows. */
import { nameWidth } from '../measure.ts';

/** Where a headline stands, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Sizes to try, largest first. */
  readonly sizes: readonly number[];
  /** Distance of baselines, in em. */
  readonly leading: number;
}

export interface Setting {
  readonly size: number;
  readonly lines: readonly string[];
}

const widthOf = (words: readonly string[], size: number): number => nameWidth(words.join(' '), size);

/** As few lines as hold the words at a width, each filled before the next. */
function fill(words: readonly string[], size: number, width: number): string[][] {
  const lines: string[][] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last && widthOf([...last, word], size) <= width) last.push(word);
    else lines.push([word]);
  }
  return lines;
}

/** The same number of lines, as even as they can be: those of the narrowest measure that needs no more. */
function balance(words: readonly string[], size: number, width: number): string[][] {
  const count = fill(words, size, width).length;
  let [narrow, wide] = [Math.max(...words.map((word) => widthOf([word], size))), width];
  while (wide - narrow > 2) {
    const middle = (narrow + wide) / 2;
    if (fill(words, size, middle).length <= count) wide = middle;
    else narrow = middle;
  }
  return fill(words, size, wide);
}

/** Words that are taken off at once where even the smallest size is too large. */
const STEP = 2;

/**
 * Sets a headline in its room: in the largest size in which all of it fits. One that fits in none is shortened, with an ellipsis.
 * Widths are those of `nameWidth`, which are hardly ever too small.
 */
export function setHeadline(headline: string, room: Room): Setting {
  const words = headline.split(/\s+/).filter((word) => word !== '');
  for (const size of words.length === 0 ? [] : room.sizes) {
    const most = Math.floor(room.height / (size * room.leading));
    const lines = balance(words, size, room.width);
    if (lines.length <= most && lines.every((line) => widthOf(line, size) <= room.width)) return { size, lines: lines.map((line) => line.join(' ')) };
  }
  const smallest = room.sizes.at(-1) ?? 1;
  if (words.length === 0) return { size: smallest, lines: [] };
  if (words.length > 1) return setHeadline(`${words.slice(0, -STEP).join(' ') || words[0]}…`.replace(/(?<![\s،؛:.…(«–—-])[\s،؛:.…(«–—-]+$/u, '…'), room);
  // One word wider than the room: as many of its letters as fit.
  const [word = ''] = words;
  const letters = [...word];
  while (letters.length > 1 && widthOf([`${letters.join('')}…`], smallest) > room.width) letters.pop();
  return { size: smallest, lines: [`${letters.join('')}…`] };
}
