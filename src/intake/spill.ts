/**
 * What a build needs several times, and which is too much to be held in memory for an archive: it lies in a file, and only what was
 * asked for last is held.
 */
import { appender, packed, readAt, unnamedFile } from './unnamed-file.ts';
import type { Place } from './unnamed-file.ts';

/** Values that are held in memory. */
const RECENT = 256;

/** Values by key, each made once. Values are plain data: what JSON gives back. */
export class Spill<Key extends object, Value> {
  readonly #made = new WeakMap<Key, Promise<Place | Value>>();
  readonly #recent = new Map<Key, Value>();
  #file: number | undefined;
  #append: ((bytes: Uint8Array) => Place) | undefined;

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
    this.#append ??= appender(this.#file);
    return this.#append(packed(value));
  }

  #take(place: Place | Value): Value {
    return this.#file === undefined ? (place as Value) : (readAt(this.#file, place as Place) as Value);
  }
}
