/**
 * What stands where when a build begins: of tens of thousands of files, each would be asked after several times. It is looked at once,
 * on another core, while Astro starts. What takes long and can be done by then is done there too. Nobody else changes these folders meanwhile: builds hold the lock.
 */
import { Worker } from 'node:worker_threads';
import { ended } from '../../intake/thread.ts';
import { filesUnder } from './files.ts';
import { Spare } from './spare.ts';
import { stampOf } from './state.ts';
import type { Stamp } from './state.ts';

export interface Survey {
  /** The files of the published paper. */
  readonly out: ReadonlyMap<string, Stamp>;
  /** The files of the paper before it. */
  readonly spare: ReadonlySet<string>;
  /** The files of the search index that is kept, from its folder. */
  readonly index: ReadonlyMap<string, Stamp>;
}

/** The folders that are looked at, absolute paths; they need not be there. */
export interface Ground {
  readonly cache: string;
  readonly out: string;
  readonly spare: string;
  /** Whether much of the published paper is likely to stay: then the next one is laid out of links to it, if it is not yet. */
  readonly keeps: boolean;
}

/** Files as one thread hands them to another: an object for each would take as long to hand over as to look at. */
interface PackedFiles {
  /** Separated by zero, which no name holds. */
  readonly names: string;
  /** The size and the time of each. */
  readonly stamps: Float64Array;
}

/** A survey as one thread hands it to another. */
export interface Packed {
  readonly out: PackedFiles;
  readonly spare: string;
  readonly index: PackedFiles;
}

/** What the thread says first: what no finished build has left so is gone from the cache. */
export const SEALED = 'sealed';

const listed = (packed: string): string[] => (packed === '' ? [] : packed.split('\0'));

const packedFiles = (files: ReadonlyMap<string, Stamp>): PackedFiles => ({
  names: [...files.keys()].join('\0'),
  stamps: Float64Array.from([...files.values()].flatMap(({ size, time }) => [size, time])),
});

const unpackedFiles = ({ names, stamps }: PackedFiles): Map<string, Stamp> =>
  new Map(listed(names).map((path, i) => [path, { size: stamps[2 * i] ?? 0, time: stamps[2 * i + 1] ?? 0 }]));

/** The stamps of the files under a folder, by their paths from it. */
export function stampsUnder(folder: string): Map<string, Stamp> {
  const stamps = new Map<string, Stamp>();
  for (const path of filesUnder(folder)) {
    const stamp = stampOf(`${folder}/${path}`);
    if (stamp) stamps.set(path, stamp);
  }
  return stamps;
}

/** @param index the files of the search index that is kept */
export function survey({ out, spare, keeps }: Ground, index: ReadonlyMap<string, Stamp> = new Map()): Packed {
  const found = stampsUnder(out);
  const before = new Spare(spare);
  if (keeps && !before.isKnown) before.mirror(out, found.keys());
  return { out: packedFiles(found), spare: filesUnder(spare).join('\0'), index: packedFiles(index) };
}

export const unpacked = ({ out, spare, index }: Packed): Survey => ({ out: unpackedFiles(out), spare: new Set(listed(spare)), index: unpackedFiles(index) });

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
