import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchor, find } from '../../src/reader/marks/anchor.ts';
import type { Anchor } from '../../src/reader/marks/store.ts';
import { processorMs } from '../processor-time.ts';

const TEXT =
  'غادر الوزراء العاصمة العمانية بعد يومين من اللقاءات الثلاثية، وبقي الخلاف على حجم التخصيب وجدول رفع العقوبات.\n' +
  'وتبدأ الجولة الأخيرة في فيينا قبل 24 نوفمبر. وقال مسؤول إن الخلاف على حجم التخصيب لم يُحسم بعد، وإن الوقت يضيق.\n' +
  'ثم عاد الوفد الإيراني إلى طهران على متن طائرة خاصة، ولم يُدلِ أحد من أعضائه بأي تصريح للصحافيين في المطار.';

/** The anchor of a passage as a reader selects it: its `nth` occurrence. */
function marked(passage: string, nth = 0): Anchor {
  let start = -1;
  for (let i = 0; i <= nth; i += 1) start = TEXT.indexOf(passage, start + 1);
  const made = anchor(TEXT, { start, end: start + passage.length });
  if (!made) throw new Error(`no word in «${passage}»`);
  return made;
}
const shown = (text: string, mark: Anchor): string | null => {
  const span = find(text, mark);
  return span && text.slice(span.start, span.end);
};

describe('anchor', () => {
  test('is widened to whole words, without the punctuation around them', () => {
    expect(marked('بع').quote).toBe('بعد');
    expect(marked('اءات الثلاثية، وبق').quote).toBe('اللقاءات الثلاثية، وبقي');
    expect(marked('العقوبات.').quote).toBe('العقوبات');
  });

  test('of a stretch without a word there is none, nor of one too long to be kept', () => {
    expect(anchor(TEXT, { start: TEXT.indexOf('،'), end: TEXT.indexOf('،') + 1 })).toBeNull();
    const long = 'كلمة '.repeat(1000);
    expect(anchor(long, { start: 0, end: long.length })).toBeNull();
  });

  test('joined, its parts stand in the text where it says', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 80 }), (start, length) => {
        const made = anchor(TEXT, { start, end: Math.min(TEXT.length, start + length) });
        if (!made) return;
        expect(TEXT.slice(made.start - made.before.length)).toSatisfy((rest: string) => rest.startsWith(made.before + made.quote + made.after));
        expect(shown(TEXT, made)).toBe(made.quote);
      }),
    );
  });
});

describe('a mark is found again', () => {
  test('of two equal passages the one that was marked, even when both have moved', () => {
    for (const nth of [0, 1]) {
      const mark = marked('الخلاف على حجم التخصيب', nth);
      const moved = `مقدمة جديدة من ثماني كلمات أضيفت قبل النص كله. ${TEXT}`;
      const span = find(moved, mark);
      expect(span?.start).toBe(moved.indexOf(TEXT) + mark.start);
    }
  });

  test.each([
    ['hamzas mended', (text: string) => text.replace('وإن الوقت', 'وان الوقت'), 'وإن الوقت يضيق', 'وان الوقت يضيق'],
    ['vowel signs added', (text: string) => text.replace('الوفد الإيراني', 'الوَفدُ الإيرانيُّ'), 'الوفد الإيراني', 'الوَفدُ الإيرانيُّ'],
    ['other digits', (text: string) => text.replace('24', '٢٤'), 'فيينا قبل 24 نوفمبر', 'فيينا قبل ٢٤ نوفمبر'],
    ['a word corrected within it', (text: string) => text.replace('طائرة خاصة', 'طائرة عسكرية'), 'على متن طائرة خاصة', 'على متن طائرة عسكرية'],
    ['words added within it', (text: string) => text.replace('الوفد الإيراني إلى', 'الوفد الإيراني المفاوض أمس إلى'), 'الوفد الإيراني إلى طهران', 'الوفد الإيراني المفاوض أمس إلى طهران'],
    ['a word left out of it', (text: string) => text.replace('على متن طائرة خاصة', 'على طائرة خاصة'), 'عاد الوفد الإيراني إلى طهران على متن طائرة خاصة', 'عاد الوفد الإيراني إلى طهران على طائرة خاصة'],
    ['its one word corrected', (text: string) => text.replace('فيينا', 'جنيف'), 'فيينا', 'جنيف'],
    ['words before it changed', (text: string) => text.replace('ثم عاد', 'وبعد ساعات رجع'), 'الوفد الإيراني', 'الوفد الإيراني'],
    ['its paragraphs joined', (text: string) => text.replaceAll('\n', ' '), 'العقوبات.\nوتبدأ', 'العقوبات. وتبدأ'],
  ])('%s', (_name, correct, passage, expected) => {
    const text = correct(TEXT);
    expect(text).not.toBe(TEXT);
    expect(shown(text, marked(passage))).toBe(expected);
  });

  test('wherever words are put in before it', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length - 60), fc.integer({ min: 0, max: 40 }), fc.nat(), (start, length, seed) => {
        const mark = anchor(TEXT, { start: start + 10, end: start + 11 + length });
        if (!mark) return;
        const spaces = [...TEXT.slice(0, Math.max(0, mark.start - 60)).matchAll(/ /g)].map(({ index }) => index);
        const at = spaces[seed % Math.max(1, spaces.length)] ?? 0;
        const text = `${TEXT.slice(0, at)} زيادة من المحرر ${TEXT.slice(at)}`;
        expect(find(text, mark)?.start).toBe(mark.start + text.length - TEXT.length);
      }),
    );
  });
});

describe('a mark is lost, and not put elsewhere', () => {
  test.each([
    ['its sentence is gone', TEXT.replace(/وتبدأ.*يضيق\.\n/, ''), 'الجولة الأخيرة في فيينا'],
    ['the text is another', 'تفوز منتخبات الخليج في المباريات الودية قبل انطلاق البطولة بأيام قليلة في الرياض، ويحضر الجمهور.', 'الوفد الإيراني'],
    ['there is no text', '', 'الوفد الإيراني'],
  ])('%s', (_name, text, passage) => {
    expect(find(text, marked(passage))).toBeNull();
  });
});

test('a long article with many marks is no work to speak of', () => {
  const long = Array.from({ length: 3000 }, (_, i) => `كلمة${i % 700}`).join(' ');
  const mark: Anchor = { quote: 'كلمة20 كلمة21 خطأ كلمة23', before: 'كلمة18 كلمة19 ', after: ' كلمة24', start: 5 };
  const twenty = (): void => {
    for (let i = 0; i < 20; i += 1) expect(find(long, mark)).not.toBeNull();
  };
  expect(processorMs(twenty)).toBeLessThan(4000);
});
