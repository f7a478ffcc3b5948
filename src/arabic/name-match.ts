/** Finds names of several words in a row of words: an index by first word, the longest name at each place. */
import { readings, variants } from './name-forms.ts';
import { isStopWord } from './stop-words.ts';
import { terms } from './terms.ts';
import type { Term } from './terms.ts';

interface Entry {
  /** The name, folded, words parted by one space. */
  readonly key: string;
  readonly words: readonly string[];
  /** Who bears it; nobody, where it is known only as another name. */
  readonly ids: Set<string>;
  /** The name as each bearer writes it. */
  readonly written: Map<string, Set<string>>;
  /** Whether some bearer's name may take an article. */
  article: boolean;
}

export interface Found {
  readonly entry: Entry;
  /** Bearers that the spelling of this place allows. */
  readonly ids: readonly string[];
  readonly start: number;
  readonly end: number;
  /** The word that stands directly before, folded. */
  readonly before: string | undefined;
}

/** Words whose names are remembered: the vocabulary of an archive never ends. */
const MOST_BEGUN = 200_000;

/** Between two words of one name: nothing but space and dashes. */
const JOINS = /^[\s\u00a0\u2010-\u2013ـ-]*$/u;
const MARKS = /[\u064b-\u0652]/u;
const CAPITALS = /^[A-Z][A-Z0-9]+$/;
/** A clitic, an article and a kashida written on to a word of another script: «الـCNN». */
const ATTACHED = /(?<![\p{L}\p{M}])[وف]?[بكل]?(?:ال)?ـ*$/u;

/** Vowel signs without the tanween and the endings that a sentence gives: enough to tell عُمان from عمّان. */
const marked = (written: string): string => written.normalize('NFC').replaceAll('ـ', '');

/** «رومانيًا» is an adjective in the accusative, not the country. */
const TANWEEN = /[\u064b-\u064d]\u0627?$/u;

/** @param isWord tells folded words that are whole as they stand: the و of «وسام» is no clitic before «سام» */
export function nameMatcher(isWord: (folded: string) => boolean) {
  const entries = new Map<string, Entry>();
  const index = new Map<string, Entry[]>();
  const begun = new Map<string, readonly Entry[]>();

  const keyOf = (name: string) => terms(name).map(({ word }) => word.folded);

  function entryOf(words: readonly string[]): Entry {
    const key = words.join(' ');
    const known = entries.get(key);
    if (known) return known;
    const entry: Entry = { key, words, ids: new Set(), written: new Map(), article: false };
    entries.set(key, entry);
    const [first = ''] = words;
    index.set(first, [...(index.get(first) ?? []), entry]);
    return entry;
  }

  /** @param id nobody, for a name that is only to be told from others */
  function add(name: string, id: string | null, { article }: { readonly article: boolean }): void {
    const words = keyOf(name);
    begun.clear();
    if (words.length === 0 || (words.length === 1 && isStopWord(words[0] ?? ''))) return;
    for (const way of variants(words)) {
      const entry = entryOf(way);
      if (id === null) continue;
      entry.ids.add(id);
      entry.written.set(id, (entry.written.get(id) ?? new Set()).add(marked(name)));
      entry.article ||= article && way.length === 1;
    }
  }

  /** Whether a text is written as a name in capitals asks: «WHO» is not «who». */
  const fitsCase = (written: string, entry: Entry): boolean => {
    const names = [...entry.written.values()].flatMap((set) => [...set]);
    return !/[a-z]/i.test(written) || names.length === 0 || names.some((name) => !CAPITALS.test(name) || written.endsWith(name));
  };

  const isTanweened = (entry: Entry): boolean => [...entry.written.values()].some((set) => [...set].some((name) => TANWEEN.test(name)));

  /** Names that may begin with a word, in the order of its readings. Nearly all words begin none. */
  function namesFrom(whole: string): readonly Entry[] {
    const before = begun.get(whole);
    if (before) return before;
    const found = readings(whole).flatMap(({ word: reading, article }) =>
      (index.get(reading) ?? []).filter((entry) => (!article || entry.article) && (entry.words.length > 1 || reading === whole || !isWord(whole))),
    );
    if (begun.size >= MOST_BEGUN) begun.clear();
    begun.set(whole, found);
    return found;
  }

  function longestAt(list: readonly Term[], at: number, text: string): Entry | undefined {
    let best: Entry | undefined;
    for (const entry of namesFrom(list[at]?.word.folded ?? '')) {
      if (entry.words.length <= (best?.words.length ?? 0)) continue;
      const fits = entry.words.every((word, i) => {
        const [before, here] = [list[at + i - 1], list[at + i]];
        return i === 0 || (here?.word.folded === word && before !== undefined && JOINS.test(text.slice(before.end, here.start)));
      });
      const last = list[at + entry.words.length - 1];
      const written = last ? text.slice(list[at]?.start, last.end) : '';
      if (fits && last && fitsCase(written, entry) && (!TANWEEN.test(written) || isTanweened(entry))) best = entry;
    }
    return best;
  }

  /** Bearers whose vowel signs do not speak against how the name is written here. */
  function allowed(entry: Entry, written: string): string[] {
    const ids = [...entry.ids];
    if (ids.length < 2 || !MARKS.test(written)) return ids;
    const exact = ids.filter((id) => [...(entry.written.get(id) ?? [])].some((name) => MARKS.test(name) && marked(written).endsWith(name)));
    return exact.length > 0 ? exact : ids;
  }

  function find(list: readonly Term[], text: string): Found[] {
    const found: Found[] = [];
    for (let at = 0; at < list.length; ) {
      const entry = longestAt(list, at, text);
      const [first, last, before] = [list[at], list[at + (entry?.words.length ?? 1) - 1], list[at - 1]];
      if (entry && first && last) {
        const attached = /^\p{Script=Arabic}/u.test(first.word.folded) ? '' : (ATTACHED.exec(text.slice(0, first.start))?.[0] ?? '');
        const next = before && JOINS.test(text.slice(before.end, first.start)) ? before.word.folded : undefined;
        found.push({ entry, ids: allowed(entry, text.slice(first.start, last.end)), start: first.start - attached.length, end: last.end, before: next });
      }
      at += entry?.words.length ?? 1;
    }
    return found;
  }

  return { add, find, has: (name: string) => entries.has(keyOf(name).join(' ')) };
}
