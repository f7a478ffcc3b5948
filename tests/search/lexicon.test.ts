import fc from 'fast-check';
import { expect, test } from 'vitest';
import { updatedList, wordList } from '../../src/search/lexicon.ts';

/** Forms that are folded to one, that are others with clitics, and that are no words. */
const BASES = ['كتاب', 'وزير', 'أمر', 'امر', 'سير', 'ليل', 'باب', 'مدرسة', 'مدرسه', '2014', 'iran', 'iran2', 'في'];
const CLITICS = ['', 'ال', 'و', 'وال', 'ب', 'بال', 'لل', 'فلل', 'ل', 'ك', 'كال', 'س', 'وس', 'ف'];
const form = fc.tuple(fc.constantFrom(...CLITICS), fc.constantFrom(...BASES)).map((parts) => parts.join(''));
const counted = fc.array(fc.tuple(form, fc.integer({ min: 1, max: 4 })), { maxLength: 60 });

const countsOf = (pairs: readonly (readonly [string, number])[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [one, count] of pairs) counts.set(one, (counts.get(one) ?? 0) + count);
  return counts;
};

/** The same in two parts: forms of one article are in the one or the other, the rest in both. */
const parted = (counts: ReadonlyMap<string, number>): Map<string, number>[] => {
  const parts = [new Map<string, number>(), new Map<string, number>()] as const;
  [...counts].forEach(([one, count], i) => {
    const less = Math.floor(count / 2);
    if (less > 0) parts[i % 2 === 0 ? 0 : 1].set(one, less);
    parts[i % 2 === 0 ? 1 : 0].set(one, count - less);
  });
  return [...parts];
};

test.each([
  ['a small paper', 50, 51],
  ['an archive', 5_000, 5_001],
  ['a paper that becomes an archive', 999, 1_000],
])('a list brought up to date is the one made at once: %s', (_, before, after) => {
  fc.assert(
    fc.property(counted, counted, fc.array(form), (old, fresh, gone) => {
      const counts = countsOf(old);
      const now = countsOf([...old, ...fresh]);
      for (const one of gone) now.delete(one);
      const changed = [...fresh.map(([one]) => one), ...gone];
      const list = wordList([now], after);
      expect(wordList(parted(now), after)).toEqual(list);
      for (const parts of [[now], parted(now)]) expect(updatedList({ words: wordList([counts], before), articles: before }, changed, parts, after)).toEqual(list);
    }),
    { numRuns: 2_000 },
  );
});

test('a word stands as it is written most, once, without forms that its clitics make and without numbers', () => {
  const list = wordList([new Map([['الوزير', 3], ['وزير', 2], ['أمر', 2], ['امر', 1], ['2014', 9], ['وأمر', 1]])], 10);
  expect(list).toEqual([
    { folded: 'امر', written: 'أمر', articles: 3 },
    { folded: 'وزير', written: 'وزير', articles: 2 },
  ]);
});
