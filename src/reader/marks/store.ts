/** Marks that a reader made in texts: kept on this device, anchored by what they quote and what stands around it. */
import { keep, kept } from '../device.ts';

/** What a mark is found again by: W3C Web Annotation's TextQuoteSelector and TextPositionSelector. */
export interface Anchor {
  readonly quote: string;
  /** Some words before it and after it. */
  readonly before: string;
  readonly after: string;
  /** Where it stood in the text of the article, in UTF-16 units. */
  readonly start: number;
}

export interface Mark extends Anchor {
  readonly id: string;
  /** The article's path, as in the list of saved ones. */
  readonly path: string;
  readonly headline: string;
  readonly note: string;
  /** When it was made, ISO 8601. */
  readonly made: string;
}

export const MOST_MARKS = 1000;
export const LONGEST_QUOTE = 3000;
export const LONGEST_NOTE = 4000;

const NAME = 'marks';

/** In the order in which they were made. */
export const allMarks = (): Mark[] => kept<Mark[]>(NAME, []);

/** @returns false where the device has no room for it */
export function putMark(mark: Mark): boolean {
  const others = allMarks().filter(({ id }) => id !== mark.id);
  return others.length < MOST_MARKS && keep(NAME, [...others, mark].toSorted((a, b) => Date.parse(a.made) - Date.parse(b.made)));
}

export const dropMark = (id: string): boolean => keep(NAME, allMarks().filter((mark) => mark.id !== id));
