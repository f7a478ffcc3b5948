/** What is said of a search besides its results: how many, what was taken for what, what may have been meant. */
import { count, article } from '../../arabic/plural.ts';
import type { Numerals } from '../../arabic/digits.ts';
import { searchStrings as words } from '../../arabic/search-strings.ts';
import type { IndexFiles } from '../../search/files.ts';
import { guesses } from '../../search/lookup.ts';
import type { Outcome } from '../../search/search.ts';
import { line, make } from './dom.ts';

/** From so many results on nobody is asked whether something else was meant. */
const ENOUGH = 3;
/** What is proposed instead stands in at least so many times as many articles. */
const MORE_USED = 8;

/** How many results there are, in words. */
export function tally({ docs, exact, partly }: Outcome, numerals: Numerals): string {
  if (docs.length > 0) return exact ? count(docs.length, article, numerals) : words.moreThan(count(docs.length, article, numerals, { case: 'oblique' }));
  return partly.length > 0 ? `${words.none} ${words.nearest}` : words.nothing;
}

/** Words that the paper has not, and what was looked for instead. */
export const takenNotes = ({ found }: Outcome): string[] =>
  found.flatMap(({ word, taken, answers, isCompleted }) => (isCompleted ? [] : taken ? [words.taken(word.form, taken.written)] : answers.length === 0 ? [words.never(word.form)] : []));

/** The query with a rare word replaced by a common one that is spelled nearly alike; nothing where that is unlikely to be meant. */
export async function meant(files: IndexFiles, text: string, { docs, found }: Outcome): Promise<string | undefined> {
  if (docs.length >= ENOUGH) return undefined;
  for (const { word, taken, answers } of found) {
    if (taken || answers.length === 0) continue;
    const articles = answers.filter(({ relation }) => relation !== 'stem').reduce((sum, { entry }) => sum + entry.docs.length + entry.more, 0);
    const [near] = (await guesses(files, word)).filter((one) => one.articles >= MORE_USED * Math.max(1, articles));
    if (near) return text.replace(word.form, near.written);
  }
  return undefined;
}

/** A line that leads to another search. */
export const meantLine = (query: string): HTMLElement => make('p', {}, `${words.meant} `, make('a', { className: 'u', href: `?q=${encodeURIComponent(query)}` }, ...line(query)));
