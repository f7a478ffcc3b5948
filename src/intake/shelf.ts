/**
 * Bodies that were parsed when their articles were read, for those who ask for them in the same build: the pages, and the search index
 * on its thread. They lie in an unnamed file that all threads write and read. Who asks has the bytes of the file in hand, and finds what
 * was made of the very same. Threads and bundles meet under a global symbol.
 */
import { hash } from 'node:crypto';
import { readSync, writeSync } from 'node:fs';
import type { Root } from 'mdast';
import { unnamedFile } from './spill.ts';

const KEY = Symbol.for('nashra.shelf');

type Holder = typeof globalThis & { [KEY]?: Shelf | undefined };

/** Where a body lies in the file, in bytes. */
export type Place = readonly [at: number, length: number];

/** A body that was put down: of which bytes, and where. */
export type Put = readonly [key: string, place: Place];

/** What a thread needs to put bodies down. */
export interface Desk {
  readonly file: number;
  /** How much is written: one number, which all threads share. */
  readonly end: BigInt64Array;
}

export interface Shelf {
  readonly file: number;
  readonly places: ReadonlyMap<string, Place>;
}

/** A place for the bodies of many articles; `undefined` where no file may be made, as on the dev server. */
export function openDesk(): Desk | undefined {
  const file = unnamedFile();
  return file === undefined ? undefined : { file, end: new BigInt64Array(new SharedArrayBuffer(8)) };
}

/** Says where bodies are, in this thread; nothing: nowhere. */
export function setShelf(shelf: Shelf | undefined): void {
  (globalThis as Holder)[KEY] = shelf;
}

/** What is to be said to another thread. */
export const shelf = (): Shelf | undefined => (globalThis as Holder)[KEY];

/** One text reads otherwise as Markdown. */
const keyOf = (bytes: Uint8Array, format: string): string => `${hash('sha1', bytes, 'base64url')} ${format}`;

/** Puts a body down. */
export function putBody({ file, end }: Desk, bytes: Uint8Array, format: string, tree: Root): Put {
  const text = Buffer.from(JSON.stringify(tree));
  const at = Number(Atomics.add(end, 0, BigInt(text.length)));
  for (let done = 0; done < text.length; ) done += writeSync(file, text, done, text.length - done, at + done);
  return [keyOf(bytes, format), [at, text.length]];
}

/** The body that was made of these bytes when they were read, if it was put down. */
export function takeBody(bytes: Uint8Array, format: string): Root | undefined {
  const here = shelf();
  const place = here?.places.get(keyOf(bytes, format));
  if (!here || !place) return undefined;
  const [at, length] = place;
  const text = Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const read = readSync(here.file, text, done, length - done, at + done);
    if (read === 0) return undefined;
    done += read;
  }
  return JSON.parse(text.toString()) as Root;
}
