import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isVocalised, stripMarks } from '../../src/arabic/marks.ts';

const VERSE = 'قِفا نَبكِ مِن ذِكرى حَبيبٍ وَمَنزِلِ';
const NEWS = 'وأضافت الصحيفة نقلاً عن مسؤولين أن الجنرال يصنّف «إرهابيًا»، مؤخرًا';

describe('stripMarks', () => {
  test('takes tashkeel off and nothing else', () => {
    expect(stripMarks('هٰذا مُؤَسِّسُ الدُّوَلِ، وإنَّهُ ٱلـمَثَلُ')).toBe('هذا مؤسس الدول، وإنه ٱلـمثل');
    expect(stripMarks('مسؤو\u0654ل آ \u0627\u0653')).toBe('مسؤو\u0654ل آ \u0627\u0653');
  });

  test('adds nothing and is the same done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(stripMarks(stripMarks(text))).toBe(stripMarks(text));
        expect(text.replace(/\p{M}/gu, '')).toBe(stripMarks(text).replace(/\p{M}/gu, ''));
      }),
    );
  });
});

describe('isVocalised', () => {
  test('tells verse from news', () => {
    expect(isVocalised(VERSE)).toBe(true);
    expect(isVocalised(NEWS)).toBe(false);
    expect(isVocalised('')).toBe(false);
    expect(isVocalised('شكرًا')).toBe(false);
    expect(isVocalised('تَمَكّن مكتب العمل بمنطقة الجوف من ضبط مخالفات')).toBe(false);
  });

  test('no text is vocalised once its marks are off', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ابتثَُِّْٰـ ') }), (text) => {
        expect(isVocalised(stripMarks(text))).toBe(false);
      }),
    );
  });
});
