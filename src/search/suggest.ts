/** What a reader may be about to type: topics, headlines and words of the paper. */
import { cores } from '../arabic/stem.ts';
import { terms } from '../arabic/terms.ts';
import type { IndexFiles } from './files.ts';
import { completions } from './lookup.ts';
import { parseQuery } from './query.ts';
import { search } from './search.ts';

export interface Suggestion {
  readonly kind: 'topic' | 'headline' | 'word';
  /** As it is shown. */
  readonly text: string;
  /** Id of the topic, permalink of the article, or the whole query. */
  readonly target: string;
}

/** What suggestions are made of without a search: the file of the index that is loaded at the first letter. */
export interface SuggestData {
  readonly topics: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[];
  /** Of the newest articles, newest first. */
  readonly headlines: readonly (readonly [permalink: string, headline: string])[];
}

/** How many articles have their headline in {@link SuggestData}. */
export const NEWEST = 150;

const MOST = { topic: 3, headline: 5, word: 3 } as const;
/** Words that the last one may become, for which older headlines are looked up: each costs a reader some ten kilobytes. */
const COMPLETIONS = 1;

/** The folded words of a text in all their readings, so that «محا» finds «المحادثات» and «بمحادثات». */
const readings = (text: string): string[] => terms(text).flatMap(({ word }) => cores(word.folded).map((core) => core.word));

/** Whether a text has a word for every one that was typed; the last may be its beginning. */
function answers(text: string, typed: readonly string[]): boolean {
  const words = readings(text);
  return typed.every((one, i) => words.some((word) => (i === typed.length - 1 ? word.startsWith(one) : word === one)));
}

/** Headlines of the whole archive that hold what was typed. */
async function headlines(files: IndexFiles, before: string, words: readonly string[], typed: readonly string[]): Promise<Suggestion[]> {
  const found: Suggestion[] = [];
  for (const word of words.slice(0, COMPLETIONS)) {
    const { docs } = await search(files, parseQuery(`${before}${word}`), {}, MOST.headline);
    const records = await Promise.all(docs.slice(0, MOST.headline).map(files.record));
    for (const record of records) if (record && answers(record.headline, typed)) found.push({ kind: 'headline', text: record.headline, target: record.permalink });
  }
  return found;
}

/**
 * Suggestions for what has been typed so far, topics first, then headlines, then words to search for.
 * @param text as typed
 */
export async function suggest(files: IndexFiles, text: string): Promise<Suggestion[]> {
  const typed = terms(text);
  const last = typed.at(-1);
  if (!last || last.word.folded.length < 2 || /["“”„«»]/.test(text)) return [];
  const folded = typed.map(({ word }) => word.folded);
  const data = await files.suggestions();
  const topics = data.topics.filter(({ name, aliases }) => [name, ...aliases].some((one) => answers(one, folded)));
  const recent = data.headlines.filter(([, headline]) => answers(headline, folded));
  const before = text.slice(0, last.start);
  const words = (await completions(files, last.word)).map(({ written }) => written);
  const older = recent.length < MOST.headline ? await headlines(files, before, words, folded) : [];
  const shown = new Map([...recent.map(([target, one]): Suggestion => ({ kind: 'headline', text: one, target })), ...older].map((one) => [one.target, one]));
  return [
    ...topics.slice(0, MOST.topic).map(({ id, name }): Suggestion => ({ kind: 'topic', text: name, target: id })),
    ...[...shown.values()].slice(0, MOST.headline),
    ...words.filter((word) => word !== last.word.form).slice(0, MOST.word).map((word): Suggestion => ({ kind: 'word', text: `${before}${word}`, target: `${before}${word}` })),
  ];
}
