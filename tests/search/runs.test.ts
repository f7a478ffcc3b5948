import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Runs, inMemory } from '../../src/search/runs.ts';
import type { Scratch } from '../../src/search/runs.ts';
import { listOf } from './lists.ts';
import type { Posting } from './lists.ts';

const SHARDS = 5;
/** One shard, or two. */
const shardsOf = (form: string): number[] => [...new Set([form.length % SHARDS, (form.codePointAt(0) ?? 0) % SHARDS])];

/** Gives back bytes that begin anywhere in a buffer, as those of a file do. */
function shifted(): Scratch {
  const { put, take } = inMemory();
  return {
    put,
    take(number) {
      const bytes = take(number);
      const wide = new Uint8Array(bytes.length + 1);
      wide.set(bytes, 1);
      return wide.subarray(1);
    },
  };
}

const form = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'ابتثجإي') });
const posting = fc.record({ weight: fc.nat(31), places: fc.uniqueArray(fc.nat(3000), { minLength: 1, maxLength: 4 }).map((places) => places.toSorted((a, b) => a - b)) });
/** For each part what its articles have, by form. */
const parts = fc.array(fc.dictionary(form, fc.array(posting, { minLength: 1, maxLength: 4 }), { noNullPrototype: true }), { maxLength: 5 });

test.each([['in memory', inMemory], ['whatever bytes they begin at', shifted]])('what is put down part by part comes back by shard, each list in the order of its parts, %s', (_, scratch) => {
  fc.assert(
    fc.property(parts, (given) => {
      const runs = new Runs(scratch(), shardsOf);
      const expected = new Map<number, Map<string, Posting[]>>();
      let doc = 0;
      for (const part of given) {
        const lists = Object.entries(part).map(([name, all]) => [name, all.map((one): Posting => ({ ...one, doc: doc++ }))] as const);
        runs.add(lists.map(([name, all]) => [name, listOf(all)] as const));
        for (const [name, all] of lists) {
          for (const shard of shardsOf(name)) {
            const own = expected.get(shard) ?? new Map<string, Posting[]>();
            expected.set(shard, own.set(name, [...(own.get(name) ?? []), ...all]));
          }
        }
      }
      expect(new Set(runs.shards)).toEqual(new Set(expected.keys()));
      for (let shard = 0; shard < SHARDS; shard += 1) expect(runs.of(shard)).toEqual(new Map(Array.from(expected.get(shard) ?? [], ([name, all]) => [name, listOf(all)])));
    }),
  );
});
