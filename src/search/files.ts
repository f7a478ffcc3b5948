/** The files of an index, each loaded once. */
import { fold } from '../arabic/fold.ts';
import { MANIFEST } from './manifest.ts';
import type { Manifest, Segment } from './manifest.ts';
import { decodeLexicon } from './lexicon.ts';
import type { Word as Listed } from './lexicon.ts';
import { decodeRecord, recordFile } from './record.ts';
import type { SearchRecord } from './record.ts';
import { decodePlaces, decodeShard, shardFiles } from './shard.ts';
import type { FullEntry, Entry } from './shard.ts';
import type { SuggestData } from './suggest.ts';
import { HIGHEST } from './weight.ts';

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

/** What an index says of a form, and where spellings of it meet: every query of a word in the shard compares that. */
export interface FoldedEntry extends Entry {
  readonly folded: string;
  /** How much it weighs at the most in an article that is left to a second file. */
  readonly least: number;
}

const folded = (entries: readonly Entry[]): FoldedEntry[] =>
  entries.map((entry) => ({ ...entry, folded: fold(entry.form), least: entry.more > 0 ? entry.weights.reduce((a, b) => Math.min(a, b), HIGHEST) : HIGHEST }));

/** Entries of a segment under the numbers that its articles have in the index. */
const numbered = <E extends Entry>(entries: readonly E[], from: number): E[] => (from === 0 ? [...entries] : entries.map((entry) => ({ ...entry, docs: entry.docs.map((doc) => from + doc) })));

/** What the segments say of each form, as one entry, in the order of one segment: so weights add up alike. @param add puts the second of two behind the first */
function together<E extends Entry>(segments: readonly (readonly E[])[], add: (one: E, next: E) => E): E[] {
  const [only] = segments;
  if (only && segments.length === 1) return [...only];
  const all = new Map<string, E>();
  for (const entry of segments.flat()) {
    const before = all.get(entry.form);
    all.set(entry.form, before ? add(before, entry) : entry);
  }
  return [...all.values()].sort((a, b) => (a.form < b.form ? -1 : 1));
}

const addEntry = <E extends Entry>(one: E, next: E): E => ({ ...one, docs: [...one.docs, ...next.docs], weights: [...one.weights, ...next.weights], more: one.more + next.more });
const addFolded = (one: FoldedEntry, next: FoldedEntry): FoldedEntry => ({ ...addEntry(one, next), least: Math.min(one.least, next.least) });
const addFull = (one: FullEntry, next: FullEntry): FullEntry => ({ ...addEntry(one, next), places: [...one.places, ...next.places] });

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

/** By number of the article. */
export interface Facts {
  /** `YYYY-MM-DD`, rising. */
  readonly days: readonly string[];
  /** Places in the manifest's list of sections. */
  readonly sections: readonly number[];
}

/** The file of {@link SuggestData}. */
export const SUGGESTIONS = 'suggest.bin';

/** The file of {@link Facts}: one line a day: `YYYY-MM-DD` and the sections of its articles. */
export const FACTS = 'facts.bin';

export const encodeFacts = (articles: readonly { readonly day: string; readonly section: number }[]): string => {
  const lines: string[] = [];
  let day = '';
  for (const one of articles) {
    if (one.day !== day) lines.push(`${one.day} `);
    day = one.day;
    lines.push(`${lines.pop() ?? ''}${one.section.toString(36).padStart(2, '0')}`);
  }
  return lines.join('\n');
};

export function decodeFacts(text: string): Facts {
  const days: string[] = [];
  const sections: number[] = [];
  for (const line of text.split('\n')) {
    const [day = '', list = ''] = line.split(' ');
    for (const one of list.match(/../g) ?? []) {
      days.push(day);
      sections.push(Number.parseInt(one, 36));
    }
  }
  return { days, sections };
}

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
