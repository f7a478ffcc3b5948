import { expect, test } from 'vitest';
import { nearDuplicate } from '../../../src/check/between/near-duplicate.ts';
import type { Entry } from '../../../src/check/entry.ts';
import { signature } from '../../../src/arabic/signature.ts';

const words = Array.from({ length: 90 }, (_, i) => `كلمة${'بتثجحخدرزس'.charAt(i % 10)}${'سشصضطظعغفق'.charAt(Math.floor(i / 10))}`);
const entry = (file: string, text: readonly string[], day: number, permalink = `/${file}/`): Entry => ({ file, permalink, body: text.join(' '), words: 90, signature: signature([text.join(' ')]), time: day * 86_400_000, links: [], ignored: [] });
const found = (...entries: readonly Entry[]) => [...nearDuplicate.check(entries, { url: 'https://paper.example', has: () => true })].map(({ entry: { file } }) => file);

test('of a text that was edited and sent again the older file hears; the same words and other reports are left alone', () => {
  const edited = words.with(40, 'أخرى');
  expect(found(entry('a', words, 1), entry('b', edited, 2), entry('c', words.toReversed().map((word) => `${word}ا`), 2))).toEqual(['a']);
  expect(found(entry('a', words, 1), entry('b', words, 2))).toEqual([]);
});
