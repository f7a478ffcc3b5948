import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestFrom, digestOf, digestOnce } from '../../src/intake/digest.ts';

/** The same value with none of its objects. */
const copy = (value: unknown): unknown => (typeof value === 'object' && value !== null ? structuredClone(value) : value);

const values = fc.jsonValue({ maxDepth: 4 });

test('equal values have one digest, others another', () => {
  fc.assert(fc.property(values, (value) => digestOf(value) === digestOf(copy(value))));
  fc.assert(fc.property(values, values, (a, b) => (JSON.stringify(a) === JSON.stringify(b)) === (digestOf(a) === digestOf(b))), { numRuns: 2000 });
});

test('maps, sets and what is absent count', () => {
  const different = [undefined, null, '', 'undefined', [], {}, new Map(), new Set(), new Map([['a', 1]]), new Map([['a', 2]]), new Set(['a']), ['a'], { a: 1 }, { a: undefined }];
  expect(new Set(different.map(digestOf)).size).toBe(different.length);
});

test('what has no value has no digest', () => {
  for (const one of [() => 1, Symbol('a'), Promise.resolve()]) expect(() => digestOf({ one })).toThrow(TypeError);
});

describe('an object that was made of another', () => {
  const from = { a: 'نص', b: ['x'], c: 1 };
  /** As a build sees it: objects that were not there before. */
  const madeOf = (value: object, other: object, digest: string): string => {
    const one = { ...value };
    digestFrom(one, other, digest);
    return digestOf(one);
  };

  test('has the same digest in every build', () => {
    const [first, second] = [from, structuredClone(from)].map((other) => madeOf({ ...other, d: [2] }, other, 'file digest'));
    expect(first).toBe(second);
  });

  test('has another where the other one is another, or any field is', () => {
    const other = { ...from, b: ['y'] };
    const digests = [
      madeOf(from, from, '1'),
      madeOf(from, from, '2'),
      madeOf({ ...from, a: 'غيره' }, from, '1'),
      madeOf({ ...from, b: other.b }, from, '1'),
      madeOf({ ...from, d: undefined }, from, '1'),
      madeOf({ a: from.a, c: 1 }, from, '1'),
      madeOf({ ...from, c: '1' }, from, '1'),
      digestOf({ ...from }),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });
});

test('of values that stand together once it is as telling', () => {
  const objects = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }));
  fc.assert(fc.property(objects, objects, (a, b) => digestOnce([a], b) === digestOnce(structuredClone([a]), structuredClone(b))));
  const pair = fc.tuple(objects, objects);
  fc.assert(fc.property(pair, pair, (one, other) => (JSON.stringify(one) === JSON.stringify(other)) === (digestOnce(...one) === digestOnce(...other))), { numRuns: 2000 });
  expect(digestOnce({ a: 1 }, { b: 2 })).not.toBe(digestOnce({ a: 1, b: 2 }));
});

test('a long value is short', () => {
  expect(digestOf({ text: 'نص '.repeat(10_000) }).length).toBeLessThan(60);
});
