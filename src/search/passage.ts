/** The piece of a text that answers a query best, as it is written, with whole words marked. */
import { terms } from '../arabic/terms.ts';
import type { Found } from './lookup.ts';

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** For each folded form that answers a query the word of the query that it answers. */
export type Answering = ReadonlyMap<string, number>;

export const answering = (found: readonly Found[]): Answering =>
  new Map(found.flatMap(({ answers }, i) => answers.map(({ folded }) => [folded, i] as const)));

/** The words to be marked, clitics and all. */
export function marksIn(text: string, asked: Answering): Stretch[] {
  return terms(text).filter(({ word }) => asked.has(word.folded)).map(({ start, end }) => ({ start, end }));
}

export interface Passage {
  readonly text: string;
  /** Whether the block goes on before it and behind it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Words of a passage: two or three lines of a list. */
const WORDS = 32;
/** A passage would rather begin with its sentence, if that is no more words back. */
const BACK = 10;
/** Another word of the query counts for more than the same word again, and more still right behind one: names and phrases. */
const ANOTHER = 10;
const BEHIND = 5;

const ENDS_SENTENCE = /[.!؟?:؛]["»”)]*\s*$/u;

/** @param blocks the text of an article, the lead first */
export function passage(blocks: readonly string[], asked: Answering): Passage {
  let best = { block: 0, from: 0, score: -1 };
  blocks.forEach((text, block) => {
    const words = terms(text);
    const hits = words.map(({ word }) => asked.get(word.folded));
    hits.forEach((hit, from) => {
      if (hit === undefined) return;
      const window = hits.slice(from, from + WORDS);
      const near = window.filter((one) => one !== undefined);
      const behind = window.filter((one, i) => one !== undefined && i > 0 && one - 1 === window[i - 1]).length;
      const score = new Set(near).size * ANOTHER + near.length + behind * BEHIND;
      if (score > best.score) best = { block, from, score };
    });
  });
  const text = blocks[best.block] ?? '';
  const words = terms(text);
  let first = best.from;
  for (let back = 0; back <= BACK && first - back >= 0; back += 1) {
    const at = words[first - back]?.start ?? 0;
    if (first === back || ENDS_SENTENCE.test(text.slice(0, at))) {
      first -= back;
      break;
    }
  }
  if (words.length <= WORDS) first = 0;
  const last = Math.min(words.length, first + WORDS) - 1;
  const start = first === 0 ? 0 : (words[first]?.start ?? 0);
  const end = last === words.length - 1 ? text.length : (words[last]?.end ?? text.length);
  return { text: text.slice(start, end), cutBefore: start > 0, cutAfter: end < text.length };
}
