/** A query to articles. Everything that it does not need of the index stays where it is. */
import type { Word } from '../arabic/terms.ts';
import type { IndexFiles } from './files.ts';
import { marker } from './gather.ts';
import { lookUp } from './lookup.ts';
import type { Found } from './lookup.ts';
import { candidates, mentionsOf, moreOf, readIn } from './mentions.ts';
import type { Mentions } from './mentions.ts';
import { phraseDocs } from './phrase.ts';
import { isEmpty } from './query.ts';
import type { Narrowing, Query } from './query.ts';
import { shardOf } from './shard.ts';
import { SATURATION } from './weight.ts';
import { indexKeys } from '../arabic/stem.ts';

export interface Outcome {
  /** Numbers of the articles that have everything asked for, best first. */
  readonly docs: readonly number[];
  /** Whether `docs` are all there are; there may be more where a word is very common. */
  readonly exact: boolean;
  /** Articles that have some of the words, best first; only where there are few others. */
  readonly partly: readonly number[];
  /** What was looked for, word by word. */
  readonly found: readonly Found[];
}

const NOTHING: Outcome = { docs: [], exact: true, partly: [], found: [] };

const MOST_PARTLY = 50;

/** The articles that have a form, which is no word of theirs. */
async function marked(files: IndexFiles, form: string): Promise<Set<number>> {
  const shard = shardOf(indexKeys(form)[0] ?? '', files.shards);
  const docs = new Set<number>();
  for (const rest of [false, true]) {
    const entry = (await files.words(shard, rest)).find((one) => one.form === form);
    for (const doc of entry?.docs ?? []) docs.add(doc);
    if (!entry || entry.more === 0) break;
  }
  return docs;
}

/** Whether an article is among those that results are narrowed to; `undefined` where all are. */
async function narrow(files: IndexFiles, { section, topic, source, from, to }: Narrowing): Promise<((doc: number) => boolean) | undefined> {
  const tests: ((doc: number) => boolean)[] = [];
  if (topic !== undefined || source !== undefined) {
    const sets = await Promise.all([
      ...(topic === undefined ? [] : [marked(files, marker('topic', topic))]),
      ...(source === undefined ? [] : [marked(files, marker('source', source))]),
    ]);
    for (const set of sets) tests.push((doc) => set.has(doc));
  }
  if (section !== undefined || from !== undefined || to !== undefined) {
    const { days, sections } = await files.facts();
    const at = files.manifest.sections.findIndex(([id]) => id === section);
    if (section !== undefined) tests.push((doc) => sections[doc] === at);
    if (from !== undefined) tests.push((doc) => (days[doc] ?? '') >= from);
    if (to !== undefined) tests.push((doc) => (days[doc] ?? '') <= to);
  }
  return tests.length === 0 ? undefined : (doc) => tests.every((test) => test(doc));
}

interface Scored {
  /** Articles that have any of the words. */
  readonly all: readonly number[];
  readonly hasAll: (doc: number) => boolean;
  /** Best first. */
  readonly byScore: (a: number, b: number) => number;
}

/** BM25 over the words; those that every article has count for little. */
function scored(articles: number, words: readonly { readonly mentions: Mentions; readonly more: number }[]): Scored {
  const score = new Float64Array(articles);
  const matched = new Uint8Array(articles);
  const all: number[] = [];
  for (const { mentions: { docs, weights }, more } of words) {
    const frequency = Math.min(articles, docs.length + more);
    const rarity = Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
    for (const doc of docs) {
      const weight = weights[doc] ?? 0;
      if (matched[doc] === 0) all.push(doc);
      score[doc] = (score[doc] ?? 0) + (rarity * weight * (SATURATION + 1)) / (weight + SATURATION);
      matched[doc] = (matched[doc] ?? 0) + 1;
    }
  }
  return { all, hasAll: (doc) => matched[doc] === words.length, byScore: (a, b) => (score[b] ?? 0) - (score[a] ?? 0) || b - a };
}

/** The first few of a list in an order, without putting the others in it. */
function firstOf(list: readonly number[], order: (a: number, b: number) => number, most: number): number[] {
  const kept: number[] = [];
  for (const one of list) {
    const last = kept.at(-1);
    if (kept.length === most && last !== undefined && order(one, last) >= 0) continue;
    let at = kept.length;
    while (at > 0 && order(one, kept[at - 1] ?? 0) < 0) at -= 1;
    kept.splice(at, 0, one);
    if (kept.length > most) kept.pop();
  }
  return kept;
}

/**
 * Searches.
 * @param wanted how many results are to be shown at the least, if there are so many
 * @throws what `load` of the files throws
 */
export async function search(files: IndexFiles, query: Query, narrowing: Narrowing = {}, wanted = 10): Promise<Outcome> {
  if (isEmpty(query)) return NOTHING;
  const [found, allowed] = await Promise.all([Promise.all(query.words.map((word) => lookUp(files, word, word === query.unfinished))), narrow(files, narrowing)]);
  // The rarest first: all articles that have it, met with those where the others weigh most, are usually enough.
  const long = found.filter((one) => moreOf(one) > 0).sort((a, b) => moreOf(a) - moreOf(b));
  const attempt = async (complete: ReadonlySet<Found>, few?: readonly number[]): Promise<Outcome> => {
    const words = await Promise.all(
      found.map(async (one) => {
        const mentions = await mentionsOf(files, one, complete.has(one));
        const more = complete.has(one) ? 0 : moreOf(one);
        return { mentions: few && more > 0 ? await readIn(files, few, one, mentions) : mentions, more };
      }),
    );
    const isComplete = few !== undefined || long.every((one) => complete.has(one));
    const { all, hasAll, byScore } = scored(files.manifest.articles, words);
    const phrases = await Promise.all(query.phrases.map((phrase) => phraseDocs(files, phrase, isComplete)));
    const unwanted = await Promise.all(query.without.map((one) => docsOf(files, one)));
    const stays = (doc: number): boolean => (!allowed || allowed(doc)) && !unwanted.some((set) => set.has(doc));
    const asked = (doc: number): boolean => hasAll(doc) && phrases.every((set) => set.has(doc));
    const kept = all.filter(stays);
    const docs = kept.filter(asked).sort(narrowing.sort === 'date' ? (a, b) => b - a : byScore);
    const others = docs.length >= wanted ? [] : firstOf(kept.filter((doc) => !asked(doc)), byScore, MOST_PARTLY);
    return { docs, exact: isComplete, partly: others, found };
  };
  // By date any of the articles may come first, not only those where the words weigh most.
  if (narrowing.sort === 'date') return attempt(new Set(long));
  let outcome = await attempt(new Set());
  const few = candidates(found);
  if (long.length < found.length && outcome.docs.length < wanted && few.length <= 2 * wanted && query.phrases.length === 0) return attempt(new Set(), few);
  for (const count of steps(long.length, found.length)) {
    if (outcome.docs.length >= wanted) break;
    outcome = await attempt(new Set(long.slice(0, count)));
  }
  return outcome;
}

/** A question of more words is hardly ever answered by articles that have all of them: there, common words need not be known to the end. */
const FEW_WORDS = 4;

/** How many of the long lists are loaded to their end, step by step, for as long as there are too few results. */
function steps(long: number, words: number): number[] {
  const most = words <= FEW_WORDS ? long : Math.min(2, long);
  return [...new Set([Math.min(1, most), most])].filter((count) => count > 0);
}

/** The articles that have a word in any of its clitic forms, or a phrase. */
async function docsOf(files: IndexFiles, words: readonly Word[]): Promise<ReadonlySet<number>> {
  const [word, ...more] = words;
  if (!word || more.length > 0) return phraseDocs(files, words, true);
  const { answers, taken } = await lookUp(files, word);
  if (taken) return new Set();
  const close = answers.filter(({ relation }) => relation !== 'stem');
  return new Set((await mentionsOf(files, { word, answers: close }, true)).docs);
}
