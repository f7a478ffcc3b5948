/**
 * What stands where when a build begins: of tens of thousands of files, each would be asked after several times. It is looked at once,
 * on another core, while Astro starts. What takes long and can be done by then is done there too. Nobody else changes these folders meanwhile: builds hold the lock.
 */
import { Worker } from 'node:worker_threads';
import { ended, texts } from '../../intake/thread.ts';
import { filesUnder } from './files.ts';
import { Spare } from './spare.ts';
import { readStamps, sameStamp, stampOf } from './state.ts';
import type { Stamp, StateFile } from './state.ts';

export interface Survey {
  /** The files of the published paper that do not stand as the last build left them, and how they stand; `null`: they have gone. */
  readonly changed: ReadonlyMap<string, Stamp | null>;
  /** The files of the published paper that the one before it lacks. */
  readonly lacking: ReadonlySet<string>;
  /** The files of the search index that is kept, from its folder. */
  readonly index: ReadonlyMap<string, Stamp>;
}

/** The folders that are looked at, absolute paths; they need not be there. */
export interface Ground {
  readonly cache: string;
  readonly out: string;
  readonly spare: string;
  /** What the last build remembers, if that is to be used: then much of the published paper is likely to stay, and the next one is laid out of links to it. */
  readonly last?: StateFile;
}

/** Files as one thread hands them to another: an object for each would take as long to hand over as to look at. */
interface PackedFiles {
  /** Separated by zero, which no name holds. */
  readonly names: string;
  /** The size and the time of each; of what has gone, a size below zero. */
  readonly stamps: Float64Array;
}

/** A survey as one thread hands it to another. */
export interface Packed {
  readonly changed: PackedFiles;
  readonly lacking: string;
  readonly index: PackedFiles;
}

const GONE: Stamp = { size: -1, time: 0 };

/** What the thread says first: what no finished build has left so is gone from the cache. */
export const SEALED = 'sealed';

function packedFiles(files: ReadonlyMap<string, Stamp | null>): PackedFiles {
  const stamps = new Float64Array(2 * files.size);
  let at = 0;
  for (const stamp of files.values()) {
    const { size, time } = stamp ?? GONE;
    stamps.set([size, time], at);
    at += 2;
  }
  return { names: [...files.keys()].join('\0'), stamps };
}

const unpackedFiles = ({ names, stamps }: PackedFiles): Map<string, Stamp> =>
  new Map(texts(names).map((path, i) => [path, { size: stamps[2 * i] ?? 0, time: stamps[2 * i + 1] ?? 0 }]));

/** The stamps of the files under a folder, by their paths from it. */
export function stampsUnder(folder: string): Map<string, Stamp> {
  const stamps = new Map<string, Stamp>();
  for (const path of filesUnder(folder)) {
    const stamp = stampOf(`${folder}/${path}`);
    if (stamp) stamps.set(path, stamp);
  }
  return stamps;
}

/** What has changed between two times. */
function changes(before: ReadonlyMap<string, Stamp>, now: ReadonlyMap<string, Stamp>): Map<string, Stamp | null> {
  const changed = new Map<string, Stamp | null>();
  for (const [path, stamp] of now) if (!sameStamp(stamp, before.get(path) ?? null)) changed.set(path, stamp);
  for (const path of before.keys()) if (!now.has(path)) changed.set(path, null);
  return changed;
}

/**
 * Nearly all files stand as they were left: of those nothing is said.
 * @param index the files of the search index that is kept
 */
export function survey({ out, spare, last }: Ground, index: ReadonlyMap<string, Stamp> = new Map()): Packed {
  const found = stampsUnder(out);
  const known: ReadonlyMap<string, Stamp> = last ? readStamps(last) : new Map();
  const before = new Spare(spare);
  if (known.size > 0 && !before.isKnown) before.mirror(out, found.keys());
  const linked = new Set(filesUnder(spare));
  const lacking = [...found.keys()].filter((path) => !linked.has(path));
  return { changed: packedFiles(changes(known, found)), lacking: lacking.join('\0'), index: packedFiles(index) };
}

export function unpacked({ changed, lacking, index }: Packed): Survey {
  const stamps = Array.from(unpackedFiles(changed), ([path, stamp]) => [path, stamp.size < 0 ? null : stamp] as const);
  return { changed: new Map(stamps), lacking: new Set(texts(lacking)), index: unpackedFiles(index) };
}

/** A survey under way on a thread of its own. */
export interface Surveying {
  /** Resolves when the cache can be used. */
  readonly sealed: Promise<unknown>;
  readonly found: Promise<Survey>;
}

export function surveying(ground: Ground): Surveying {
  const thread = new Worker(new URL('./survey-thread.ts', import.meta.url), { workerData: ground });
  const failed = ended(thread, 'looks at the last paper');
  const said = (is: (told: unknown) => boolean): Promise<unknown> => new Promise((done) => thread.on('message', (told: unknown) => is(told) && done(told)));
  const sealed = Promise.race([said((told) => told === SEALED), failed]);
  const found = Promise.race([said((told) => told !== SEALED), failed]).then((told) => unpacked(told as Packed));
  // Said when they are waited for.
  for (const one of [sealed, found]) one.catch(() => undefined);
  return { sealed, found };
}
