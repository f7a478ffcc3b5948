/** What a reader typed, taken apart. */
import { terms } from '../arabic/terms.ts';
import type { Word } from '../arabic/terms.ts';
import { isStopWord } from '../arabic/stop-words.ts';

/** What results are narrowed to, and how they are ordered. */
export interface Narrowing {
  readonly section?: string;
  readonly topic?: string;
  readonly source?: string;
  /** First and last day, `YYYY-MM-DD`, both included. */
  readonly from?: string;
  readonly to?: string;
  /** By relevance where absent. */
  readonly sort?: 'date';
}

export interface Query {
  /** Words that are looked for, each once. */
  readonly words: readonly Word[];
  /** Words in quotes stand one behind the other. */
  readonly phrases: readonly (readonly Word[])[];
  /** Words and phrases that no result has. */
  readonly without: readonly (readonly Word[])[];
  /** The last word, where the reader may still be typing it. */
  readonly unfinished?: Word;
}

/** Marks of direction, which keyboards and copied text bring along: a minus behind one still begins its word. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** Quotes of any shape open and close: phones turn straight ones round, and not always the right way. */
const QUOTES = /[“”„‟«»‹›〝〞＂]/g;
/** Signs that a keyboard has for a minus. */
const QUOTED = /(?<minus>(?<=^|\s)[-‐‑–—−－])?"(?<quoted>[^"]*)"|(?<=^|\s)[-‐‑–—−－](?<word>[^\s"]+)/gu;

/** Words that are looked for at the most: whoever pastes a page is served by its first lines. */
const MOST_WORDS = 32;

const distinct = (words: readonly Word[]): Word[] => [...new Map(words.map((word) => [word.folded, word])).values()];

/**
 * Reads a query: words, "phrases" in any quotes, and -words or -"phrases" that are not wanted, with any dash. A minus between two words («2013-2014»)
 * is none, and a quote that is not closed quotes nothing.
 * @param typing whether the reader is not done: the last word may then be the beginning of one
 */
export function parseQuery(text: string, typing = false): Query {
  const phrases: Word[][] = [];
  const without: Word[][] = [];
  const plain = text.replace(DIRECTION, '').replace(QUOTES, '"');
  const rest = plain.replace(QUOTED, (_, ...found: unknown[]) => {
    const { minus, quoted, word } = found.at(-1) as Record<string, string | undefined>;
    const words = terms(quoted ?? word ?? '').map((one) => one.word);
    if (words.length > 0) (minus !== undefined || word !== undefined ? without : phrases).push(words);
    return ' ';
  });
  const all = distinct([...terms(rest).map(({ word }) => word), ...phrases.flat()]);
  const telling = all.filter(({ folded }) => !isStopWord(folded));
  const last = typing ? terms(rest).find(({ end }) => end === rest.length)?.word : undefined;
  return { ...(last && { unfinished: last }), words: (telling.length > 0 ? telling : all).slice(0, MOST_WORDS), phrases: phrases.filter((words) => words.length > 1), without };
}

/** Whether a query looks for anything. */
export const isEmpty = ({ words }: Query): boolean => words.length === 0;
