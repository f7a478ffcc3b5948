/** What the pieces of a head are: places, agencies, authors, dates, words of credit. */
import { agencyKind, LONGEST_AGENCY } from './lexicon/agencies.ts';
import { creditWord } from './lexicon/credits.ts';
import { givenName } from './lexicon/given-names.ts';
import { LONGEST_PLACE, placeKind } from './lexicon/places.ts';
import { NEVER_IN_NAMES, TITLES } from './lexicon/stop-words.ts';
import { isKnownVerb } from './lexicon/verbs.ts';
import { ARABIC_WORD, isOnlyVerb, nameLike } from './names.ts';
import type { HeadDate, Piece, Word } from './pieces.ts';

/**
 * One part of a head. `sure`: it can be little else (a city, رويترز, «محمد العلي»). Not sure: a country, a title that is an
 * everyday word, a name known only by its shape. `unknown` is resolved by its neighbours.
 */
export interface Item {
  readonly kind: 'place' | 'agency' | 'author' | 'date' | 'by' | 'kind' | 'unknown';
  readonly text: string;
  readonly words: number;
  readonly sure: boolean;
  readonly wrapped: boolean;
  readonly date?: HeadDate;
}

const keyOf = (words: readonly Word[]): string => words.map((word) => word.key).join(' ');
const textOf = (words: readonly Word[]): string => words.map((word) => word.text).join(' ');

function item(kind: Item['kind'], words: readonly Word[], sure: boolean, wrapped = false): Item {
  return { kind, text: textOf(words), words: words.length, sure, wrapped };
}

/** A whole phrase as place or agency, or null. «قنا» is Qena and QNA: the place, unless `preferAgency`. */
function lookUp(words: readonly Word[], wrapped: boolean, preferAgency: boolean): Item | null {
  const phrase = keyOf(words);
  const place = words.length <= LONGEST_PLACE ? placeKind(phrase) : 'unknown';
  const agency = words.length <= LONGEST_AGENCY ? agencyKind(phrase) : 'unknown';
  if (agency === 'agency' || agency === 'generic') {
    if (place === 'unknown' || preferAgency || wrapped) return item('agency', words, true, wrapped);
  }
  if (place !== 'unknown' && !(agency === 'outlet' && wrapped)) return item('place', words, place !== 'country', wrapped);
  return agency === 'unknown' ? null : item('agency', words, wrapped && agency === 'outlet', wrapped);
}

/** A place, an agency or surely a person. */
const known = (words: readonly Word[], preferAgency: boolean): Item | null =>
  lookUp(words, false, preferAgency) ?? (nameLike(words) === 'sure' ? item('author', words, true) : null);

/** The same word without its conjunction. */
const withoutWaw = (word: Word): Word => ({ ...word, text: word.text.slice(1), key: word.key.slice(1), start: word.start + 1 });

/** «القاهرة والرياض», «رويترز وفرانس برس», «محمد علي وأحمد حسن»: cut before the conjunction where both sides are alike. */
function conjoined(words: readonly Word[], preferAgency: boolean): Item[] | null {
  for (let i = 1; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || !word.key.startsWith('و') || word.key.length < 3) continue;
    const left = known(words.slice(0, i), preferAgency);
    const right = known([withoutWaw(word), ...words.slice(i + 1)], preferAgency);
    if (left !== null && right !== null && left.kind === right.kind) return [left, right];
  }
  return null;
}

/** Words after «كتب», «مراسل» and the like: agencies and places, then a name, which may be any. */
function credited(words: readonly Word[], kind: 'by' | 'kind'): Item[] | null {
  let rest = words;
  const items: Item[] = [];
  for (let length = Math.min(LONGEST_AGENCY, rest.length); length > 0 && rest.length > 0; length--) {
    const found = lookUp(rest.slice(0, length), false, true);
    // A given name may be an outlet's as well («شهاب أحمد»).
    if (found === null || (!found.sure && length < rest.length && givenName(rest[0]?.key ?? '') !== null)) continue;
    items.push(found);
    rest = rest.slice(length);
    length = Math.min(LONGEST_AGENCY, rest.length) + 1;
  }
  if (rest.length === 0) return items;
  const both = conjoined(rest, false);
  if (both !== null) return [...items, ...both];
  const name = nameLike(rest);
  if (name === 'sure' || (name !== null && kind === 'by' && rest.length <= 4)) return [...items, item('author', rest, true)];
  return null;
}

/** «الرياض واس»: a place and an agency with nothing between them. */
function placeAndAgency(words: readonly Word[]): Item[] | null {
  for (let i = 1; i < words.length && i <= LONGEST_PLACE; i++) {
    const place = lookUp(words.slice(0, i), false, false);
    const agency = lookUp(words.slice(i), false, true);
    if (place?.kind === 'place' && agency?.kind === 'agency' && agency.sure) return [place, agency];
  }
  return null;
}

/** «… والوكالات», «… من الرياض»: a piece that goes on from the one before it. */
function continued(words: readonly Word[], preferAgency: boolean): Item | null {
  const [first] = words;
  if (first === undefined) return null;
  if (first.key === 'من') return lookUp(words.slice(1), false, false);
  if (!first.key.startsWith('و') || first.key.length < 4) return null;
  return lookUp([withoutWaw(first), ...words.slice(1)], false, preferAgency);
}

/**
 * Reads a whole piece.
 * @param before the items before it: after a place, a name of both a place and an agency («قنا») is the agency
 * @returns its items, or null when it is something else: the body, a headline
 */
export function readPiece(piece: Piece, before: readonly Item[]): Item[] | null {
  const preferAgency = before.some(({ kind }) => kind === 'place');
  if (piece.date !== undefined) return [{ ...item('date', [], true), date: piece.date }];
  // «الدوحة في 10 نوفمبر», «هسبريس من الرباط».
  const trailing = piece.words.at(-1)?.key === 'في' && piece.words.length > 1;
  const words = trailing ? piece.words.slice(0, -1) : piece.words;
  const wrapped = piece.wrap !== 'none';
  const found = lookUp(words, wrapped, preferAgency);
  const credit = creditWord(words[0]?.key ?? '');
  // «مراسل الجزيرة نت» only looks like an outlet; «متابعات» and «حوار» alone are words of credit.
  if (found !== null && (credit === null || (words.length > 1 && (credit === 'kind' || found.sure)))) return [found];
  const more = before.length > 0 ? continued(words, preferAgency) : null;
  if (more !== null) return [more];
  if (piece.wrap === 'quote') return words.length <= 4 && words.every(({ key }) => !isKnownVerb(key)) ? [item('agency', words, false, true)] : null;

  return readCredits(words) ?? readPlain(words, wrapped, preferAgency);
}

/** «كتب: فلان», «تقرير», «مراسل الجزيرة نت»: words of credit, alone or with whom they credit; null without such words. */
function readCredits(words: readonly Word[]): Item[] | null {
  let kind: 'by' | 'kind' | null = null;
  let count = 0;
  for (let next = creditOf(words, 0); next !== null; next = creditOf(words, count)) {
    kind = kind === 'by' ? 'by' : next;
    count++;
  }
  if (kind === null) return null;
  const prefix = item(kind, words.slice(0, count), true);
  if (count === words.length) return [prefix];
  const items = credited(words.slice(count), kind);
  return items === null ? null : [prefix, ...items];
}

/** Two items with nothing but a word between them, a name, or what may yet be a place, an outlet or a name. */
function readPlain(words: readonly Word[], wrapped: boolean, preferAgency: boolean): Item[] | null {
  if (creditOf(words, 0) !== null) return null;
  const both = conjoined(words, preferAgency) ?? placeAndAgency(words);
  if (both !== null) return both;
  const from = words.findIndex(({ key }, i) => i > 0 && key === 'من');
  if (from > 0) {
    const left = known(words.slice(0, from), true);
    const right = lookUp(words.slice(from + 1), false, false);
    return left !== null && right?.kind === 'place' ? [left, right] : null;
  }
  const name = nameLike(words);
  if (name === 'sure' || name === 'likely') return [item('author', words, name === 'sure', wrapped)];
  return couldBe(words) ? [item('unknown', words, false, wrapped)] : null;
}

/** The credit at index `i`; «من» is one before a name («واشنطن - من فلان»), «خاص لـ» has a clitic. */
function creditOf(words: readonly Word[], i: number): 'by' | 'kind' | null {
  const word = words[i];
  if (word === undefined) return null;
  if (word.key === 'من' && i === 0 && words.length >= 3) return 'by';
  if (i > 0 && (word.key === 'ل' || word.key === 'لـ')) return 'kind';
  return creditWord(word.key);
}

/** Whether words of no list may yet be a small town, an outlet or a person. */
function couldBe(words: readonly Word[]): boolean {
  if (words.length === 0 || words.length > 4) return false;
  if (words.some(({ text }) => /^[A-Za-z][A-Za-z.&]*$/.test(text))) return words.length <= 2;
  const [first] = words;
  // «باريس سان جرمان»: a club.
  if (words.length > 1 && words.some(({ key }) => placeKind(key) !== 'unknown')) return false;
  // «وفي», «فمن»: a function word with a conjunction.
  if (first === undefined || TITLES.has(first.key) || (/^[وف]/.test(first.key) && NEVER_IN_NAMES.has(first.key.slice(1)))) return false;
  return words.every(({ text, key }) => ARABIC_WORD.test(text) && !NEVER_IN_NAMES.has(key)) && !words.some(isOnlyVerb);
}

/**
 * Reads the item with which a piece begins when nothing separates it from the body («… – عين اليوم اعتمد مستشار»).
 * @returns the item and how many words it takes, longest first; empty where there is none
 */
export function readPrefix(piece: Piece, before: readonly Item[]): { item: Item; words: number }[] {
  const preferAgency = before.some(({ kind }) => kind === 'place');
  if (piece.wrap !== 'none' || piece.date !== undefined) return [];
  const found: { item: Item; words: number }[] = [];
  for (let length = Math.min(6, piece.words.length - 1); length > 0; length--) {
    const words = piece.words.slice(0, length);
    const listed = lookUp(words, false, preferAgency);
    const name = length >= 2 && length <= 4 ? nameLike(words) : null;
    if (listed !== null) found.push({ item: listed, words: length });
    else if (name !== null) found.push({ item: item('author', words, name === 'sure'), words: length });
  }
  return found;
}
