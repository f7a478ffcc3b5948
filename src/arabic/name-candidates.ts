/** Word sequences of a text that could be names, found by what announces them: a title, a head noun, a verb of saying, a given name. */
import { BEFORE_VERBS, EVENTS, LEFT_OFF, NEVER, ORGANISATIONS, PLACES, SAYING, TITLES } from './name-cues.ts';
import { readings } from './name-forms.ts';
import { isStopWord } from './stop-words.ts';
import { onForget } from './terms.ts';
import type { Term } from './terms.ts';

export type CandidateKind = 'person' | 'place' | 'organisation' | 'story';

/** A run of words, in places of the list they were found in. Every beginning of it of at least `least` words may be the name. */
export interface Candidate {
  readonly kind: CandidateKind;
  readonly from: number;
  readonly to: number;
  readonly least: number;
  /** What the first word is without its clitics, folded. */
  readonly first: string;
}

/** What is known of single words from the whole archive. */
export interface Vocabulary {
  readonly isGivenName: (folded: string) => boolean;
  /** A noun or a verb of the language: no part of a person's name but by chance. */
  readonly isCommon: (folded: string) => boolean;
  /** A country or town, adjectives not included. */
  readonly isPlace: (folded: string) => boolean;
}

const MOST = { person: 4, other: 6 } as const;
/** How far behind a title the name may stand: «وزيرة الخارجية والتعاون الدولي الإسبانية …». */
const TITLE_REACH = 6;
const isArabic = (word: string): boolean => /^[ء-ۓ]+$/.test(word);
const isDefinite = (word: string): boolean => /^[وفبك]?ال.{2}/.test(word) || /^و?لل.{2}/.test(word);
/** «فالتر» is not ف + التر: of people only a bare article counts. */
const hasArticle = (word: string): boolean => /^ال.{2}/.test(word);
const isAdjective = (word: string): boolean => /^ال.{2,}(?:ي|يه|يين|يون)$/.test(word);
/** What goes before a part of a name, and never ends one. */
export const PARTICLE: ReadonlySet<string> = new Set(['بن', 'ابن', 'بنت', 'ال', 'ابو', 'ابي', 'ام', 'عبد', 'فان', 'دي', 'دو', 'دا', 'لو', 'ولد']);

const ends = ({ word }: Term): boolean => NEVER.has(word.folded) || (isStopWord(word.folded) && word.form !== 'علي') || !isArabic(word.folded);

interface Head {
  readonly word: string;
  readonly definite: boolean;
  readonly kind: CandidateKind;
}

const KINDS = new Map<string, CandidateKind>([
  ...[...EVENTS].map((word) => [word, 'story'] as const),
  ...[...PLACES].map((word) => [word, 'place'] as const),
  ...[...ORGANISATIONS].map((word) => [word, 'organisation'] as const),
]);
const heads = new Map<string, Head | null>();
onForget(() => heads.clear());

/** The head noun that a word is, behind its clitics: «لمنظمة», «والاتحاد». Asked of every word, so answers are kept. */
function headOf(folded: string): Head | null {
  const known = heads.get(folded);
  if (known !== undefined) return known;
  const found = readings(folded).find(({ word }) => KINDS.has(word));
  const head = found ? { word: found.article ? `ال${found.word}` : found.word, definite: found.article, kind: KINDS.get(found.word) ?? 'organisation' } : null;
  heads.set(folded, head);
  return head;
}

/** Words that go on a name of things: definite ones, and unknown ones right behind the head («حركة حماس»، «مضيق هرمز»). */
function thing(list: readonly Term[], joined: (at: number) => boolean, at: number, head: Head, known: Vocabulary): Candidate | undefined {
  let to = at + 1;
  for (let next = list[to]; next !== undefined && to - at < MOST.other && joined(to) && !ends(next); next = list[to]) {
    const { folded } = next.word;
    const opens = to === at + 1;
    if (head.definite ? opens && !isAdjective(folded) : false) break;
    const before = list[to - 1]?.word.folded ?? '';
    if (isDefinite(folded) ? opens && /^[وفب]/.test(folded) : known.isCommon(folded) || (!opens && isDefinite(before) && !known.isPlace(folded))) break;
    to += 1;
  }
  const drop = LEFT_OFF.has(head.word) && to > at + 1 ? 1 : 0;
  const first = list[at + drop];
  if (to - at < 2 || !first) return undefined;
  return { kind: head.kind, from: at + drop, to, least: drop === 1 ? 1 : 2, first: drop === 1 ? first.word.folded : head.word };
}

/** Whether a word can be part of a person's name. The first of it has no article. */
function isNamely(term: Term | undefined, known: Vocabulary, first: boolean): boolean {
  if (!term || ends(term)) return false;
  const { folded } = term.word;
  if (PARTICLE.has(folded) || known.isGivenName(folded)) return true;
  if (TITLES.has(folded) || /^[وبك]ال.{2}/.test(folded)) return false;
  if (hasArticle(folded)) return !first;
  return folded.length > 2 && !known.isCommon(folded) && !known.isPlace(folded);
}

function person(list: readonly Term[], joined: (at: number) => boolean, at: number, known: Vocabulary): Candidate | undefined {
  if (!isNamely(list[at], known, true)) return undefined;
  const given = known.isGivenName(list[at]?.word.folded ?? '') || PARTICLE.has(list[at]?.word.folded ?? '');
  let to = at + 1;
  // «علي النعيمي», but of words that are no given names only what follows bare: «فرانك فالتر شتاينماير».
  while (to - at < MOST.person && joined(to) && isNamely(list[to], known, false) && (given || to > at + 1 || !hasArticle(list[to]?.word.folded ?? ''))) to += 1;
  while (PARTICLE.has(list[to - 1]?.word.folded ?? '')) to -= 1;
  // «عبد الله» is one given name.
  const least = PARTICLE.has(list[at]?.word.folded ?? '') ? 3 : 2;
  return to - at < least ? undefined : { kind: 'person', from: at, to, least, first: list[at]?.word.folded ?? '' };
}

/** Where a name stands behind a title: past what is presided over and its adjectives. */
function behindTitle(list: readonly Term[], joined: (at: number) => boolean, at: number, known: Vocabulary): number | undefined {
  for (let next = at + 1; next <= at + TITLE_REACH && joined(next); next += 1) {
    const term = list[next];
    if (!term || (isStopWord(term.word.folded) && term.word.form !== 'علي')) return undefined;
    const { folded } = term.word;
    if (known.isGivenName(folded)) return next;
    if (isDefinite(folded) || known.isPlace(folded) || TITLES.has(folded) || NEVER.has(folded) || known.isCommon(folded)) continue;
    return next;
  }
  return undefined;
}

const titles = new Map<string, boolean>();
onForget(() => titles.clear());

function isTitle(folded: string): boolean {
  const known = titles.get(folded) ?? readings(folded).some(({ word, article }) => !article && TITLES.has(word));
  titles.set(folded, known);
  return known;
}

/**
 * @param list the words of one block
 * @param joined whether nothing but space stands before the word at a place
 * @param taken whether a word belongs to a name that is known already
 */
export function candidatesIn(list: readonly Term[], joined: (at: number) => boolean, taken: (at: number) => boolean, known: Vocabulary): Candidate[] {
  const found: Candidate[] = [];
  const free = (one: Candidate | undefined): void => {
    if (!one) return;
    let { to } = one;
    for (let at = one.from; at < to; at += 1) if (taken(at)) to = at;
    if (to - one.from >= one.least) found.push({ ...one, to });
  };
  let done = -1;
  const people = (at: number | undefined): void => {
    if (at === undefined || at < done) return;
    const one = person(list, joined, at, known);
    free(one);
    if (one) done = one.to;
  };
  for (let at = 0; at < list.length; at += 1) {
    const folded = list[at]?.word.folded ?? '';
    if (taken(at) || !isArabic(folded)) continue;
    const head = headOf(folded);
    if (head) free(thing(list, joined, at, head, known));
    if (isTitle(folded)) people(behindTitle(list, joined, at, known));
    else if (SAYING.has(folded) && joined(at + 1)) people(at + 1);
    else if (known.isGivenName(folded) && folded.length > 2) people(at);
  }
  return found;
}

/** Words of an archive that follow what only verbs follow. */
export const isVerbal = (before: string | undefined): boolean => before !== undefined && BEFORE_VERBS.has(before);
