/**
 * The words that occur in the paper, as files of a few kilobytes in alphabetical order, for completing a word and for guessing what
 * a misspelt one was meant to be. A second set is ordered from the last letter: an error leaves one half of a word intact.
 */
import { cores, withClitics } from '../arabic/stem.ts';
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

const isOne = (form: string): boolean => form.length >= LEAST_LETTERS && form.length <= MOST_LETTERS && /^\p{L}+$/u.test(form);
const leastOf = (articles: number): number => (articles >= LARGE ? 2 : 1);

/** How a word is written most often, by how many articles, and in how many it occurs in any way. */
interface Known {
  written: string;
  most: number;
  articles: number;
}

/** In how many articles each form occurs, in each part of the paper: most forms occur in one alone, and no map is made of half a million. */
export type Counts = readonly ReadonlyMap<string, number>[];

/** The words of some forms, by what they are folded to. @param wanted which of them are asked for */
function known(counts: Counts, wanted?: ReadonlySet<string>): Map<string, Known> {
  const words = new Map<string, Known>();
  for (const [i, part] of counts.entries()) {
    const told = counts.slice(0, i);
    for (const form of part.keys()) {
      const folded = fold(form);
      if ((wanted && !wanted.has(folded)) || !isOne(form) || told.some((one) => one.has(form))) continue;
      const count = counts.reduce((sum, one) => sum + (one.get(form) ?? 0), 0);
      const one = words.get(folded);
      if (!one) words.set(folded, { written: form, most: count, articles: count });
      else {
        one.articles += count;
        if (count > one.most || (count === one.most && form < one.written)) Object.assign(one, { written: form, most: count });
      }
    }
  }
  return words;
}

/** Whether a word is listed: not where its clitics can be taken off to leave a word of the paper. */
const isListed = (folded: string, articles: number, words: ReadonlyMap<string, Known>): boolean =>
  !cores(folded).some(({ word, doubtful }, i) => i > 0 && (words.get(word)?.articles ?? 0) > (doubtful ? articles : 0));

const byFolded = (a: Word, b: Word): number => byCode(a.folded, b.folded);

/**
 * The list of words: without numbers, and without forms whose clitics can be taken off to leave a word of the paper.
 * @param articles how many the paper has in all
 */
export function wordList(counts: Counts, articles: number): Word[] {
  const words = known(counts);
  const least = leastOf(articles);
  const listed: Word[] = [];
  for (const [folded, one] of words) if (one.articles >= least && isListed(folded, one.articles, words)) listed.push({ folded, written: one.written, articles: one.articles });
  return listed.sort(byFolded);
}

/** A list of words as it was. */
export interface Listed {
  readonly words: readonly Word[];
  /** How many articles the paper had. */
  readonly articles: number;
}

/**
 * {@link wordList}, where only some forms have other counts than the list before has been made of: an archive has half a million forms, and
 * an article changes a few hundred.
 * @param changed those forms
 */
export function updatedList(before: Listed, changed: Iterable<string>, counts: Counts, articles: number): Word[] {
  const least = leastOf(articles);
  if (least !== leastOf(before.articles)) return wordList(counts, articles);
  // Whether a word is listed depends on its own count and on those of its cores.
  const asked = new Set(Array.from(changed, fold).flatMap(withClitics));
  const words = known(counts, new Set([...asked].flatMap((folded) => cores(folded).map(({ word }) => word))));
  const stay = before.words.filter(({ folded }) => !asked.has(folded));
  const listed = [...asked].flatMap((folded): Word[] => {
    const one = words.get(folded);
    return one && one.articles >= least && isListed(folded, one.articles, words) ? [{ folded, written: one.written, articles: one.articles }] : [];
  });
  return [...stay, ...listed].sort(byFolded);
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
