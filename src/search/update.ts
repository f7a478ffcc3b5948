/**
 * Writes the index, or brings an older one up to date. Both are one: a new index is an empty one brought up to date, so an index
 * that grew article by article is byte for byte the one that is made at once (tests/search/update.test.ts).
 */
import { indexKeys } from '../arabic/stem.ts';
import { fold } from '../arabic/fold.ts';
import { Gatherer } from './gather.ts';
import { articlesIn, eachPosting } from './postings.ts';
import type { Posting } from './postings.ts';
import { FACTS, SUGGESTIONS, encodeFacts } from './files.ts';
import { ORDERS, encodeLexicon, lexiconFile, wordList } from './lexicon.ts';
import { INDEX_VERSION, MANIFEST, shardCount } from './manifest.ts';
import type { Manifest, Named } from './manifest.ts';
import { decodeRecord, encodeRecord, recordFile } from './record.ts';
import type { SearchRecord } from './record.ts';
import { firstTier, decodePlaces, decodeShard, encodePlaces, encodeShard, shardFiles, shardOf } from './shard.ts';
import type { FullEntry } from './shard.ts';
import { NEWEST } from './suggest.ts';
import type { SuggestData } from './suggest.ts';
import { usualLength } from './weight.ts';

/** Where the files of an index are kept; names are paths with `/`. */
export interface IndexStore {
  /** The contents as they were written; `null` where there is no such file. */
  read(name: string): Uint8Array | null;
  /** Resolves as soon as there is room for more, not when it is written. */
  write(name: string, bytes: Uint8Array): Promise<void> | void;
  remove(name: string): void;
  /** Resolves when all is written; rejects where something could not be. */
  done(): Promise<void>;
}

/** An article to be indexed. */
export interface Source {
  /** What stays the same when the article is edited. */
  readonly key: string;
  /** Changes with everything that its record holds. */
  readonly digest: string;
  readonly words: number;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Id of its section. */
  readonly section: string;
  record(): Promise<SearchRecord>;
}

/** What the next update has to know beyond the files themselves. Kept in the store, never published. */
interface State {
  readonly version: number;
  readonly shards: number;
  readonly usual: number;
  /** By number of the article. */
  readonly articles: readonly (readonly [key: string, digest: string])[];
  /** Articles that have a form. */
  readonly counts: readonly (readonly [form: string, articles: number])[];
}

/** The file of the store that is no part of the index. */
export const STATE = 'state.json';

/** What stands around the articles. */
export interface Around {
  readonly sections: Named;
  readonly sources: Named;
  readonly topics: SuggestData['topics'];
  /** Tells one edition of the index from another. */
  readonly digest: (text: string) => string;
}

export interface Updated {
  readonly manifest: Manifest;
  /** Articles that were read and indexed. */
  readonly indexed: number;
  /** Shards that were written. */
  readonly shards: number;
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

function readState(store: IndexStore): State | null {
  const bytes = store.read(STATE);
  if (!bytes) return null;
  try {
    const state = JSON.parse(new TextDecoder().decode(bytes)) as State;
    return state.version === INDEX_VERSION ? state : null;
  } catch {
    return null;
  }
}

/** The shards a form is kept in: one, or two where its stem has two readings. */
function shardsOf(form: string, shards: number): number[] {
  return [...new Set(indexKeys(fold(form)).map((key) => shardOf(key, shards)))];
}

/** All postings of a shard by form, both tiers together, in no order. */
function readShard(store: IndexStore, shard: number): Map<string, Posting[]> {
  const lists = new Map<string, Posting[]>();
  const files = shardFiles(shard);
  for (const [words, where, rest] of [[files.first, files.firstPlaces, false], [files.rest, files.restPlaces, true]] as const) {
    const bytes = store.read(words);
    if (!bytes) continue;
    for (const { form, docs, weights, places } of decodePlaces(store.read(where) ?? new Uint8Array(), decodeShard(bytes, rest), rest)) {
      const list = lists.get(form) ?? [];
      docs.forEach((doc, i) => list.push({ doc, weight: weights[i] ?? 0, places: places[i] ?? [] }));
      lists.set(form, list);
    }
  }
  return lists;
}

const NONE = new Int32Array(0);

const byDoc = (a: Posting, b: Posting): number => a.doc - b.doc;

function entryOf(form: string, list: readonly Posting[], more = 0): FullEntry {
  return { form, docs: list.map(({ doc }) => doc), weights: list.map(({ weight }) => weight), places: list.map(({ places }) => places), more };
}

/** The articles where a form weighs most, the newer ones among equals, and the others. */
function tiers(list: readonly Posting[], most: number): [first: Posting[], rest: Posting[]] {
  const ranked = list.toSorted((a, b) => b.weight - a.weight || b.doc - a.doc);
  return [ranked.slice(0, most).sort(byDoc), ranked.slice(most).sort(byDoc)];
}

/**
 * @param lists postings by form, each by article
 * @param existed whether there may be files of this shard
 */
async function writeShard(store: IndexStore, shard: number, lists: ReadonlyMap<string, Posting[]>, existed: boolean): Promise<void> {
  const files = shardFiles(shard);
  const first: FullEntry[] = [];
  const rest: FullEntry[] = [];
  const most = firstTier(Array.from(lists.values(), ({ length }) => length));
  for (const [form, list] of [...lists].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (list.length > most) {
      const [telling, others] = tiers(list, most);
      first.push(entryOf(form, telling, others.length));
      rest.push(entryOf(form, others));
    } else if (list.length > 0) first.push(entryOf(form, list));
  }
  for (const [entries, words, places, isRest] of [[first, files.first, files.firstPlaces, false], [rest, files.rest, files.restPlaces, true]] as const) {
    if (entries.length > 0) {
      await store.write(words, encodeShard(entries, isRest));
      await store.write(places, encodePlaces(entries, isRest));
    } else if (existed) {
      store.remove(words);
      store.remove(places);
    }
  }
}

/** The postings of the articles that stay, under their new numbers. */
function renumbered(list: readonly Posting[], kept: ReadonlyMap<number, number>): Posting[] {
  return list
    .flatMap((one) => {
      const doc = kept.get(one.doc);
      return doc === undefined ? [] : [{ ...one, doc }];
    })
    .sort(byDoc);
}

/** What has changed since the last time. */
interface Change {
  /** New numbers of articles by old number; absent for those that are gone or changed. */
  readonly kept: ReadonlyMap<number, number>;
  /** Whether articles that stay have other numbers now. */
  readonly moved: boolean;
  /** Numbers of articles to be indexed. */
  readonly fresh: readonly number[];
  /** Old numbers of articles whose words are to be taken out. */
  readonly gone: readonly number[];
}

function compare(before: State['articles'], now: readonly Source[]): Change {
  const number = new Map(now.map(({ key }, i) => [key, i]));
  const kept = new Map<number, number>();
  const gone: number[] = [];
  let moved = false;
  before.forEach(([key, digest], old) => {
    const at = number.get(key);
    if (at === undefined || now[at]?.digest !== digest) gone.push(old);
    else kept.set(old, at);
    if (at !== old) moved = true;
  });
  const stays = new Set(kept.values());
  return { kept, moved, gone, fresh: now.flatMap((_, i) => (stays.has(i) ? [] : [i])) };
}

/**
 * Brings the index in a store up to date.
 * @param sources all articles, oldest first
 */
export async function updateIndex(store: IndexStore, sources: readonly Source[], { digest, topics, ...named }: Around): Promise<Updated> {
  const words = sources.reduce((sum, one) => sum + one.words, 0);
  const shards = shardCount(words);
  const usual = usualLength(words, sources.length);
  const old = readState(store);
  const fits = old?.shards === shards && old.usual === usual;
  if (old && !fits) clear(store, old);
  const state = fits ? old : null;
  const counts = new Map(state?.counts);
  const change = compare(state?.articles ?? [], sources);
  const count = (form: string, by: number): void => {
    const left = (counts.get(form) ?? 0) + by;
    if (left > 0) counts.set(form, left);
    else counts.delete(form);
  };

  const removed = new Gatherer(usual);
  for (const doc of change.gone) {
    const bytes = store.read(recordFile(doc));
    if (bytes) removed.add(doc, decodeRecord(bytes));
  }
  // Records move to their new numbers before any is overwritten.
  const moving = change.moved ? [...change.kept].filter(([from, to]) => from !== to).map(([from, to]) => [to, store.read(recordFile(from))] as const) : [];
  for (const [to, bytes] of moving) if (bytes) await store.write(recordFile(to), bytes);
  const added = new Gatherer(usual);
  for (const doc of change.fresh) {
    const record = await sources[doc]?.record();
    if (!record) continue;
    await store.write(recordFile(doc), encodeRecord(record));
    added.add(doc, record);
  }
  for (let doc = sources.length; doc < (state?.articles.length ?? 0); doc += 1) store.remove(recordFile(doc));

  const [taken, given] = [removed.lists(), added.lists()];
  for (const [form, list] of taken) count(form, -articlesIn(list));
  const forms = new Map<number, string[]>();
  const touch = (form: string): string[][] =>
    shardsOf(form, shards).map((shard) => {
      let found = forms.get(shard);
      if (!found) forms.set(shard, (found = []));
      return found;
    });
  for (const form of taken.keys()) touch(form);
  for (const [form, list] of given) {
    count(form, articlesIn(list));
    for (const shard of touch(form)) shard.push(form);
  }
  const touched = change.moved ? Array.from({ length: shards }, (_, i) => i) : [...forms.keys()].sort((a, b) => a - b);
  for (const shard of touched) {
    const lists = new Map<string, Posting[]>();
    if (state) for (const [form, list] of readShard(store, shard)) lists.set(form, renumbered(list, change.kept));
    for (const form of forms.get(shard) ?? []) {
      const fresh = eachPosting(given.get(form) ?? NONE);
      const old = lists.get(form);
      lists.set(form, old ? [...old, ...fresh].sort(byDoc) : fresh);
    }
    await writeShard(store, shard, lists, state !== null);
  }
  const facts = sources.map(({ day, section }) => ({ day, section: Math.max(0, named.sections.findIndex(([id]) => id === section)) }));
  await store.write(FACTS, text(encodeFacts(facts)));
  const lexicon = await writeLexicon(store, counts, sources.length);
  const articles = sources.map(({ key, digest: own }) => [key, own] as const);
  const manifest: Manifest = {
    version: INDEX_VERSION,
    edition: digest(JSON.stringify([INDEX_VERSION, articles, named, topics])),
    articles: sources.length,
    shards,
    usual,
    ...named,
    lexicon,
  };
  // The newest records are read where they were written.
  await store.done();
  await store.write(SUGGESTIONS, text(JSON.stringify(suggestions(store, sources.length, topics))));
  await store.write(MANIFEST, text(JSON.stringify(manifest)));
  await store.write(STATE, text(JSON.stringify({ version: INDEX_VERSION, shards, usual, articles, counts: [...counts] } satisfies State)));
  await store.done();
  return { manifest, indexed: change.fresh.length, shards: touched.length };
}

async function writeLexicon(store: IndexStore, counts: ReadonlyMap<string, number>, articles: number): Promise<Manifest['lexicon']> {
  const { files, firsts } = encodeLexicon(wordList(counts, articles));
  for (const [name, content] of files) await store.write(name, text(content));
  // A list that was longer has left files behind.
  for (const order of ORDERS) for (let file = firsts[order].length; store.read(lexiconFile(order, file)); file += 1) store.remove(lexiconFile(order, file));
  return firsts;
}

function suggestions(store: IndexStore, articles: number, topics: SuggestData['topics']): SuggestData {
  const newest = Array.from({ length: Math.min(NEWEST, articles) }, (_, i) => store.read(recordFile(articles - 1 - i)));
  return {
    topics,
    headlines: newest.flatMap((bytes) => {
      if (!bytes) return [];
      const { permalink, headline } = decodeRecord(bytes);
      return [[permalink, headline] as const];
    }),
  };
}

/** Takes away what an index that is cut otherwise would not write over. */
function clear(store: IndexStore, { shards, articles }: State): void {
  for (let shard = 0; shard < shards; shard += 1) for (const name of Object.values(shardFiles(shard))) store.remove(name);
  for (let doc = 0; doc < articles.length; doc += 1) store.remove(recordFile(doc));
}
