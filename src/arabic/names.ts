/** Names of people, places and organisations in running text, whatever their spelling and the clitics before them. */
import { readings } from './name-forms.ts';
import { OTHER_NAMES, isCalledAfter } from './name-lexicon.ts';
import { nameMatcher } from './name-match.ts';
import type { Found } from './name-match.ts';
import { isStopWord } from './stop-words.ts';
import { terms } from './terms.ts';
import type { Term } from './terms.ts';

/** What is to be recognised. */
export interface Bearer {
  readonly id: string;
  readonly kind?: 'person' | 'place' | 'organisation';
  /** Its name and its other names. */
  readonly names: readonly string[];
  /** Words one of which has to stand in the same article, where the names alone could be somebody else's. */
  readonly context?: readonly string[];
  /** Those of the names that are everyday words too: they need a word of context, a hint, or another name beside them. */
  readonly common?: readonly string[];
  /** Words that speak for it where a name is common or another's too; without them it is recognised all the same. */
  readonly hints?: readonly string[];
  /** Longer names that hold one of its names and are not it. */
  readonly except?: readonly string[];
  /** Known only so that its names are not taken for another's: it is never reported. */
  readonly silent?: boolean;
}

/** A name in a text: whole words, clitics included. */
export interface Mention {
  readonly id: string;
  /** Place of the block in the list that was searched. */
  readonly block: number;
  /** In UTF-16 units of the block. */
  readonly start: number;
  readonly end: number;
}

export interface NameOptions {
  /** Tells given names, folded: «ميشيل أوباما» is no mention of «أوباما», «وسام» none of «سام». */
  readonly isGivenName?: (folded: string) => boolean;
}

/** @param settled ids that the article is known to be about: they win a name that another bears too */
export type NameFinder = (blocks: readonly string[], settled?: ReadonlySet<string>) => Mention[];

const wordsOf = (text: string): string[] => terms(text).map(({ word }) => word.folded);
const keyOf = (name: string): string => wordsOf(name).join(' ');

/** What is known of one bearer once its names have been read. */
interface Known extends Bearer {
  readonly keys: readonly string[];
  readonly commonKeys: ReadonlySet<string>;
  /** Words of its names, so that «جون» before «كيري» is no stranger. */
  readonly own: ReadonlySet<string>;
}

function know(bearer: Bearer): Known {
  const keys = bearer.names.map(keyOf).filter((key) => key !== '' && !isStopWord(key));
  return { ...bearer, keys, commonKeys: new Set((bearer.common ?? []).map(keyOf)), own: new Set(keys.flatMap((key) => key.split(' '))) };
}

/** Whether a longer name says what a shorter one leaves open: «جمهورية مالي» beside «مالي». */
const spellsOut = ({ keys }: Known, key: string): boolean => keys.some((one) => one !== key && ` ${key} `.includes(` ${one} `));

/** The words of an article, in every reading, and its text for phrases. Read only where some name needs it. */
function wordsPresent(read: readonly (readonly Term[])[]): (phrase: string) => boolean {
  let words: Set<string> | undefined;
  let text: string | undefined;
  return (phrase) => {
    words ??= new Set(read.flat().flatMap(({ word }) => readings(word.folded).map((one) => one.word)));
    if (!phrase.includes(' ')) return words.has(phrase);
    text ??= read.map((list) => ` ${list.map(({ word }) => word.folded).join(' ')} `).join('\n');
    return text.includes(` ${phrase} `) || text.includes(` و${phrase} `);
  };
}

/**
 * Prepares the search for names. Linear in the text; the number of names hardly matters.
 *
 * The longest name counts («الجمهورية الإسلامية الإيرانية» is no mention of «الجمهورية الإسلامية»), and a name inside another («بنك عمان»,
 * «بحر الصين») is not one. A name that two bear is the one's of whom the article has another name or a word of context, or that is
 * written with its vowel signs (عُمان، عمّان); where nothing tells, it is left alone.
 * @returns a function from the blocks of an article to the names in them, in their order
 */
export function nameFinder(bearers: readonly Bearer[], { isGivenName = () => false }: NameOptions = {}): NameFinder {
  if (!bearers.some(({ silent }) => !silent)) return () => [];
  const all = new Map(bearers.map((bearer) => [bearer.id, know(bearer)]));
  const match = nameMatcher(isGivenName);
  for (const { id, names, kind } of all.values()) for (const name of names) match.add(name, id, { article: kind === 'organisation' });
  const decoys = [...OTHER_NAMES, ...bearers.flatMap(({ except = [] }) => except)];
  for (const name of decoys) if (!match.has(name)) match.add(name, null, { article: false });

  /** Whether the word before a name makes it somebody else's. */
  const taken = ({ entry, before }: Found): boolean => {
    if (before === undefined) return false;
    const owners = [...entry.ids].map((id) => all.get(id));
    if (owners.every((one) => one?.kind === undefined || one.kind === 'organisation')) return false;
    if (entry.words.length > 1) return isCalledAfter(before);
    const given = owners.some((one) => one?.kind === 'person') && isGivenName(before) && !isStopWord(before) && owners.every((one) => !one?.own.has(before));
    return given || isCalledAfter(before);
  };

  return (blocks, settled = new Set()) => {
    const read = blocks.map(terms);
    const found = read.flatMap((list, block) => match.find(list, blocks[block] ?? '').map((one) => ({ ...one, block, taken: taken(one) })));
    if (!found.some(({ entry }) => entry.ids.size > 0)) return [];
    const present = wordsPresent(read);
    const keysFound = new Map<string, Set<string>>();
    for (const { entry, ids, taken: not } of found) {
      const [id] = ids;
      if (!not && ids.length === 1 && id !== undefined) keysFound.set(id, (keysFound.get(id) ?? new Set()).add(entry.key));
    }
    /** Whether the article says more of a bearer than this name. */
    const borneOut = (one: Known, key: string): boolean => {
      const others = [...(keysFound.get(one.id) ?? [])].some((other) => other !== key && !one.commonKeys.has(other) && (!one.context?.length || spellsOut(one, other)));
      return others || spellsOut(one, key) || [...(one.context ?? []), ...(one.hints ?? [])].map(keyOf).some(present);
    };
    const isMeant = (id: string, key: string, rivals: boolean): boolean => {
      const one = all.get(id);
      if (!one) return false;
      if (one.context?.length || one.commonKeys.has(key)) return borneOut(one, key);
      return !rivals || settled.has(id) || borneOut(one, key);
    };
    return found.flatMap(({ entry, ids, taken: not, block, start, end }) => {
      if (not) return [];
      const meant = ids.filter((id) => isMeant(id, entry.key, ids.length > 1));
      const [id] = meant;
      return id !== undefined && meant.length === 1 && !all.get(id)?.silent ? [{ id, block, start, end }] : [];
    });
  };
}

