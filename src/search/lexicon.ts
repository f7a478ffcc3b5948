/**
 * The words that occur in the paper, as files of a few kilobytes in alphabetical order, for completing a word and for guessing what
 * a misspelt one was meant to be. A second set is ordered from the last letter: an error leaves one half of a word intact.
 */
import { cores } from '../arabic/stem.ts';
import { fold } from '../arabic/fold.ts';
import { slipsBetween } from '../arabic/spelling.ts';

export interface Word {
  readonly folded: string;
  /** As the paper writes it most often. */
  readonly written: string;
  /** In how many articles. */
  readonly articles: number;
}

const FILE_WORDS = 700;
const LEAST_LETTERS = 3;
const MOST_LETTERS = 24;
/** In larger archives a word of a single article is mostly a slip. */
const LARGE = 1000;

const reversed = (text: string): string => [...text].reverse().join('');
const byCode = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * The list of words: without numbers, and without forms whose clitics can be taken off to leave a word of the paper.
 * @param counts in how many articles each form occurs
 */
export function wordList(counts: ReadonlyMap<string, number>, articles: number): Word[] {
  const words = new Map<string, { written: string; most: number; articles: number }>();
  for (const [form, count] of counts) {
    if (form.length < LEAST_LETTERS || form.length > MOST_LETTERS || !/^\p{L}+$/u.test(form)) continue;
    const folded = fold(form);
    const known = words.get(folded);
    if (!known) words.set(folded, { written: form, most: count, articles: count });
    else {
      known.articles += count;
      if (count > known.most || (count === known.most && form < known.written)) Object.assign(known, { written: form, most: count });
    }
  }
  const least = articles >= LARGE ? 2 : 1;
  return Array.from(words, ([folded, { written, articles: count }]) => ({ folded, written, articles: count }))
    .filter((word) => word.articles >= least && !cores(word.folded).slice(1).some(({ word: core, doubtful }) => (words.get(core)?.articles ?? 0) > (doubtful ? word.articles : 0)))
    .sort((a, b) => byCode(a.folded, b.folded));
}

export type Order = 'forward' | 'backward';
export const ORDERS: readonly Order[] = ['forward', 'backward'];
const keyOf: Record<Order, (folded: string) => string> = { forward: (folded) => folded, backward: reversed };

export const lexiconFile = (order: Order, file: number): string => `lexicon/${order}-${file}.bin`;

/** The shortest beginning of a key that still comes after the one before it. */
const separator = (before: string, key: string): string => {
  for (let length = 1; length < key.length; length += 1) if (key.slice(0, length) > before) return key.slice(0, length);
  return key;
};

/** The files of a list of words, and where each begins. */
export function encodeLexicon(words: readonly Word[]): { files: Map<string, string>; firsts: Record<Order, string[]> } {
  const files = new Map<string, string>();
  const firsts: Record<Order, string[]> = { forward: [], backward: [] };
  for (const order of ORDERS) {
    const keyed = words.map((word) => ({ key: keyOf[order](word.folded), word })).sort((a, b) => byCode(a.key, b.key));
    for (let from = 0; from < keyed.length; from += FILE_WORDS) {
      const slice = keyed.slice(from, from + FILE_WORDS);
      files.set(lexiconFile(order, firsts[order].length), slice.map(({ word }) => `${word.written} ${word.articles}`).join('\n'));
      firsts[order].push(separator(keyed[from - 1]?.key ?? '', slice[0]?.key ?? ''));
    }
  }
  return { files, firsts };
}

export function decodeLexicon(text: string): Word[] {
  return text.split('\n').flatMap((line) => {
    const [written = '', articles = '0'] = line.split(' ');
    return written === '' ? [] : [{ folded: fold(written), written, articles: Number(articles) }];
  });
}

/** The files whose words may begin (or end) with a text, at most `most`. */
export function filesFor(order: Order, part: string, firsts: readonly string[], most: number): string[] {
  const key = keyOf[order](part);
  const next = firsts.findIndex((first) => first > key);
  let file = Math.max(0, (next < 0 ? firsts.length : next) - 1);
  const found: string[] = [];
  while (file < firsts.length && found.length < most) {
    const first = firsts[file] ?? '';
    if (first > key && !first.startsWith(key)) break;
    found.push(lexiconFile(order, file));
    file += 1;
  }
  return found;
}

/** The words that begin as one does, most used first. */
export const completed = (beginning: string, words: readonly Word[]): Word[] =>
  words.filter(({ folded }) => folded.startsWith(beginning) && folded !== beginning).sort((a, b) => b.articles - a.articles || byCode(a.folded, b.folded));

/** How many slips are forgiven: one in a short word, two in a long one; a word of three letters has none to spare. */
export const slips = (word: string): number => (word.length <= 3 ? 0 : word.length <= 7 ? 1 : 2);

/** The words within a few slips of one, closest first, then the most used. */
export function nearestWords(word: string, words: Iterable<Word>): Word[] {
  const most = slips(word);
  const found = new Map<string, { near: Word; distance: number }>();
  for (const near of words) {
    if (found.has(near.folded) || near.folded === word || Math.abs(near.folded.length - word.length) > most) continue;
    const distance = slipsBetween(word, near.folded);
    if (distance <= most) found.set(near.folded, { near, distance });
  }
  return [...found.values()]
    .sort((a, b) => a.distance - b.distance || b.near.articles - a.near.articles || byCode(a.near.folded, b.near.folded))
    .map(({ near }) => near);
}
