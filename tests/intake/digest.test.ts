import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/intake/digest.ts';

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

test('a long value is short', () => {
  expect(digestOf({ text: 'نص '.repeat(10_000) }).length).toBeLessThan(60);
});
