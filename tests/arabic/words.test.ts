import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as hidden from '../../src/arabic/hidden.ts';
import { countWords, readingMinutes, visible } from '../../src/arabic/words.ts';

const WIRE = new URL('../../../shared/data/wire/000_45fef74ff1067ca9.txt', import.meta.url);

describe('countWords', () => {
  test('counts words, not dashes', () => {
    expect(countWords('عواصم - (وكالات): قالت مجموعة 5+1')).toBe(5);
    expect(countWords('كلمة—كلمة')).toBe(2);
    expect(countWords(' … ')).toBe(0);
  });

  test('words add up over a break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(countWords(`${a}\n${b}`)).toBe(countWords(a) + countWords(b));
      }),
    );
  });

  test.skipIf(!existsSync(WIRE))('counts real copy as wc does, but for its lone dash (needs ../shared/data)', () => {
    expect(countWords(readFileSync(WIRE, 'utf8'))).toBe(875);
  });
});

test('readingMinutes is never less than one and grows with the text', () => {
  expect([0, 1, 138, 206, 208, 876].map(readingMinutes)).toEqual([1, 1, 1, 1, 2, 6]);
  fc.assert(fc.property(fc.nat(), (words) => readingMinutes(words) >= 1 && readingMinutes(words + 1) >= readingMinutes(words)));
});

describe('visible', () => {
  test('drops what no reader sees and keeps the rest in order', () => {
    expect(visible('\ufeffقال:\u200f «نعم»\n\t\u00adلا\u00a0\u2067')).toBe('قال:«نعم»لا');
    expect(visible('می\u200cخواهم')).toBe('می\u200cخواهم');
    expect(visible('\u06dd5')).toBe('\u06dd5');
  });

  test('drops all that pages leave out', () => {
    const left: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const sign = String.fromCodePoint(point);
      if (hidden.visible(sign).trim() === '' && visible(sign) !== '') left.push(hidden.codePoint(sign));
    }
    expect(left).toEqual([]);
  });

  test('is the same done twice, and joins', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(visible(visible(a))).toBe(visible(a));
        expect(visible(`${a} ${b}`)).toBe(visible(a) + visible(b));
      }),
    );
  });
});
