/**
 * What a build needs several times, and which is too much to be held in memory for an archive: it lies in a file, and only what was
 * asked for last is held. Pages and the integration that says where the file may be are loaded apart by Astro, in one process: they
 * meet under a global symbol.
 */
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const KEY = Symbol.for('nashra.spill');

type Holder = typeof globalThis & { [KEY]?: string };

/** Says where files may be made. @param folder absolute path; it need not be there; empty: nowhere, all is held in memory */
export function openSpill(folder: string): void {
  (globalThis as Holder)[KEY] = folder;
}

/** Values that are held in memory. */
const RECENT = 256;

interface Place {
  readonly at: number;
  readonly length: number;
}

/** Values by key, each made once. Values are plain data: what JSON gives back. */
export class Spill<Key extends object, Value> {
  readonly #made = new WeakMap<Key, Promise<Place | Value>>();
  readonly #recent = new Map<Key, Value>();
  #file: number | undefined;
  #end = 0;

  /** The value of a key; `make` is called where it has none yet. */
  async get(key: Key, make: () => Promise<Value>): Promise<Value> {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return this.#hold(key, recent);
    let fresh: Value | undefined;
    const made = this.#made.get(key) ?? make().then((value) => this.#put((fresh = value)));
    this.#made.set(key, made);
    const place = await made;
    return this.#hold(key, fresh ?? this.#recent.get(key) ?? this.#take(place));
  }

  #hold(key: Key, value: Value): Value {
    this.#recent.delete(key);
    this.#recent.set(key, value);
    for (const oldest of this.#recent.keys()) {
      if (this.#recent.size <= RECENT) break;
      this.#recent.delete(oldest);
    }
    return value;
  }

  /** Puts a value into the file; where there may be none, it is held as it is. */
  #put(value: Value): Place | Value {
    this.#file ??= unnamedFile();
    if (this.#file === undefined) return value;
    const bytes = Buffer.from(JSON.stringify(value));
    const place = { at: this.#end, length: bytes.length };
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done, bytes.length - done, place.at + done);
    this.#end += bytes.length;
    return place;
  }

  #take(place: Place | Value): Value {
    if (this.#file === undefined) return place as Value;
    const { at, length } = place as Place;
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; ) {
      const read = readSync(this.#file, bytes, done, length - done, at + done);
      if (read === 0) throw new Error('the file of what this build holds was cut off');
      done += read;
    }
    return JSON.parse(bytes.toString()) as Value;
  }
}

/** A new file that goes with this process, open for reading and writing; `undefined` where none may be made. */
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
