/** A file without a name that goes with this process: what a build needs again, and is too much to be held in memory. */
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Pages and the integration that says where files may be made are loaded apart by Astro, in one process: they meet under a global symbol. */
const KEY = Symbol.for('nashra.spill');

type Holder = typeof globalThis & { [KEY]?: string };

/** Says where files may be made. @param folder absolute path; it need not be there; empty: nowhere, all is held in memory */
export function openSpill(folder: string): void {
  (globalThis as Holder)[KEY] = folder;
}

/** Where files may be made, for a thread that is to make one; empty: nowhere. */
export const spillFolder = (): string => (globalThis as Holder)[KEY] ?? '';

/** Where a value lies in a file, in bytes. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

/** @returns a new file, open for reading and writing; `undefined` where none may be made */
export function unnamedFile(): number | undefined {
  const folder = (globalThis as Holder)[KEY];
  if (!folder) return undefined;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `spill-${process.pid}-${Math.random().toString(36).slice(2)}`);
  const file = openSync(path, 'wx+');
  process.once('exit', () => {
    closeSync(file);
    rmSync(path, { force: true });
  });
  try {
    // Where the system allows it, the name goes at once: then nothing is left of it, however the build ends.
    rmSync(path);
  } catch {
    // Windows removes no open file.
  }
  return file;
}

/** A value as it lies in a file: plain data, what JSON gives back. */
export const packed = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

export function writeAt(file: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done);
}

/** @returns writes one thing behind the other, and says where it lies */
export function appender(file: number): (bytes: Uint8Array) => Place {
  let end = 0;
  return (bytes) => {
    const place = { at: end, length: bytes.length };
    writeAt(file, bytes, end);
    end += bytes.length;
    return place;
  };
}

/** The bytes that lie at a place. @throws Error where the file ends before they do */
export function bytesAt(file: number, { at, length }: Place): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, at + done);
    if (read === 0) throw new Error('the file of what this build holds was cut off');
    done += read;
  }
  return bytes;
}

/** The value that lies at a place. @throws Error where the file ends before it does */
export const readAt = (file: number, place: Place): unknown => JSON.parse(bytesAt(file, place).toString());
