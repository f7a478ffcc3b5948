import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HIDDEN, isFlag, spelt, speltJson, visible, visibleIn } from '../../src/arabic/hidden.ts';

const STEERS = [...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u206a\u206f\0\u0007\u001b\u007f\u009b\ufff9\ufffa\ufffb\ufeff', '\u{e0001}', '\u{e0041}', '\u{e007f}'];
const SCOTLAND = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}';
/** Persian with a non-joiner, a family of joiners, a heart and a key with their selectors, the marks of direction, a soft hyphen. */
const KEPT = ['می‌خواهد', '👨‍👩‍👧', '❤️', '1️⃣', 'أ\u200fب\u200eج\u061c', 'كل\u00adمة', SCOTLAND, 'نص\tونص\n'];

const copy = fc.array(fc.oneof(fc.constantFrom(...STEERS, ...KEPT, 'خبر', ' ', 'C++'), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('visible', () => {
  test.each(STEERS)('leaves %j out', (sign) => {
    expect(visible(`عنوان ${sign}خبر${sign}`)).toBe('عنوان خبر');
  });

  test.each(KEPT)('keeps %j', (text) => {
    expect(visible(text)).toBe(text);
  });

  test('parts words where a control did', () => {
    expect(visible('كلمة\u000cكلمة\u000bكلمة')).toBe('كلمة كلمة كلمة');
  });

  test('leaves out tags that spell no flag', () => {
    expect(visible(`أ\u{e0068}\u{e0069}ب`)).toBe('أب');
    expect(visible(`\u{1f3f4}${'\u{e0061}'.repeat(40)}ب`)).toBe('\u{1f3f4}ب');
  });

  test('is idempotent, takes nothing that is seen, and nothing steers any more', () => {
    fc.assert(
      fc.property(copy, (text) => {
        const shown = visible(text);
        expect(visible(shown)).toBe(shown);
        expect(shown.replaceAll(SCOTLAND, '')).not.toMatch(/[\u202a-\u202e\u2066-\u206f\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufff9-\ufffb\ufeff\u{e0000}-\u{e007f}]/u);
        const seen = (one: string): string => one.replace(/[\p{Cc}\p{Cf}\s\u2065-\u2069\ufffe\uffff\u{e0000}-\u{e007f}]/gu, '');
        expect(seen(shown)).toBe(seen(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('of a value is the value itself where nothing changes, and reaches every text of it', () => {
    const clean = { a: 'نص', b: [1, null, { c: 'نص' }] };
    expect(visibleIn(clean)).toBe(clean);
    expect(visibleIn({ 'a\u202e': ['ب\u202e', { c: '\u202d' }], d: 1 })).toEqual({ a: ['ب', { c: '' }], d: 1 });
  });
});

describe('what the desk reads on a terminal', () => {
  test('spells out what would steer it', () => {
    expect(spelt('عنوان \u001b[31m\u202eخبر\u009b2J')).toBe('عنوان [U+001B][31m[U+202E]خبر[U+009B]2J');
  });

  test('is the same JSON, escaped', () => {
    fc.assert(
      fc.property(copy, (text) => {
        const json = speltJson(JSON.stringify({ [text]: text }));
        expect(json).not.toMatch(/[\0-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u206f]/u);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ [text]: text })));
      }),
    );
  });
});

test('every character that is hidden is found, but in flags and where it shapes', () => {
  const found = (text: string): string[] => Array.from(text.matchAll(HIDDEN), ([one]) => one).filter((one) => !isFlag(one));
  for (const sign of [...STEERS, '\u200b', '\u00ad', '\u200e', '\u2060', '\u3164', '\u034f']) expect(found(`خبر${sign}خبر`), JSON.stringify(sign)).toEqual([sign]);
  expect(found('خبر\ufe0fخبر')).toEqual(['\ufe0f']);
  for (const text of ['می‌خواهد', '👨‍👩‍👧', '❤️', '1️⃣', SCOTLAND, '葛\u{e0100}']) expect(found(text), text).toEqual([]);
});
