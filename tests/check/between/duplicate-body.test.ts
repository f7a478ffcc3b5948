import { expect, test } from 'vitest';
import { duplicateBody } from '../../../src/check/between/duplicate-body.ts';
import type { Entry } from '../../../src/check/entry.ts';

const entry = (file: string, body: string, words = 40): Entry => ({ file, body, words, signature: '', time: 0, links: [], ignored: [] });
const found = (...entries: readonly Entry[]) => [...duplicateBody.check(entries, { url: 'https://paper.example', has: () => true })].map(({ entry: { file }, message }) => [file, message.ar.includes('a.md')]);

test('the same words in two files are told of at the second, with the first', () => {
  expect(found(entry('a.md', 'x'), entry('b.md', 'y'), entry('c.txt', 'x'))).toEqual([['c.txt', true]]);
});

test('notices may be alike', () => {
  expect(found(entry('a.md', 'x', 12), entry('b.md', 'x', 12))).toEqual([]);
});
