/** Persons' names, told by given names, family names and what no name has in it. */
import { creditWord } from './lexicon/credits.ts';
import { givenName } from './lexicon/given-names.ts';
import { NEVER_IN_NAMES, TITLES } from './lexicon/stop-words.ts';
import { isKnownVerb } from './lexicon/verbs.ts';
import type { Word } from './pieces.ts';

/** «قال», but not «فرح» or «كرم», which are names as well. */
export const isOnlyVerb = ({ key }: Word): boolean => isKnownVerb(key) && givenName(key) === null;

export const ARABIC_WORD = /^[ء-يٱ-ۓ\u064b-\u0652\u0670ـ'.]+$/;
const TITLE_BEFORE_NAME = /^(?:[دأام]|دكتوره?|ا\.د|أ\.د|الدكتوره?)[./]?$/;

/**
 * Whether words look like a person's name: `sure` when they begin with a given name, `likely` when that is an everyday word
 * too, `shape` when nothing speaks against it.
 */
export function nameLike(words: readonly Word[]): 'sure' | 'likely' | 'shape' | null {
  const [head] = words;
  const bare = head !== undefined && words.length > 2 && TITLE_BEFORE_NAME.test(head.key) ? words.slice(1) : words;
  const [first, second] = bare;
  if (first === undefined || second === undefined || bare.length > 5) return null;
  if (!bare.every(({ text, key }) => ARABIC_WORD.test(text) && key.length > 0 && !NEVER_IN_NAMES.has(key))) return null;
  // «علي» and «على» fold alike; Egyptian papers write the name like the preposition, but not at the beginning.
  if (TITLES.has(first.key) || first.text === 'على' || creditWord(first.key) !== null || creditWord(second.key) === 'by') return null;
  if (bare.slice(1).some(isOnlyVerb)) return null;
  const given = first.key === 'عبد' && second.key.startsWith('ال') ? 'plain' : givenName(first.key);
  if (given === 'plain') return 'sure';
  const last = bare.at(-1)?.key ?? '';
  // «نجاح الشمري», «إيمان محمد», «أبو بكر سالم»: the family name tells.
  const family = /^ال[ء-ي]{2,}(?:ي|اوي)$/.test(last) || givenName(second.key) === 'plain' || second.key === 'الله' || bare.some(({ key }) => key === 'بن' || key === 'بنت');
  if (given === 'word') return family ? 'sure' : 'likely';
  return 'shape';
}
