/** A passage as one paper quotes another. */

export interface Quoted {
  readonly text: string;
  /** Who wrote or sent it; empty where nobody is named. */
  readonly by: string;
  readonly paper: string;
  /** The day as the paper writes it. */
  readonly day: string;
  readonly address: string;
}

/** Marks inside of marks are of the other kind. */
const inner = (text: string): string => text.replaceAll('«', '“').replaceAll('»', '”');

/** Three lines: «the passage», who and when, the address. Plain text, for the clipboard. */
export const quotation = ({ text, by, paper, day, address }: Quoted): string =>
  [`«${inner(text.replace(/\s+/gu, ' ').trim())}»`, `— ${[by, paper, day].filter((part) => part !== '').join('، ')}`, address].join('\n');
