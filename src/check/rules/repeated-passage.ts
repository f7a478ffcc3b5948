/** A passage that stands twice in the text: a slip of cut and paste. */
import { fold } from '../../arabic/fold.ts';
import { count, word as wordNoun } from '../../arabic/plural.ts';
import { givenName } from '../../wire/head/lexicon/given-names.ts';
import { isKnownVerb } from '../../wire/head/lexicon/verbs.ts';
import { wordsOf } from '../find.ts';
import type { Word } from '../find.ts';
import type { Copy, Finding, StyleRule } from '../rule.ts';

/** Shorter ones are idiom: «في الوقت نفسه الذي». */
const LEAST = 9;
/** Titles and names of bodies run to so many words and are repeated on purpose; what has a verb in it is none. */
const LONGEST_NAME = 12;

/** «صادق» is a verb and a name. */
const isVerb = (folded: string): boolean => isKnownVerb(folded.replace(/^[وف](?=.{3})/u, '')) && givenName(folded) === null;

/** «سفير إيران السابق لدى فرنسا والأمم المتحدة»: no verb stands in it. */
const isName = (words: readonly { key: string }[]): boolean => words.length <= LONGEST_NAME && !words.some(({ key }) => isVerb(key));

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
    if (from && to && !isName(words.slice(i, i + length))) {
      const start = `${from.written} ${words[i + 1]?.written ?? ''} ${words[i + 2]?.written ?? ''}…`;
      yield { block: from.block, start: from.start, end: to.end, message: { ar: `${count(length, wordNoun, 'latn')} متتالية سبقت في النص: «${start}». احذفها أو أعد الصياغة.`, en: `${length} words in a row stood in the text before: "${start}". Delete one of them or write it anew.` } };
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
  source: `Measured in agency copy: ${LEAST} words, and in what has no verb, a name or an office, more than ${LONGEST_NAME}`,
  check,
};
