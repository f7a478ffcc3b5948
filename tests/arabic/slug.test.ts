import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugify } from '../../src/arabic/slug.ts';

const headline = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(...'ابتأإآؤئىةیکaGiT 5+1-/.\\ًّـ٣۳«»\u200c\u200f\u0654\n'), maxLength: 90 }),
);

describe('slugify', () => {
  test('is always one harmless path segment', () => {
    fc.assert(
      fc.property(headline, (text) => {
        const slug = slugify(text);
        expect(slug).toMatch(/^[\p{L}0-9]+(-[\p{L}0-9]+)*$/u);
        expect(slug).not.toMatch(/[\p{M}\p{Cc}\p{Cf}\u0640أإآٱیکA-Z٠-٩۰-۹]/u);
        expect(slug.length).toBeLessThanOrEqual(60);
        expect(slug.normalize('NFC')).toBe(slug);
        expect(['g', 'i', 't']).not.toContain(slug);
        expect(decodeURIComponent(encodeURIComponent(slug))).toBe(slug);
      }),
      { numRuns: 1000 },
    );
  });

  test('is the same done twice', () => {
    fc.assert(fc.property(headline, (text) => slugify(slugify(text)) === slugify(text)), { numRuns: 1000 });
  });

  test('cuts between words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'ابتث'), minLength: 1, maxLength: 9 }), { minLength: 1 }), fc.integer({ min: 9, max: 60 }), (words, max) => {
        const slug = slugify(words.join(' '), max).split('-');
        expect(slug).toEqual(words.slice(0, slug.length));
        const next = words[slug.length];
        if (next !== undefined) expect([...slug, next].join('-').length).toBeGreaterThan(max);
      }),
    );
  });

  test.each([
    ['ظريف يلتقي مجموعة 5+1', 'ظريف-يلتقي-مجموعة-5-1'],
    ['قِمّةٌ في «الدوحة»: الأهداف والآمال', 'قمة-في-الدوحة-الاهداف-والامال'],
    ['مسؤول: رئيس الوزراء غدًا في بيروت', 'مسؤول-رئيس-الوزراء-غدا-في-بيروت'],
    ["Trump's C++ Café", 'trumps-c-cafe'],
    ['١٢ نوفمبر ۲۰۱۴', '12-نوفمبر-2014'],
    ['علی کل حال', 'علي-كل-حال'],
    ['../../etc/passwd', 'etc-passwd'],
    ['G', 'خبر-g'],
    ['..', 'خبر'],
    ['', 'خبر'],
    ['🎉', 'خبر'],
  ])('%s → %s', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  test('a first word that is too long is cut, and never in the middle of a character', () => {
    expect(slugify('ابجدهوز', 5)).toBe('ابجده');
    expect(slugify('𐐨𐐨𐐨', 5)).toBe('𐐨𐐨');
  });
});

test('a name that Windows keeps for a device is none', () => {
  for (const name of ['con', 'NUL', 'aux', 'com1', 'lpt9']) expect(slugify(name)).toBe(`خبر-${name.toLowerCase()}`);
  expect(slugify('console')).toBe('console');
});
