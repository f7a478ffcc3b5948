import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordTable } from '../../src/arabic/word-table.ts';

test('knows every word for what was made of it, wherever it stands, and makes it once', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'ابتad'), minLength: 1, maxLength: 5 }), { maxLength: 60 }), (words) => {
      const made: string[] = [];
      const table = new WordTable((written) => {
        made.push(written);
        return `<${written}>`;
      });
      const text = words.join(' ');
      let at = 0;
      for (const word of words) {
        expect(table.at(text, at, at + word.length)).toBe(`<${word}>`);
        at += word.length + 1;
      }
      expect(made).toEqual([...new Set(words)]);
    }),
  );
});

test('holds on to words, not to the texts in which they stood', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const table = new WordTable((written) => written);
  const texts = 2000;
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < texts; i += 1) {
    const word = `والاستراتيجيات${i}`;
    table.at(`${word} ${'نص '.repeat(3000)}`, 0, word.length);
  }
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(texts * 1000);
  expect(table.at('والاستراتيجيات7', 0, 15)).toBe('والاستراتيجيات7');
  const long = 'ب'.repeat(100_000);
  expect(table.at(long, 0, long.length)).toBe(long);
});

test('keeps what it knows as it grows', () => {
  let made = 0;
  const table = new WordTable((written) => {
    made += 1;
    return written.length;
  });
  const words = Array.from({ length: 20_000 }, (_, i) => `كلمة${i}`);
  for (const word of [...words, ...words]) expect(table.at(word, 0, word.length)).toBe(word.length);
  expect(made).toBe(words.length);
});
