/** Names of people, places and organisations in running text, whatever their spelling and the clitics before them. */
import { cores } from './stem.ts';
import { terms } from './terms.ts';
import type { Term } from './terms.ts';

/** What is to be recognised. */
export interface Bearer {
  readonly id: string;
  /** Its name and its other names. */
  readonly names: readonly string[];
  /** Words one of which has to stand in the same article, where the names alone could be somebody else's. */
  readonly context?: readonly string[];
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

interface Entry {
  readonly words: readonly string[];
  /** Who bears the name. */
  readonly ids: Set<string>;
}

const wordsOf = (text: string): string[] => terms(text).map(({ word }) => word.folded);

/** The readings of a word as the first of a name: without clitics, and with the article that «لل» swallows. */
function readings(folded: string): string[] {
  const swallowed = /^[وف]?لل(.{2,})$/.exec(folded)?.[1];
  return [...cores(folded).map(({ word }) => word), ...(swallowed === undefined ? [] : [`ال${swallowed}`])];
}

/** The longest name that begins at a place. */
function longestAt(list: readonly Term[], at: number, index: ReadonlyMap<string, readonly Entry[]>): Entry | undefined {
  let best: Entry | undefined;
  for (const reading of readings(list[at]?.word.folded ?? '')) {
    for (const entry of index.get(reading) ?? []) {
      const fits = entry.words.every((word, i) => i === 0 || list[at + i]?.word.folded === word);
      if (fits && entry.words.length > (best?.words.length ?? 0)) best = entry;
    }
  }
  return best;
}

/**
 * Prepares the search for names. Linear in the text; the number of names hardly matters.
 *
 * The longest name counts («الجمهورية الإسلامية الإيرانية» is no mention of «الجمهورية الإسلامية»). A name that two bear is theirs whose
 * other names, or words of context, stand in the same article; where that tells nothing it is left alone.
 * @returns a function from the blocks of an article to the names in them, in their order
 */
export function nameFinder(bearers: readonly Bearer[]): (blocks: readonly string[]) => Mention[] {
  const byName = new Map<string, Entry>();
  const index = new Map<string, Entry[]>();
  for (const { id, names } of bearers) {
    for (const name of names) {
      const words = wordsOf(name);
      const [first] = words;
      if (first === undefined) continue;
      const key = words.join(' ');
      const known = byName.get(key);
      if (known) {
        known.ids.add(id);
        continue;
      }
      const entry = { words, ids: new Set([id]) };
      byName.set(key, entry);
      index.set(first, [...(index.get(first) ?? []), entry]);
    }
  }
  const contexts = new Map(bearers.flatMap(({ id, context = [] }) => (context.length > 0 ? [[id, new Set(context.flatMap(wordsOf))] as const] : [])));
  if (index.size === 0) return () => [];

  return (blocks) => {
    const found: (Omit<Mention, 'id'> & { readonly ids: ReadonlySet<string> })[] = [];
    const read = blocks.map(terms);
    read.forEach((list, block) => {
      for (let at = 0; at < list.length; ) {
        const entry = longestAt(list, at, index);
        const [first, last] = [list[at], list[at + (entry?.words.length ?? 1) - 1]];
        if (entry && first && last) found.push({ ids: entry.ids, block, start: first.start, end: last.end });
        at += entry?.words.length ?? 1;
      }
    });
    if (found.length === 0) return [];
    // Read only where some name needs it.
    let present: Set<string> | undefined;
    const inContext = (id: string): boolean => {
      present ??= new Set(read.flat().flatMap(({ word }) => readings(word.folded)));
      const words = contexts.get(id);
      return words !== undefined && [...words].some((word) => present?.has(word));
    };
    const alone = new Set(found.flatMap(({ ids }) => (ids.size === 1 ? [...ids] : [])));
    return found.flatMap(({ ids, ...place }) => {
      const borne = [...ids].filter((id) => (contexts.has(id) ? inContext(id) : ids.size === 1 || alone.has(id)));
      const [id] = borne;
      return id !== undefined && borne.length === 1 ? [{ ...place, id }] : [];
    });
  };
}
