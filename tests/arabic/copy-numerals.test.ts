import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyInNumerals } from '../../src/arabic/copy-numerals.ts';
import { fold } from '../../src/arabic/fold.ts';

/** What an editor writes, and the same in a paper with ٠–٩. */
const PAIRS: readonly [latn: string, arab: string][] = [
  ['في 24/11/2014 اجتمعت مجموعة 5+1', 'في ٢٤/١١/٢٠١٤ اجتمعت مجموعة ٥+١'],
  ['نحو 1,234.5 كيلومتر', 'نحو ١٬٢٣٤٫٥ كيلومتر'],
  ['بنسبة 12% ثم 3.5%، وكانت 7 %', 'بنسبة ١٢٪ ثم ٣٫٥٪، وكانت ٧ ٪'],
  ['بـ7 وكوفيد-19 و2014م', 'بـ٧ وكوفيد-١٩ و٢٠١٤م'],
  ['أقفل عند 80.38 دولارًا', 'أقفل عند ٨٠٫٣٨ دولارًا'],
  ['0.125 لكل فرد', '٠٫١٢٥ لكل فرد'],
  ['الساعة 10:30 و-5 درجات', 'الساعة ١٠:٣٠ و-٥ درجات'],
  // Signs that could mean more than one thing are kept.
  ['عام 24.11.2014 والطول 1.500 أو 2,5', 'عام ٢٤.١١.٢٠١٤ والطول ١.٥٠٠ أو ٢,٥'],
  ['في الساعة 8.30 مساءً', 'في الساعة ٨.٣٠ مساءً'],
  // What is a name or typed again by others keeps its digits.
  ['طائرة F-16 وصاروخ Falcon 9 من SpaceX', 'طائرة F-16 وصاروخ Falcon 9 من SpaceX'],
  ['اتصل بالرقم +973 1729 0000 أو زر https://example.org/2014/خبر؟1', 'اتصل بالرقم +973 1729 0000 أو زر https://example.org/2014/خبر؟1'],
  ['وسم #مونديال2014 الأول، و#1 كذلك 3', 'وسم #مونديال2014 الأول، و#١ كذلك ٣'],
];

describe('copy in the digits of the paper', () => {
  test.each(PAIRS)('%s', (latn, arab) => {
    expect(copyInNumerals(latn, 'arab')).toBe(arab);
    expect(copyInNumerals(arab, 'latn')).toBe(latn);
  });

  test('Persian digits are set as the paper has them', () => {
    expect(copyInNumerals('عام ۱۳۹۳', 'arab')).toBe('عام ١٣٩٣');
    expect(copyInNumerals('عام ۱۳۹۳', 'latn')).toBe('عام 1393');
  });

  const piece = fc.constantFrom('عام', ' ', '2014', '٣', '۵', '.', ',', '٫', '٬', '%', '٪', '+', '-', 'CNN', 'F-16', '#', 'وسم', '(', ')', 'https://example.org/1', '+973 1729 0000', '\n', ' الساعة ');
  const text = fc.oneof(fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')), fc.string({ unit: 'binary' }));

  test('it keeps length and meaning, and a second time changes nothing', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('arab' as const, 'latn' as const), (written, numerals) => {
        const set = copyInNumerals(written, numerals);
        expect(set).toHaveLength(written.length);
        expect(signless(set)).toBe(signless(written));
        expect(copyInNumerals(set, numerals)).toBe(set);
      }),
      { numRuns: 2000 },
    );
  });
});

/** The text with digits and their signs made one. */
const signless = (written: string): string => fold(written).replace(/٫/g, '.').replace(/٬/g, ',').replace(/٪/g, '%');
