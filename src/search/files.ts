/** The files of an index, each loaded once. */
import { fold } from '../arabic/fold.ts';
import { MANIFEST } from './manifest.ts';
import type { Manifest } from './manifest.ts';
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

/** What a shard says of a form, and where spellings of it meet: every query of a word in the shard compares that. */
export interface FoldedEntry extends Entry {
  readonly folded: string;
}

const folded = (entries: readonly Entry[]): FoldedEntry[] => entries.map((entry) => ({ ...entry, folded: fold(entry.form) }));

export interface IndexFiles {
  readonly manifest: Manifest;
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
  const shard = once(async (name: string) => folded(decodeShard(await open(name))));
  const restOf = once(async (name: string) => folded(decodeShard(await open(name), true)));
  const words = (number: number, rest: boolean): Promise<FoldedEntry[]> => (rest ? restOf(shardFiles(number).rest) : shard(shardFiles(number).first));
  const full = once(async (key: string): Promise<FullEntry[]> => {
    const [number = '0', tier] = key.split(' ');
    const rest = tier === 'rest';
    const [entries, bits] = await Promise.all([words(Number(number), rest), open(shardFiles(Number(number))[rest ? 'restPlaces' : 'firstPlaces'])]);
    return decodePlaces(bits, entries, rest);
  });
  const facts = once(async (name: string) => decodeFacts(await text(name)));
  const suggestions = once(async (name: string) => JSON.parse((await text(name)) || '{"topics":[],"headlines":[]}') as SuggestData);
  return {
    manifest,
    words,
    places: (number, rest) => full(`${number} ${rest ? 'rest' : ''}`),
    record: once(async (doc: number) => {
      const file = await load(recordFile(doc));
      return file ? decodeRecord(await inflate(file)) : null;
    }),
    lexicon: once(async (name: string) => decodeLexicon(await text(name))),
    facts: () => facts(FACTS),
    suggestions: () => suggestions(SUGGESTIONS),
  };
}
