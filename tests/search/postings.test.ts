import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articlesIn, joined, merged, renumbered } from '../../src/search/postings.ts';
import { listOf, postings } from './lists.ts';
import type { Posting } from './lists.ts';

const byDoc = (a: Posting, b: Posting): number => a.doc - b.doc;

test('a list has as many articles as were put into it', () => {
  fc.assert(
    fc.property(postings, (all) => {
      expect(articlesIn(listOf(all))).toBe(all.length);
    }),
  );
});

test('parts are joined in their order', () => {
  fc.assert(
    fc.property(fc.array(postings, { maxLength: 4 }), (parts) => {
      expect(joined(parts.map(listOf))).toEqual(listOf(parts.flat()));
    }),
  );
});

test('two lists are one by article, whichever of them comes first', () => {
  fc.assert(
    fc.property(postings, fc.func(fc.boolean()), (all, isOfFirst) => {
      const [one, other] = [all.filter(({ doc }) => isOfFirst(doc)), all.filter(({ doc }) => !isOfFirst(doc))];
      expect(merged(listOf(one), listOf(other))).toEqual(listOf(all));
      expect(merged(listOf(other), listOf(one))).toEqual(listOf(all));
    }),
  );
});

test('articles that stay are there under their new numbers, by article, the others are not', () => {
  fc.assert(
    fc.property(postings, fc.nat(), fc.func(fc.boolean()), (all, seed, stays) => {
      // Numbers that are not in the order of the old ones.
      const numbers = new Int32Array((all.at(-1)?.doc ?? 0) + 1).fill(-1);
      for (const { doc } of all) if (stays(doc)) numbers[doc] = (doc * 7 + seed) % 64_007;
      const expected = all.flatMap((one) => ((numbers[one.doc] ?? -1) < 0 ? [] : [{ ...one, doc: numbers[one.doc] ?? 0 }])).toSorted(byDoc);
      expect(renumbered(listOf(all), numbers)).toEqual(listOf(expected));
    }),
  );
});
