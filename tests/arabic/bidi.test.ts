import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentRuns } from '../../src/arabic/bidi.ts';

/** The isolated runs of a line, in their order. */
function isolated(text: string, dir: 'ltr' | 'rtl' = 'ltr'): string[] {
  return segmentRuns(text).flatMap((run) => (run.isolate && run.dir === dir ? [run.text] : []));
}

const words = fc.constantFrom(
  'قالت', 'و', 'ال', 'بـ', '«التايمز»', 'CNN', 'C++', 'F-16', '(P5+1)', '5+1', '-5', '24-11-2014', '+973 1729 0000', '٣-١', '۵+۱',
  '$5.5', '12%', '24/11/2014', 'https://example.org/خبر?a=1', 'user@example.org', '، ', ' ', ' ', '(', ')', '"', '.', 'U.S.', '#وسم_CNN', '\n',
);
const line = fc.oneof(
  fc.array(words, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'ابجـَّABcé05٠٣۵+-–.,:/%$()[]"«»،@# \n\u200c𝐀😀') }),
);

describe('segmentRuns', () => {
  test('joined, the runs are the text', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(segmentRuns(text).map((run) => run.text).join('')).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test('no boundary lies between two letters of one script, nor between digits', () => {
    fc.assert(
      fc.property(line, (text) => {
        const runs = segmentRuns(text);
        const [lettersEnd, lettersBegin] = [/[\p{L}\p{M}_\u0640\u200c\u200d]$/u, /^[\p{L}\p{M}_\u0640\u200c\u200d]/u];
        const [arabicEnd, otherBegin] = [/[\u0620-\u065f\u0670-\u06d3]$/, /^(?!\p{Script=Arabic})\p{L}/u];
        const [digitsEnd, digitsBegin] = [/\p{N}$/u, /^\p{N}/u];
        for (const [index, run] of runs.entries()) {
          const next = runs[index + 1];
          if (next === undefined) continue;
          // An Arabic letter never joins one of another script: «وC++» may be parted.
          const changesScript = arabicEnd.test(run.text) && otherBegin.test(next.text);
          expect(lettersEnd.test(run.text) && lettersBegin.test(next.text) && !changesScript).toBe(false);
          expect(digitsEnd.test(run.text) && digitsBegin.test(next.text)).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('an isolated run holds no Arabic word unless it is an address, no line break and no outer space', () => {
    fc.assert(
      fc.property(line, (text) => {
        for (const run of segmentRuns(text)) {
          expect(run.text).not.toBe('');
          if (!run.isolate) continue;
          expect(run.text).toBe(run.text.trim());
          expect(run.text).not.toContain('\n');
          if (!/^(?:https?:|www\.)/.test(run.text)) expect(run.text).not.toMatch(/[ا-يـ،«»]/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the brackets in an isolated run are its own', () => {
    fc.assert(
      fc.property(line, (text) => {
        for (const run of segmentRuns(text)) {
          if (!run.isolate || /^(?:https?:|www\.)/.test(run.text)) continue;
          expect(run.text.split('(').length).toBe(run.text.split(')').length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['اجتماع مجموعة 5+1 اليوم', ['5+1']],
    ['بلغت الحرارة -5 درجات (-7 ليلًا)', ['-5', '-7']],
    ['في 24-11-2014، ثم في 24/11/2014', ['24-11-2014']],
    ['الهاتف: +973 1729 0000.', ['+973 1729 0000']],
    ['الهاتف 00973-1729-0000 أو +1 (555) 123-4567', ['00973-1729-0000', '+1 (555) 123-4567']],
    ['فاز 3-1 ثم 2 - 0', ['3-1', '2 - 0']],
    ['في عام 2013 - 24 قتيلًا', []],
    ['عامي 2013 - 2014', ['2013 - 2014']],
    ['سعر البرميل $5.5 أو US$5.5', ['$5.5', 'US$5.5']],
    ['ارتفع +5%، ثم 12%', ['+5%']],
    ['بين 10-15% من', ['10-15%']],
    ['بلغ 1,234.5 عند 10:30', []],
    ['حاصل 5 + 1 = 6', ['5 + 1 = 6']],
    ['فيروس كوفيد-19', []],
    ['لغة C++.', ['C++']],
    ['طائرة F-16، ومجموعة (P5+1) هناك', ['F-16', 'P5+1']],
    ['صحيفة "New York Times": قالت', ['New York Times']],
    ['شركة AT&T أو J. K. Rowling', ['AT&T', 'J. K. Rowling']],
    ['صاروخ Falcon 9 أُطلق', ['Falcon 9']],
    ['شركة Apple (NASDAQ: AAPL) ربحت', ['Apple (NASDAQ: AAPL)']],
    ['قناة CNN (BBC بالعربية)', ['CNN', 'BBC']],
    ['في U.S. وحدها', ['U.S.']],
    ['حساب @CNN ووسم #news و#خبر', ['@CNN', '#news']],
    ['راسلنا user.name@example.org، أو زر https://example.org/a_(b).', ['user.name@example.org', 'https://example.org/a_(b)']],
    ['(https://ar.example.org/أخبار)', ['https://ar.example.org/أخبار']],
    ['إصدار .NET 8.0', ['.NET 8.0']],
    ['Город و 東京', ['Город', '東京']],
    ['المجموعة ۵+۱', ['۵+۱']],
  ])('%s', (text, runs) => {
    expect(isolated(text)).toEqual(runs);
    expect(isolated(text, 'rtl')).toEqual([]);
  });

  test('expressions in ٠–٩ read from the right', () => {
    expect(isolated('مجموعة ٥+١ في ٢٤-١١-٢٠١٤، هاتف +٩٧٣ ١٧٢٩ ٠٠٠٠', 'rtl')).toEqual(['٥+١', '٢٤-١١-٢٠١٤', '+٩٧٣ ١٧٢٩ ٠٠٠٠']);
    expect(isolated('بلغ ١٢٪ في ٢٤/١١/٢٠١٤', 'rtl')).toEqual([]);
  });

  test.each([
    ['دول بـ5+1 و5+1', ['5+1', '5+1']],
    ['دفع و$5.5 ثم', ['$5.5']],
    ['عام 2014-2015م', ['2014-2015']],
    ['كوفيد-19 عاد', []],
    ['لغتا C# وC++، وحساب و@CNN', ['C#', 'C++', '@CNN']],
    ['في 24 - 11 - 2014 أو 2014 - 11 - 24', ['24 - 11 - 2014', '2014 - 11 - 24']],
    ['ثم 1 - 2 - 3', []],
    ['الشوط الأول - 2 - 0 - انتهى', ['2 - 0']],
  ])('a number is parted from its clitic: %s', (text, runs) => {
    expect(isolated(text)).toEqual(runs);
  });

  test.each(['ال3G والـCNN News', '#التجارة_CNN'])('leaves %s whole', (text) => {
    expect(segmentRuns(text)).toEqual([{ text, isolate: false }]);
  });

  test('has nothing to say about an empty text', () => {
    expect(segmentRuns('')).toEqual([]);
  });
});
