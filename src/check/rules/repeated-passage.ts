/** A passage that stands twice in the text: a slip of cut and paste. */
import { fold } from '../../arabic/fold.ts';
import { wordsOf } from '../find.ts';
import type { Word } from '../find.ts';
import type { Copy, Finding, StyleRule } from '../rule.ts';

/** Titles and full names of bodies run to eight words and are repeated on purpose. */
const LEAST = 9;

function* check({ blocks }: Copy): Generator<Finding> {
  const words = blocks.filter(({ kind }) => kind === 'paragraph').flatMap((block) => wordsOf(block).map((word) => ({ ...word, key: fold(word.bare) })));
  const seen = new Map<string, number>();
  for (let i = 0; i + LEAST <= words.length; i += 1) {
    const key = keyAt(words, i);
    const first = seen.get(key);
    if (first === undefined || first + LEAST > i) {
      seen.set(key, first ?? i);
      continue;
    }
    let length = LEAST;
    while (words[first + length]?.key === words[i + length]?.key && first + length < i && i + length < words.length) length += 1;
    const [from, to] = [words[i], lastInBlock(words, i, length)];
    if (from && to) {
      const start = `${from.written} ${words[i + 1]?.written ?? ''} ${words[i + 2]?.written ?? ''}…`;
      yield { block: from.block, start: from.start, end: to.end, message: { ar: `${length} كلمة متتالية سبقت في النص: «${start}». احذف إحداهما أو أعد الصياغة.`, en: `${length} words in a row stood in the text before: "${start}". Delete one of them or write it anew.` } };
    }
    i += length - 1;
  }
}

const keyAt = (words: readonly { key: string }[], i: number): string => words.slice(i, i + LEAST).map(({ key }) => key).join(' ');

function lastInBlock(words: readonly Word[], from: number, length: number): Word | undefined {
  return words.slice(from, from + length).findLast(({ block }) => block === words[from]?.block);
}

export const repeatedPassage: StyleRule = {
  name: 'repeated-passage',
  level: 'warning',
  about: { ar: 'لا تتكرر في النص جملة بعينها', en: 'No passage stands twice in a text.' },
  source: `Measured in agency copy; ${LEAST} words, since names of offices run to eight`,
  check,
};
