import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../src/arabic/spelling.ts';

test.each([
  ['', '', 0],
  ['headline', 'headlin', 1],
  ['القسم', 'القسمم', 1],
  ['kitten', 'sitting', 3],
])('%s → %s', (a, b, expected) => {
  expect(editDistance(a, b)).toBe(expected);
});

test('is a distance: none to itself, the same both ways, never longer than a way round', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(editDistance(a, a)).toBe(0);
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    }),
  );
});
