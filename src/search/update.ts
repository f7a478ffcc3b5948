/**
 * Writes the index, or brings an older one up to date. Both are one: a new index is an empty one brought up to date, so an index
 * that grew article by article is byte for byte the one that is made at once (tests/search/update.test.ts).
 */
import { FACTS, encodeFacts } from './facts.ts';
import { SUGGESTIONS } from './files.ts';
import { ORDERS, decodeLexicon, encodeLexicon, lexiconFile, updatedList, wordList } from './lexicon.ts';
import type { Word } from './lexicon.ts';
import { INDEX_VERSION, MANIFEST } from './manifest.ts';
import type { Manifest, Named } from './manifest.ts';
import { decodeRecord, recordFile } from './record.ts';
import type { SearchRecord } from './record.ts';
import { inMemory } from './runs.ts';
import { plan, put } from './segment.ts';
import type { Plans, Put, Putting } from './segment.ts';
import { ARCHIVED_AT_ONCE, segmentsOf } from './segments.ts';
import { STATE, readState, writeState } from './state.ts';
import type { Known, State } from './state.ts';
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
  /** Removes every file, or those of a folder. Nothing has been written there before. */
  clear(folder?: string): void;
  /** Resolves when all is written; rejects where something could not be. */
  done(): Promise<void>;
}

/** A folder of an index. */
export type IndexFolder = Pick<IndexStore, 'read' | 'write' | 'remove'>;

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

function manifestIn(store: IndexStore): Manifest | null {
  const bytes = store.read(MANIFEST);
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Manifest);
}

/** Articles whose words are gathered before they are put down. */
const AT_ONCE = 2_500;

/** Their words are in half of the shards of a large index. */
const FEW_MOVED = 64;

export interface Options extends Partial<Omit<Putting & Plans, 'usual'>> {
  /** So many articles go to the archive together. */
  readonly archivedAtOnce?: number;
  /** What the store remembers, where it was read before. */
  readonly old?: State | null;
}

/**
 * Brings the index in a store up to date.
 * @param sources all articles, oldest first
 */
export async function updateIndex(store: IndexStore, sources: readonly Source[], { digest, topics, ...named }: Around, { atOnce = AT_ONCE, fewMoved = FEW_MOVED, archivedAtOnce = ARCHIVED_AT_ONCE, scratch = inMemory(), before, old = readState(store) }: Options = {}): Promise<Updated> {
  const words = sources.map((one) => one.words);
  const usual = usualLength(words.reduce((sum, one) => sum + one, 0), sources.length);
  const state = old?.usual === usual ? old : null;
  const articles = sources.map(({ key, digest: own }): Known => [key, own]);
  const edition = digest(JSON.stringify([INDEX_VERSION, articles, named, topics]));
  const last = state && manifestIn(store);
  if (last?.edition === edition) return { manifest: last, indexed: 0, shards: 0 };

  const kept = new Map(state?.segments.map((segment, i, all) => [segment.folder, { segment, articles: state.articles.slice(segment.from, all[i + 1]?.from) }]));
  const plans = segmentsOf(words, archivedAtOnce).map(({ to, ...segment }) => plan(store, segment, sources.slice(segment.from, to), kept.get(segment.folder), { usual, fewMoved }));
  // An index that is cut otherwise, of another version, or half written would leave files behind. Half an update is no state.
  const isNew = plans.every((one) => one.isNew);
  if (isNew) store.clear();
  else store.remove(STATE);
  const gone = [...kept.keys()].filter((folder) => !plans.some(({ segment, isNew: anew }) => segment.folder === folder && !anew));
  if (!isNew) for (const folder of gone) store.clear(folder);

  // Records move to their new numbers before any is overwritten.
  for (const [to, bytes] of plans.flatMap(({ moving }) => moving)) if (bytes) await store.write(recordFile(to), bytes);
  if (!isNew) for (let doc = sources.length; doc < (state?.articles.length ?? 0); doc += 1) store.remove(recordFile(doc));
  const done: Put[] = [];
  for (const one of plans) done.push(await put(store, one, { usual, atOnce, scratch, before }));

  const facts = sources.map(({ day, section }) => ({ day, section: Math.max(0, named.sections.findIndex(([id]) => id === section)) }));
  await store.write(FACTS, text(encodeFacts(facts)));
  const listed = last && !isNew ? listedWords(store, last) : null;
  const counts = plans.map((one) => one.counts);
  const changed = (): string[] => [
    ...gone.flatMap((folder) => [...(kept.get(folder)?.segment.counts.keys() ?? [])]),
    ...plans.flatMap((one, i) => [...(one.isNew ? one.counts.keys() : (done[i]?.counted ?? []))]),
  ];
  const lexicon = await writeLexicon(store, listed && last ? updatedList({ words: listed, articles: last.articles }, changed(), counts, sources.length) : wordList(counts, sources.length));
  const manifest: Manifest = { version: INDEX_VERSION, edition, articles: sources.length, segments: plans.map(({ segment }) => segment), usual, ...named, lexicon };
  // The newest records are read where they were written.
  await store.done();
  await store.write(SUGGESTIONS, text(JSON.stringify(suggestions(store, sources.length, topics))));
  await store.write(MANIFEST, text(JSON.stringify(manifest)));
  await writeState(store, { usual, articles, segments: plans.map(({ segment, counts: own }) => ({ ...segment, counts: own })) });
  await store.done();
  return { manifest, indexed: plans.reduce((sum, { change }) => sum + change.fresh.length, 0), shards: done.reduce((sum, one) => sum + one.shards, 0) };
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
