/**
 * Writes the index, or brings an older one up to date. Both are one: a new index is an empty one brought up to date, so an index
 * that grew article by article is byte for byte the one that is made at once (tests/search/update.test.ts).
 */
import { indexKeys } from '../arabic/stem.ts';
import { fold } from '../arabic/fold.ts';
import { forgetWords } from '../arabic/terms.ts';
import { Gatherer } from './gather.ts';
import { articlesIn, merged, renumbered } from './postings.ts';
import { Runs, byShard, inMemory } from './runs.ts';
import type { Scratch } from './runs.ts';
import type { Kept, Lists } from './shard-lists.ts';
import type { Postings } from './postings.ts';
import { postingsOf, readShard, writeShard } from './shard-lists.ts';
import { FACTS, SUGGESTIONS, encodeFacts } from './files.ts';
import { ORDERS, decodeLexicon, encodeLexicon, lexiconFile, updatedList, wordList } from './lexicon.ts';
import type { Word } from './lexicon.ts';
import { INDEX_VERSION, MANIFEST, shardCount } from './manifest.ts';
import type { Manifest, Named } from './manifest.ts';
import { decodeRecord, encodeRecord, recordFile } from './record.ts';
import type { SearchRecord } from './record.ts';
import { shardOf } from './shard.ts';
import { STATE, compare, readState, writeState } from './state.ts';
import type { Change, State } from './state.ts';
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
  /** Removes every file. Nothing has been written before. */
  clear(): void;
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

/** The shards a form is kept in: one, or two where its stem has two readings. */
function shardsOf(form: string, shards: number): number[] {
  return [...new Set(indexKeys(fold(form)).map((key) => shardOf(key, shards)))];
}

function manifestIn(store: IndexStore): Manifest | null {
  const bytes = store.read(MANIFEST);
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Manifest);
}

/** At least one part, each of at most `size`. */
const cut = <T>(list: readonly T[], size: number): T[][] => Array.from({ length: Math.max(1, Math.ceil(list.length / size)) }, (_, i) => list.slice(i * size, (i + 1) * size));

/**
 * Brings a shard up to date.
 * @param given what is put into it, by form
 * @param change what became of the articles that it holds
 * @returns whether anything in it has changed
 */
async function putInto(store: IndexStore, shard: number, given: ReadonlyMap<string, Postings>, { isNew, taken, change }: { isNew: boolean; taken: ReadonlySet<string>; change: Change }): Promise<boolean> {
  const old = isNew ? new Map<string, Kept>() : readShard(store, shard);
  const lists: Lists = new Map(old);
  const isMoved = ({ first, rest }: Kept): boolean => Math.max(first.last, rest?.last ?? 0) >= change.movedFrom;
  let changed = given.size > 0;
  for (const [form, list] of old) {
    if (!taken.has(form) && !isMoved(list)) continue;
    lists.set(form, renumbered(postingsOf(list), change.numbers));
    changed = true;
  }
  for (const [form, fresh] of given) {
    const before = lists.get(form);
    lists.set(form, before ? merged(postingsOf(before), fresh) : fresh);
  }
  if (changed) await writeShard(store, shard, lists, !isNew);
  return changed;
}

/** Takes out of both what is the same in both: of an article in which a word was corrected, all the other words stand where they stood. */
function withoutSame(taken: Map<string, Postings>, given: Map<string, Postings>): void {
  for (const [form, list] of taken) {
    const now = given.get(form);
    if (now?.length !== list.length || !list.every((number, i) => number === now[i])) continue;
    taken.delete(form);
    given.delete(form);
  }
}

/** Articles whose words are gathered before they are put down. */
const AT_ONCE = 2_500;

/** Their words are in half of the shards of a large index. */
const FEW_MOVED = 64;

export interface Options {
  /** Articles that are held in memory together. */
  readonly atOnce?: number;
  /** Articles with another number that are better read again than looked for in all shards. */
  readonly fewMoved?: number;
  /** Where their words wait until those of all are there. */
  readonly scratch?: Scratch;
  /** Told the numbers of the articles whose records are asked for next. */
  readonly before?: (articles: readonly number[]) => Promise<void>;
  /** What the store remembers, where it was read before. */
  readonly old?: State | null;
}

/**
 * Brings the index in a store up to date.
 * @param sources all articles, oldest first
 */
export async function updateIndex(store: IndexStore, sources: readonly Source[], { digest, topics, ...named }: Around, { atOnce = AT_ONCE, fewMoved = FEW_MOVED, scratch = inMemory(), before: ahead, old = readState(store) }: Options = {}): Promise<Updated> {
  const words = sources.reduce((sum, one) => sum + one.words, 0);
  const shards = shardCount(words);
  const usual = usualLength(words, sources.length);
  const fits = old?.shards === shards && old.usual === usual ? old : null;
  const since = compare(fits?.articles ?? [], sources, fewMoved);
  // What most of is to be taken out of and put into again is sooner made anew, and out of less: words that go are held together.
  const state = since.fresh.length > sources.length / 2 ? null : fits;
  const change = state ? since : compare([], sources, fewMoved);
  const articles = sources.map(({ key, digest: own }) => [key, own] as const);
  const edition = digest(JSON.stringify([INDEX_VERSION, articles, named, topics]));
  const last = state && manifestIn(store);
  if (last?.edition === edition) return { manifest: last, indexed: 0, shards: 0 };
  // An index that is cut otherwise, of another version, or half written would leave files behind. Half an update is no state.
  if (state) store.remove(STATE);
  else store.clear();
  const counts = state?.counts ?? new Map<string, number>();
  const counted = new Set<string>();
  const count = (form: string, by: number): void => {
    if (state) counted.add(form);
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
  const isMoved = change.movedFrom < (state?.articles.length ?? 0);
  const moving = isMoved ? Array.from(change.numbers, (to, from) => [from, to] as const).filter(([from, to]) => to >= 0 && from !== to).map(([from, to]) => [to, store.read(recordFile(from))] as const) : [];
  for (const [to, bytes] of moving) if (bytes) await store.write(recordFile(to), bytes);
  for (let doc = sources.length; doc < (state?.articles.length ?? 0); doc += 1) store.remove(recordFile(doc));

  const taken = removed.lists();
  const parts = cut(change.fresh, atOnce);
  const shardsOfForm = (form: string): number[] => shardsOf(form, shards);
  const runs = new Runs(scratch, shardsOfForm);
  for (const part of parts) {
    const added = new Gatherer(usual);
    if (part.length > 0) await ahead?.(part);
    for (const doc of part) {
      const record = await sources[doc]?.record();
      if (!record) continue;
      await store.write(recordFile(doc), encodeRecord(record));
      added.add(doc, record);
    }
    const given = added.lists();
    // Only where no article has another number, and none of the new ones is in another part.
    if (!isMoved && parts.length === 1) withoutSame(taken, given);
    for (const [form, list] of given) count(form, articlesIn(list));
    runs.add(given);
  }
  // All words of an archive are in the scratch file now; what is remembered of them is another hundred megabytes.
  if (parts.length > 1) forgetWords(0);
  for (const [form, list] of taken) count(form, -articlesIn(list));
  const losing = byShard(taken.keys(), shardsOfForm);
  // Any shard may hold an article that has another number now.
  const touched = isMoved ? Array.from({ length: shards }, (_, shard) => shard) : [...new Set([...losing.keys(), ...runs.shards])].sort((one, other) => one - other);
  let written = 0;
  for (const shard of touched) {
    if (await putInto(store, shard, runs.of(shard), { isNew: !state, taken: new Set(losing.get(shard)), change })) written += 1;
  }
  const facts = sources.map(({ day, section }) => ({ day, section: Math.max(0, named.sections.findIndex(([id]) => id === section)) }));
  await store.write(FACTS, text(encodeFacts(facts)));
  const before = last && listedWords(store, last);
  const lexicon = await writeLexicon(store, before ? updatedList({ words: before, articles: last.articles }, counted, counts, sources.length) : wordList(counts, sources.length));
  const manifest: Manifest = {
    version: INDEX_VERSION,
    edition,
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
  await writeState(store, { shards, usual, articles, counts });
  await store.done();
  return { manifest, indexed: change.fresh.length, shards: written };
}

/** The words of an index as it stands; `null` where a file of them is missing. */
function listedWords(store: IndexStore, { lexicon }: Manifest): Word[] | null {
  const files = lexicon.forward.map((_, file) => store.read(lexiconFile('forward', file)));
  return files.includes(null) ? null : files.flatMap((bytes) => decodeLexicon(new TextDecoder().decode(bytes ?? undefined)));
}

async function writeLexicon(store: IndexStore, words: readonly Word[]): Promise<Manifest['lexicon']> {
  const { files, firsts } = encodeLexicon(words);
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
