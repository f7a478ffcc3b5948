/**
 * What is to be put into the shards, put down by shard, part of the articles by part, until all parts are there: then each shard is
 * written once, however many parts there are (external sorting by runs; Witten, Moffat and Bell, «Managing Gigabytes», 5.2).
 */
import { joined } from './postings.ts';
import type { Postings } from './postings.ts';

/** Room for what is needed again before an index is done. */
export interface Scratch {
  /** @returns the number under which it can be had again */
  put(bytes: Uint8Array): number;
  take(number: number): Uint8Array;
}

export function inMemory(): Scratch {
  const held: Uint8Array[] = [];
  return { put: (bytes) => held.push(bytes) - 1, take: (number) => held[number] ?? new Uint8Array() };
}

const NUMBER_BYTES = 4;
/** Two numbers come first: how many forms there are, and how many bytes their text has. */
const HEAD = 2;

/** Forms with their lists as bytes: the forms, filled up to whole numbers, the lengths of the lists, the lists. */
function packed(lists: readonly (readonly [form: string, list: Postings])[]): Uint8Array {
  const text = new TextEncoder().encode(lists.map(([form]) => form).join('\n'));
  const start = HEAD + Math.ceil(text.length / NUMBER_BYTES);
  const numbers = new Int32Array(start + lists.reduce((sum, [, list]) => sum + 1 + list.length, 0));
  numbers.set([lists.length, text.length]);
  const bytes = new Uint8Array(numbers.buffer);
  bytes.set(text, HEAD * NUMBER_BYTES);
  numbers.set(lists.map(([, list]) => list.length), start);
  let at = start + lists.length;
  for (const [, list] of lists) {
    numbers.set(list, at);
    at += list.length;
  }
  return bytes;
}

function* unpacked(bytes: Uint8Array): Generator<[form: string, list: Postings]> {
  // Views of numbers begin at multiples of four.
  const whole = bytes.byteOffset % NUMBER_BYTES === 0 ? bytes : bytes.slice();
  const numbers = new Int32Array(whole.buffer, whole.byteOffset, Math.floor(whole.length / NUMBER_BYTES));
  const [count = 0, length = 0] = numbers;
  const forms = new TextDecoder().decode(whole.subarray(HEAD * NUMBER_BYTES, HEAD * NUMBER_BYTES + length)).split('\n');
  const start = HEAD + Math.ceil(length / NUMBER_BYTES);
  let at = start + count;
  for (let i = 0; i < count; i += 1) {
    const end = at + (numbers[start + i] ?? 0);
    yield [forms[i] ?? '', numbers.subarray(at, end)];
    at = end;
  }
}

/** Things by the shards that their forms are kept in. */
export function byShard<T>(all: Iterable<T>, shardsOf: (one: T) => readonly number[]): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const one of all) {
    for (const shard of shardsOf(one)) {
      const there = found.get(shard);
      if (there) there.push(one);
      else found.set(shard, [one]);
    }
  }
  return found;
}

export class Runs {
  readonly #scratch: Scratch;
  readonly #shardsOf: (form: string) => readonly number[];
  /** What was put down of each shard, part by part. */
  readonly #parts = new Map<number, number[]>();

  /** @param shardsOf the shards that a form is kept in */
  constructor(scratch: Scratch, shardsOf: (form: string) => readonly number[]) {
    this.#scratch = scratch;
    this.#shardsOf = shardsOf;
  }

  /** Adds the lists of a part, by form. Parts come in the order of their articles. */
  add(lists: Iterable<readonly [form: string, list: Postings]>): void {
    for (const [shard, own] of byShard(lists, ([form]) => this.#shardsOf(form))) this.#parts.set(shard, [...(this.#parts.get(shard) ?? []), this.#scratch.put(packed(own))]);
  }

  /** The shards that anything is put into. */
  get shards(): Iterable<number> {
    return this.#parts.keys();
  }

  /** What is put into a shard, by form. */
  of(shard: number): Map<string, Postings> {
    const all = new Map<string, Postings[]>();
    for (const part of this.#parts.get(shard) ?? []) {
      for (const [form, list] of unpacked(this.#scratch.take(part))) {
        const before = all.get(form);
        if (before) before.push(list);
        else all.set(form, [list]);
      }
    }
    return new Map(Array.from(all, ([form, lists]) => [form, joined(lists)]));
  }
}
