/**
 * What the article files of a folder are: enough to tell which are as they were. Tens of thousands of files are opened for it, so it is
 * done on another core while Astro starts.
 */
import { hash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { articleFiles } from './paths.ts';
import { readContent } from './read.ts';
import { ended } from './thread.ts';

export interface Look {
  /** The digest of the bytes. */
  readonly digest: string;
  /** What the file was before they were read. */
  readonly stamp: string;
}

/** By absolute path, in path order; `null` for a file that could not be read. */
export type Looks = ReadonlyMap<string, Look | null>;

export const bytesDigest = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64url').slice(0, 22);

function look(file: string): Look | null {
  const { bytes, stamp } = readContent(file);
  return bytes && stamp !== undefined ? { digest: bytesDigest(bytes), stamp } : null;
}

/** @param content absolute path of the content folder */
export async function lookAt(content: string): Promise<Looks> {
  return new Map((await articleFiles(content)).map((file) => [file, look(file)]));
}

/** Looks as one thread hands them to another: texts of lines, for an object for each file would take as long again. No part holds a zero. */
export type PackedLooks = readonly [files: string, digests: string, stamps: string];

export function packLooks(looks: Looks): PackedLooks {
  const all = [...looks];
  return [all.map(([file]) => file).join('\0'), all.map(([, one]) => one?.digest ?? '').join('\0'), all.map(([, one]) => one?.stamp ?? '').join('\0')];
}

export function unpackLooks([files, digests, stamps]: PackedLooks): Looks {
  if (files === '') return new Map();
  const [digest, stamp] = [digests.split('\0'), stamps.split('\0')];
  return new Map(files.split('\0').map((file, i) => [file, digest[i] ? { digest: digest[i], stamp: stamp[i] ?? '' } : null]));
}

/** {@link lookAt}, on a thread of its own. */
export function lookingAt(content: string): Promise<Looks> {
  const thread = new Worker(new URL('./looks-thread.ts', import.meta.url), { workerData: content });
  const told = new Promise<PackedLooks>((done) => thread.once('message', done));
  return Promise.race([told, ended(thread, 'looks at the articles')]).then(unpackLooks);
}
