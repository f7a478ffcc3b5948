import { expect, test } from 'vitest';
import { score } from '../../src/intake/proposal-score.ts';
import type { Tally } from '../../src/intake/proposal-score.ts';

const tally = (name: string, count: number, files = 2): [string, Tally] => [
  name,
  { words: name.split(' '), kinds: new Map([['person', count]]), forms: new Map([[name, count]]), count, files: new Set(Array.from({ length: files }, (_, i) => `${i}`)), block: '', file: '', at: 0 },
];
const names = (...tallies: [string, Tally][]) => score(new Map(tallies), { least: 2, articles: 2 }).map(({ name }) => name);

test('of a name and a longer one nearly always meant, the longer stays; else the shorter counts what is its own', () => {
  expect(names(tally('محمد جواد', 5), tally('محمد جواد ظريف', 5))).toEqual(['محمد جواد ظريف']);
  expect(names(tally('جون كيري', 10), tally('جون كيري نفسه', 2))).toEqual(['جون كيري', 'جون كيري نفسه']);
  const [alone, held] = [score(new Map([tally('أ ب', 10)]), { least: 2, articles: 2 }), score(new Map([tally('أ ب', 10), tally('أ ب ج', 4)]), { least: 2, articles: 2 })];
  expect(held.find(({ name }) => name === 'أ ب')?.score).toBeLessThan(alone[0]?.score ?? 0);
});

test('rare names and those of one article are left out; more articles weigh more', () => {
  expect(names(tally('أ ب', 1), tally('ج د', 9, 1))).toEqual([]);
  expect(names(tally('أ ب', 6, 2), tally('ج د', 6, 5))).toEqual(['ج د', 'أ ب']);
});
