import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signature } from '../../src/arabic/signature.ts';
import { tellingStems } from '../../src/arabic/telling.ts';
import { forgetWords, terms } from '../../src/arabic/terms.ts';

const folded = (text: string): string[] => terms(text).map(({ word }) => word.folded);

describe('terms', () => {
  test.each([
    ['قالت إيران', ['قالت', 'ايران']],
    ['مُحَمَّدٌ ومـــحمد', ['محمد', 'ومحمد']],
    ['أ.ف.ب و أ ف ب', ['افب', 'و', 'افب']],
    ['مجموعة ٥+١ و5+1', ['مجموعه', '5+1', 'و', '5+1']],
    ['1,234.5 و١٬٢٣٤٫٥', ['1234.5', 'و', '1234.5']],
    ['الـCNN وF-16', ['ال', 'cnn', 'و', 'f16']],
    ['كوفيد-19 وكوفيد19 وCOVID-19', ['كوفيد', '19', 'وكوفيد', '19', 'و', 'covid', '19']],
    ['C++ وAT&T وU.S.', ['c++', 'و', 'att', 'و', 'us']],
    ['Müller O’Neil', ['muller', 'oneil']],
    ['کتاب فارسی', ['كتاب', 'فارسي']],
    ['ﷲ ﻻ', ['الله', 'لا']],
    ['«…» — ، ؟', []],
  ])('%s', (text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  test('a term stands where it says: whole words with their clitics and marks', () => {
    const text = '«وَبِالمُحادَثاتِ» قالَ';
    expect(terms(text).map(({ start, end }) => text.slice(start, end))).toEqual(['وَبِالمُحادَثاتِ', 'قالَ']);
  });

  test('spellings of one word share its folded form and keep their own', () => {
    const words = terms('إيران ايران إيرَان').map(({ word }) => word);
    expect(words.map(({ form }) => form)).toEqual(['إيران', 'ايران', 'إيران']);
    expect(words[0]).toBe(words[2]);
  });

  test('whatever the text, terms stand in order, apart, and hold all its letters and digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ابتولك أإىة0٥.+-,،«»"َـ\u200fAz&’'), maxLength: 60 }), (text) => {
        let done = 0;
        let outside = '';
        for (const { start, end } of terms(text)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          outside += text.slice(done, start);
          done = end;
        }
        expect(outside + text.slice(done)).not.toMatch(/(?!\u0640)[\p{L}\p{Nd}]/u);
      }),
    );
  });
});

describe('words that were forgotten', () => {
  const texts = ['قال وزير النفط إن الصادرات ارتفعت', 'ووزير الطاقة يزور طهران ولطهران وفد', 'أ.ف.ب: الـCNN وF-16 في ١٬٢٣٤ خبرًا'];
  const read = (): unknown => texts.map((text) => [terms(text).map(({ word: { folded, form }, start, end }) => [folded, form, start, end]), tellingStems({ headline: text, standfirst: '', body: texts }), signature([...texts, text, ...texts, text])]);

  test('are met again as they were', () => {
    const before = read();
    forgetWords(0);
    expect(read()).toEqual(before);
    expect(terms('النفط').map(({ word }) => word.id)).toEqual(terms('النفط').map(({ word }) => word.id));
  });

  test('are not forgotten where they are few', () => {
    const [before] = terms('الصادرات');
    forgetWords(1_000_000);
    terms('نص آخر');
    expect(terms('الصادرات والواردات')[0]?.word).toBe(before?.word);
    forgetWords(0);
    expect(terms('الصادرات والواردات')[0]?.word).not.toBe(before?.word);
  });
});
