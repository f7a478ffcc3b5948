/** The files of an index, each loaded once. */
import { addFolded, addFull, folded, numbered, together } from './entries.ts';
import type { FoldedEntry } from './entries.ts';
import { FACTS, decodeFacts } from './facts.ts';
import type { Facts } from './facts.ts';
import { MANIFEST } from './manifest.ts';
import type { Manifest, Segment } from './manifest.ts';
import { decodeLexicon } from './lexicon.ts';
import type { Word as Listed } from './lexicon.ts';
import { decodeRecord, recordFile } from './record.ts';
import type { SearchRecord } from './record.ts';
import { decodePlaces, decodeShard, shardFiles } from './shard.ts';
import type { FullEntry, Entry } from './shard.ts';
import type { SuggestData } from './suggest.ts';

/**
 * Loads a file of the index as it lies there.
 * @returns `null` where there is none
 */
export type Load = (name: string) => Promise<Uint8Array<ArrayBuffer> | null>;

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Keeps the promise of each key, so that what is asked for twice is loaded once; what failed may be asked for again. */
function once<K, T>(make: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const kept = new Map<K, Promise<T>>();
  return (key) => {
    let found = kept.get(key);
    if (!found) {
      found = make(key);
      found.catch(() => kept.delete(key));
      kept.set(key, found);
    }
    return found;
  };
}

export interface IndexFiles {
  readonly manifest: Manifest;
  /** How many shards words are looked for in: as many as the largest segment has. A smaller one has those of several in one. */
  readonly shards: number;
  /** Entries of a shard's first file, or of the one with the rest of long lists. */
  readonly words: (shard: number, rest: boolean) => Promise<readonly FoldedEntry[]>;
  /** The same with their places. */
  readonly places: (shard: number, rest: boolean) => Promise<readonly FullEntry[]>;
  readonly record: (doc: number) => Promise<SearchRecord | null>;
  readonly lexicon: (file: string) => Promise<readonly Listed[]>;
  /** Day and section of every article, for filters. */
  readonly facts: () => Promise<Facts>;
  readonly suggestions: () => Promise<SuggestData>;
}

/** The file of {@link SuggestData}. */
export const SUGGESTIONS = 'suggest.bin';

/**
 * Opens an index.
 * @throws where there is no manifest
 */
export async function openIndex(load: Load): Promise<IndexFiles> {
  const bytes = await load(MANIFEST);
  if (!bytes) throw new Error('there is no index');
  const decoder = new TextDecoder();
  const manifest = JSON.parse(decoder.decode(bytes)) as Manifest;
  const open = async (name: string): Promise<Uint8Array<ArrayBuffer>> => {
    const file = await load(name);
    return file ? inflate(file) : new Uint8Array();
  };
  const text = async (name: string): Promise<string> => decoder.decode(await open(name));
  const shards = Math.max(1, ...manifest.segments.map((one) => one.shards));
  const firstOf = once(async (name: string) => folded(decodeShard(await open(name))));
  const restOf = once(async (name: string) => folded(decodeShard(await open(name), true)));
  const wordsIn = async ({ folder, shards: own }: Segment, shard: number, rest: boolean): Promise<FoldedEntry[]> => {
    const names = shardFiles(shard % own);
    const first = await firstOf(folder + names.first);
    if (!rest) return first;
    // There is no second file where no list is cut.
    return first.some(({ more }) => more > 0) ? restOf(folder + names.rest) : [];
  };
  const placesIn = async (segment: Segment, shard: number, rest: boolean): Promise<FullEntry[]> => {
    const names = shardFiles(shard % segment.shards);
    const entries = await wordsIn(segment, shard, rest);
    return entries.length > 0 ? decodePlaces(await open(segment.folder + (rest ? names.restPlaces : names.firstPlaces)), entries, rest) : [];
  };
  /** Asks all segments at once; what they say of a form is one entry, under the numbers of the index. */
  const all = <E extends Entry>(read: (segment: Segment, shard: number, rest: boolean) => Promise<E[]>, add: (one: E, next: E) => E) => {
    const asked = once(async (key: string) => {
      const [shard = '0', tier] = key.split(' ');
      return together(await Promise.all(manifest.segments.map(async (segment) => numbered(await read(segment, Number(shard), tier === 'rest'), segment.from))), add);
    });
    return (shard: number, rest: boolean): Promise<E[]> => asked(`${shard} ${rest ? 'rest' : ''}`);
  };
  const facts = once(async (name: string) => decodeFacts(await text(name)));
  const suggestions = once(async (name: string) => JSON.parse((await text(name)) || '{"topics":[],"headlines":[]}') as SuggestData);
  return {
    manifest,
    shards,
    words: all(wordsIn, addFolded),
    places: all(placesIn, addFull),
    record: once(async (doc: number) => {
      const file = await load(recordFile(doc));
      return file ? decodeRecord(await inflate(file)) : null;
    }),
    lexicon: once(async (name: string) => decodeLexicon(await text(name))),
    facts: () => facts(FACTS),
    suggestions: () => suggestions(SUGGESTIONS),
  };
}
