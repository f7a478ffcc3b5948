import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readings, variants } from '../../src/arabic/name-forms.ts';

const plain = (word: string): string[] => readings(word).filter(({ article }) => !article).map((one) => one.word);

describe('readings', () => {
  const clitics = ['', 'و', 'ف', 'ب', 'ل', 'وب', 'ول', 'فب', 'فل'];
  const name = fc.string({ unit: fc.constantFrom(...'تجحخدرسشصطعغقمنهي'), minLength: 3, maxLength: 8 });

  test('hold the name behind every clitic, and the word itself first', () => {
    fc.assert(
      fc.property(name, fc.constantFrom(...clitics), (word, clitic) => {
        expect(plain(clitic + word)).toContain(word);
        expect(readings(clitic + word)[0]?.word).toBe(clitic + word);
      }),
    );
  });

  test('hold a name with its article behind every clitic', () => {
    for (const written of ['العراق', 'والعراق', 'فالعراق', 'بالعراق', 'وبالعراق', 'كالعراق', 'للعراق', 'وللعراق']) expect(plain(written)).toContain('العراق');
  });

  test('leave short words and other scripts alone', () => {
    expect(plain('وفد')).toEqual(['وفد']);
    expect(plain('كلاوس')).not.toContain('لاوس');
    expect(plain('كايران')).toContain('ايران');
    expect(readings('cnn')).toEqual([{ word: 'cnn', article: false }]);
  });

  test('an article that the name may not have is told', () => {
    expect(readings('بالناتو')).toContainEqual({ word: 'ناتو', article: true });
    expect(plain('بالناتو')).not.toContain('ناتو');
  });
});

describe('variants', () => {
  test.each([
    ['عبد الفتاح السيسي', ['عبدالفتاح السيسي']],
    ['عبدالله صالح', ['عبد الله صالح']],
    ['ابو الطيب', ['ابا الطيب', 'ابي الطيب', 'ابوالطيب']],
    ['الاخوان المسلمون', ['الاخوان المسلمين']],
    ['جون كيري', []],
  ])('of «%s»', (name, others) => {
    const found = variants(name.split(' ')).map((words) => words.join(' '));
    expect(found).toEqual(expect.arrayContaining([name, ...others]));
    if (others.length === 0) expect(found).toEqual([name]);
  });

  test('whatever the name, it is among its variants', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ابتدرسعقلمنوي'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        expect(variants(words)).toContainEqual(words);
      }),
    );
  });
});
