import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BitReader, BitWriter, riceParameter } from '../../src/search/bits.ts';

const operation = fc.oneof(
  fc.integer({ min: 1, max: 24 }).chain((width) => fc.nat(2 ** width - 1).map((value) => ({ kind: 'bits', value, parameter: width }) as const)),
  fc.tuple(fc.nat(100_000), fc.integer({ min: 5, max: 20 })).map(([value, parameter]) => ({ kind: 'rice', value, parameter }) as const),
  fc.nat(1_000_000).map((value) => ({ kind: 'gamma', value, parameter: 0 }) as const),
);

test('numbers are read as they were written, in any mixture', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 200 }), (operations) => {
      const out = new BitWriter();
      for (const { kind, value, parameter } of operations) {
        if (kind === 'gamma') out.gamma(value);
        else out[kind](value, parameter);
      }
      const from = new BitReader(out.bytes());
      expect(operations.map(({ kind, parameter }) => (kind === 'gamma' ? from.gamma() : kind === 'rice' ? from.rising(1, parameter) : from.bits(parameter)))).toEqual(operations.map(({ value }) => value));
    }),
  );
});

test('a part is copied as it was written, wherever it begins and ends', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 60 }), fc.nat(59), fc.nat(59), fc.integer({ min: 1, max: 24 }), (numbers, a, b, width) => {
      const [begin, end] = [Math.min(a, b, numbers.length), Math.min(Math.max(a, b), numbers.length)];
      const out = new BitWriter();
      for (const one of numbers) out.gamma(one);
      const reader = new BitReader(out.bytes());
      const positions = [0, ...numbers.map(() => (reader.gamma(), reader.position))];
      const copy = new BitWriter();
      copy.bits(1, width);
      copy.copy(out.bytes(), positions[begin] ?? 0, positions[end] ?? 0);
      const from = new BitReader(copy.bytes());
      expect(from.bits(width)).toBe(1);
      expect(numbers.slice(begin, end).map(() => from.gamma())).toEqual(numbers.slice(begin, end));
      if (begin < numbers.length) expect(new BitReader(out.bytes(), positions[begin]).gamma()).toBe(numbers[begin]);
    }),
  );
});

test('numbers that rise are read as they were written, all of them or past some, whatever comes before and behind', () => {
  const numbers = fc.uniqueArray(fc.nat(200_000), { maxLength: 80 }).map((all) => Int32Array.from(all.toSorted((a, b) => a - b)));
  fc.assert(
    fc.property(numbers, fc.integer({ min: 4, max: 20 }), fc.integer({ min: 1, max: 24 }), (all, k, width) => {
      const out = new BitWriter();
      out.bits(1, width);
      out.rising(all, k, 0, all.length);
      out.gamma(7);
      const [from, past] = [new BitReader(out.bytes()), new BitReader(out.bytes())];
      for (const reader of [from, past]) expect(reader.bits(width)).toBe(1);
      const read = new Int32Array(all.length + 1);
      expect([from.rising(all.length, k, read, 1), past.rising(all.length, k)]).toEqual([all.at(-1) ?? -1, all.at(-1) ?? -1]);
      expect(read.subarray(1)).toEqual(all);
      expect(past.position).toBe(from.position);
      expect([from.gamma(), past.gamma()]).toEqual([7, 7]);
    }),
  );
});

test('behind the end there are zeros, and reading ends', () => {
  const from = new BitReader(new Uint8Array());
  expect([from.bits(24), from.rising(1, 3)]).toEqual([0, 0]);
  expect(Number.isFinite(from.gamma())).toBe(true);
});

test('a parameter near the mean makes short codes', () => {
  expect([riceParameter(0), riceParameter(1), riceParameter(100), riceParameter(2 ** 30)]).toEqual([0, 0, 6, 20]);
});
