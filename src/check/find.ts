/** How rules look for things: by pattern, and word by word. */
import { stripMarks } from '../arabic/marks.ts';
import type { Block } from './prose.ts';
import type { Copy, Finding } from './rule.ts';

/** A letter of the Arabic script; a mark on it is apart. */
export const LETTER = String.raw`[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06fa-\u06ff]`;
/** Tashkeel and the like. */
export const MARK = String.raw`[\u064b-\u065f\u0670]`;

type Told = Pick<Finding, 'message' | 'fix'>;

/**
 * A finding for each match of a pattern in the blocks of a copy.
 * @param pattern global; what it matches is the slip, so what must stand around it belongs into lookarounds
 * @param tell what to say of a match; nothing where it is none after all
 */
export function* eachMatch(copy: Copy, pattern: RegExp, tell: (match: RegExpMatchArray & { index: number }, block: Block) => Told | null): Generator<Finding> {
  for (const block of copy.blocks) {
    for (const match of block.text.matchAll(pattern)) {
      const told = tell(match, block);
      if (told) yield { block, start: match.index, end: match.index + match[0].length, ...told };
    }
  }
}

/** A word of a block. */
export interface Word {
  readonly block: Block;
  /** As written, and without marks and tatweel. */
  readonly written: string;
  readonly bare: string;
  readonly start: number;
  readonly end: number;
}

const WORD = new RegExp(`(?:${LETTER}|${MARK}|\\u0640)+`, 'gu');

/** The Arabic words of a block. */
export function wordsOf(block: Block): Word[] {
  return Array.from(block.text.matchAll(WORD), ({ 0: written, index }) => ({
    block,
    written,
    bare: stripMarks(written).replace(/\u0640/g, ''),
    start: index,
    end: index + written.length,
  }));
}
