import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/arabic/fold.ts';
import { cores, indexKeys, relation, stems, withClitics } from '../../src/arabic/stem.ts';

/** Words of a paper and in how many articles each is. */
const PAPER: Record<string, number> = { وزارة: 50, الوزارة: 40, زار: 30, بوزارة: 3, كتاب: 20, الكتاب: 5, تاب: 1, لبنان: 30, بلبنان: 1, طهران: 9, إيران: 40, الرئيس: 60, والرئيس: 4 };
const folded = new Map(Object.entries(PAPER).map(([word, count]) => [fold(word), count]));
const between = (a: string, b: string) => relation(fold(a), (word) => folded.get(word) ?? 0)(fold(b));

describe('relation', () => {
  test.each([
    ['إيران', 'ايران', 'same'],
    ['بطهران', 'طهران', 'clitic'],
    ['طهران', 'وبطهران', 'clitic'],
    ['والرئيس', 'الرئيس', 'clitic'],
    ['الرئيس', 'رئيس', 'clitic'],
    ['لبنان', 'بلبنان', 'clitic'],
    ['بلبنان', 'لبنان', 'clitic'],
    ['وزارة', 'بوزارة', 'clitic'],
    ['إيران', 'الإيرانية', 'stem'],
    ['محادثات', 'محادثاتها', 'stem'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(between(a, b)).toBe(expected);
  });

  test.each([
    // The words of the paper say whose the first letter is.
    ['وزارة', 'زار'],
    ['زار', 'وزارة'],
    ['كتاب', 'تاب'],
    ['تاب', 'كتاب'],
    ['مسقط', 'محادثات'],
    ['2014', '12014'],
    ['cnn', 'cnnn'],
  ])('%s and %s have nothing in common', (a, b) => {
    expect(between(a, b)).toBeUndefined();
  });
});

describe('indexKeys', () => {
  const word = fc.string({ unit: fc.constantFrom(...'ابتجدرسعفقكلمنهوي'), minLength: 3, maxLength: 8 });

  test('a word and its clitic forms share a key, so one shard answers for both', () => {
    fc.assert(
      fc.property(word, fc.constantFrom('ال', 'و', 'ب', 'ل', 'وال', 'بال', 'ف', 'ك', 'وب'), (plain, clitic) => {
        const keys = new Set(indexKeys(plain));
        expect(indexKeys(clitic + plain).some((key) => keys.has(key))).toBe(true);
      }),
    );
  });

  test('forms that are related share a key', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        if (!relation(a, () => 1)(b)) return;
        const keys = new Set(indexKeys(a));
        expect(indexKeys(b).some((key) => keys.has(key))).toBe(true);
      }),
    );
  });

  test('a stem has at least three letters, or the whole of a shorter word', () => {
    fc.assert(fc.property(word, (plain) => stems(plain).every((stem) => stem.length >= Math.min(2, plain.length))));
    expect(stems('ام')).toEqual(['ام']);
  });

  test('the word itself is its first reading', () => {
    fc.assert(fc.property(word, (plain) => cores(plain)[0]?.word === plain));
  });
});

test('every word is one that its cores may stand in', () => {
  // Letters of the clitics, and two others.
  const word = fc.string({ unit: fc.constantFrom(...'وفبكلاسينتقر'), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(word, (one) => cores(one).every(({ word: core }) => withClitics(core).includes(one))),
    { numRuns: 20_000 },
  );
});
