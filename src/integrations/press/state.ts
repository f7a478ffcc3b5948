/** What the last build into a folder made, and of what: the memory that lets the next one make only what has changed. */
import { readFileSync, statSync } from 'node:fs';
import type { Trace } from '../../intake/trace.ts';
import { writeWhole } from '../../intake/whole.ts';

/** A file as it was left: one of another size or time has been touched since. */
export interface Stamp {
  readonly size: number;
  readonly time: number;
}

/** What is in a file. */
export interface Contents {
  /** Absent where there is nothing in it. */
  readonly trace?: Trace;
  /** Files under `_astro/` that it names. */
  readonly assets?: readonly string[];
  /** Whether it is a page that search engines may list. */
  readonly listed?: boolean;
}

/** A file that a build made. */
export interface Print extends Stamp {
  /** What it was made of. */
  readonly key: string;
  /** One object for all files of which the same is to be said: an archive has hundreds of thousands of files, and few kinds of them. */
  readonly contents: Contents;
}

/** Nothing to be said. */
export const PLAIN: Contents = {};

const kinds = new Map<string, Contents>();

/** The one object for all that say the same. */
export function shared(contents: Contents): Contents {
  const text = JSON.stringify(contents);
  const known = kinds.get(text) ?? contents;
  kinds.set(text, known);
  return known;
}

/** What was remembered, by path in the output folder. */
export type Prints = ReadonlyMap<string, Print>;

/** The state as it is kept: lists, each with an entry for a file. */
interface Kept {
  readonly version: number;
  readonly tools: string;
  readonly files: readonly string[];
  /** The size and the time of each. */
  readonly stamps: readonly number[];
  readonly keys: readonly string[];
  /** The place in `kinds` of what is in each. */
  readonly kindOf: readonly number[];
  readonly kinds: readonly Contents[];
}

/** Raise it when the shape of the state, or what a key holds, changes. */
const VERSION = 3;

/** The size and time of a file; `null` where it is none. */
export function stampOf(file: string): Stamp | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? { size: found.size, time: found.mtimeMs } : null;
}

export const sameStamp = (a: Stamp, b: Stamp | null): boolean => a.size === b?.size && a.time === b.time;

/** Where a state is kept. */
export interface StateFile {
  /** Absolute path. */
  readonly file: string;
  /** What this build is made with: what another one made is of no use. */
  readonly tools: string;
}

/** @returns nothing where there is no usable state; a broken file is none */
function read<T>({ file, tools }: StateFile, made: (kept: Kept) => Map<string, T>): Map<string, T> {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    return kept.version === VERSION && kept.tools === tools ? made(kept) : new Map();
  } catch {
    return new Map();
  }
}

const stampAt = (stamps: readonly number[], i: number): Stamp => ({ size: stamps[2 * i] ?? 0, time: stamps[2 * i + 1] ?? 0 });

export const readState = (from: StateFile): Prints =>
  read(from, ({ files, stamps, keys, kindOf, kinds: all }) => new Map(files.map((path, i) => [path, { size: stamps[2 * i] ?? 0, time: stamps[2 * i + 1] ?? 0, key: keys[i] ?? '', contents: all[kindOf[i] ?? 0] ?? PLAIN }])));

/** How the files were left, for who asks for no more. */
export const readStamps = (from: StateFile): ReadonlyMap<string, Stamp> => read(from, ({ files, stamps }) => new Map(files.map((path, i) => [path, stampAt(stamps, i)])));

/** Writes the state whole or not at all. */
export function writeState({ file, tools }: StateFile, prints: Prints): void {
  const files: string[] = [];
  const stamps: number[] = [];
  const keys: string[] = [];
  const kindOf: number[] = [];
  /** Contents as text, and their places, also by their objects: hundreds of thousands need not be written to be compared. */
  const texts = new Map<string, number>();
  const places = new Map<Contents, number>();
  const placeOf = (contents: Contents): number => {
    const known = places.get(contents);
    if (known !== undefined) return known;
    const text = JSON.stringify(contents);
    const place = texts.get(text) ?? texts.size;
    texts.set(text, place);
    places.set(contents, place);
    return place;
  };
  for (const [path, { size, time, key, contents }] of prints) {
    files.push(path);
    stamps.push(size, time);
    keys.push(key);
    kindOf.push(placeOf(contents));
  }
  const lists = JSON.stringify({ version: VERSION, tools, files, stamps, keys, kindOf } satisfies Omit<Kept, 'kinds'>);
  writeWhole(file, `${lists.slice(0, -1)},"kinds":[${[...texts.keys()].join(',')}]}`);
}
