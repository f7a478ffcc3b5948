import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paginate } from '../../src/edition/paginate.ts';

test('sheets together are the list, in order, none over the size', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 40 }), (items, size) => {
      const sheets = paginate(items, size);
      expect(sheets.flatMap((sheet) => sheet.items)).toEqual(items);
      expect(sheets.every((sheet) => sheet.items.length <= size && sheet.count === sheets.length)).toBe(true);
      expect(sheets.map((sheet) => sheet.number)).toEqual(sheets.map((_, i) => i + 1));
    }),
  );
});

test('an empty list is one empty sheet', () => {
  expect(paginate([], 30)).toEqual([{ items: [], number: 1, count: 1, total: 0 }]);
});

test('a size that is no positive whole number is refused', () => {
  for (const size of [0, -1, 1.5, Number.NaN]) expect(() => paginate([1], size)).toThrow(RangeError);
});
