import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentsOf } from '../../src/search/segments.ts';

test('every article is in one segment; the archive has a whole multiple, the newest have fewer than go to it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2000), { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (words, atOnce) => {
      const segments = segmentsOf(words, atOnce);
      expect(segments.flatMap(({ from, to }) => words.slice(from, to))).toEqual(words);
      for (const { folder, from, to, shards } of segments) {
        expect(to).toBeGreaterThan(from);
        if (folder === 'archive/') expect([from, to % atOnce]).toEqual([0, 0]);
        else expect(to - from).toBeLessThan(atOnce);
        // What is in one shard of many is in one of few.
        expect(Math.log2(shards) % 1).toBe(0);
      }
      expect(new Set(segments.map(({ folder }) => folder)).size).toBe(segments.length);
    }),
  );
});
