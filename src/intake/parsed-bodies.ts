/**
 * Bodies that were parsed when their articles were read, for those who ask for them in the same build: the pages, and the search index
 * on its thread. They lie in an unnamed file that all threads write and read. Who asks has the bytes of the file in hand, and finds what
 * was made of the very same. Threads and bundles meet under a global symbol.
 */
import { hash } from 'node:crypto';
import type { Root } from 'mdast';
import { packed, readAt, unnamedFile, writeAt } from './unnamed-file.ts';
import type { Place } from './unnamed-file.ts';

const KEY = Symbol.for('nashra.parsed-bodies');

type Holder = typeof globalThis & { [KEY]?: ParsedBodies | undefined };

/** A body that was put down: of which bytes, and where. */
export type Put = readonly [key: string, place: Place];

/** A file that several threads write. */
export interface SharedFile {
  readonly file: number;
  /** How much is written: one number, which all threads share. */
  readonly end: BigInt64Array;
}

export interface ParsedBodies {
  readonly file: number;
  readonly places: ReadonlyMap<string, Place>;
}

/** @returns a file for the bodies of many articles; `undefined` where none may be made, as on the dev server */
export function openSharedFile(): SharedFile | undefined {
  const file = unnamedFile();
  return file === undefined ? undefined : { file, end: new BigInt64Array(new SharedArrayBuffer(8)) };
}

/** Says where bodies are, in this thread; nothing: nowhere. */
export function setParsedBodies(bodies: ParsedBodies | undefined): void {
  (globalThis as Holder)[KEY] = bodies;
}

/** Where bodies are, in this thread: plain data, which another thread can be told. */
export const parsedBodies = (): ParsedBodies | undefined => (globalThis as Holder)[KEY];

/** One text reads otherwise as Markdown. */
const keyOf = (bytes: Uint8Array, format: string): string => `${hash('sha1', bytes, 'base64url')} ${format}`;

/** Puts down the body that was parsed of the bytes of a file. */
export function putBody({ file, end }: SharedFile, bytes: Uint8Array, format: string, tree: Root): Put {
  const written = packed(tree);
  const at = Number(Atomics.add(end, 0, BigInt(written.length)));
  writeAt(file, written, at);
  return [keyOf(bytes, format), { at, length: written.length }];
}

/** The body that was made of these bytes when they were read, if it was put down. */
export function takeBody(bytes: Uint8Array, format: string): Root | undefined {
  const bodies = parsedBodies();
  const place = bodies?.places.get(keyOf(bytes, format));
  return bodies && place && (readAt(bodies.file, place) as Root);
}
