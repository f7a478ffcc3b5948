import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/arabic/fold.ts';
import { ADVERBS, NEVER_LAST } from '../../src/arabic/headline-words.ts';
import { deriveHeadline } from '../../src/arabic/headline.ts';

const WIRE = new URL('../../../shared/data/wire/000_45fef74ff1067ca9.txt', import.meta.url);
const HEADS = new URL('../../../shared/data/heads-dev.jsonl', import.meta.url);

const vocabulary = fc.constantFrom(
  'قالت', 'صحيفة', '«التايمز»', 'البريطانية', 'إن', '«مسؤولين', 'إيرانيين»،', 'وزير', 'الخارجية', 'أعلن', 'أن', 'في', 'من', 'على',
  'المفاوضات', 'ستستأنف،', 'فيما', 'بينما', 'وذلك', 'اليوم', 'أمس', 'الدوحة.', '5', '2014', '5+1', '(واس)', '"فيفا"', '«', '»', '(', '-',
  '،', 'بـ', 'و', 'قتل', 'شخصان:', 'هل', 'تعود؟', 'المدير،', 'الذي', 'مشيرًا', 'CNN',
);
const lead = fc.oneof(
  fc.array(vocabulary, { maxLength: 40 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'ابمو «»"“”()،؛.:؟-5ـ\n\u200f'), maxLength: 200 }),
);

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** Asserts everything that holds for the headline of any lead. */
function check(text: string, max = 90): void {
  const headline = deriveHeadline(text, max);
  expect(headline.length).toBeLessThanOrEqual(max);
  if (headline === '') return;
  const words = headline.split(' ');

  // Whole words of the lead, in a row.
  const bare = (word: string): string => word.replace(/^«/, '').replace(/[.,:;!…،؛–—-]+$/u, '');
  const source = text.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, '').split(/\s+/u).map(bare).join(' ');
  expect(` ${source} `).toContain(` ${words.map(bare).join(' ')} `);

  expect(count(headline, '«')).toBe(count(headline, '»'));
  expect(count(headline, '(')).toBe(count(headline, ')'));
  expect(count(headline, '"') % 2).toBe(0);
  expect(headline).not.toMatch(/[\s.,:;!…،؛–—-]$/u);

  const last = fold(words.at(-1) ?? '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  expect(NEVER_LAST.has(last)).toBe(false);
  expect(last).not.toMatch(/^[ء-ي]$/);
  expect(words.every((word) => ADVERBS.has(fold(word)))).toBe(false);
}

describe('deriveHeadline', () => {
  test('holds its promises for any text', () => {
    fc.assert(fc.property(lead, fc.integer({ min: 10, max: 120 }), (text, max) => check(text, max)), { numRuns: 2000 });
  });

  test.skipIf(!existsSync(WIRE) || !existsSync(HEADS))('and for real copy (needs ../shared/data)', () => {
    const heads = readFileSync(HEADS, 'utf8').trim().split('\n').map((line) => {
      const { text, body_start } = JSON.parse(line) as { text: string; body_start: string };
      return text.slice(text.indexOf(body_start));
    });
    const paragraphs = [...readFileSync(WIRE, 'utf8').split('\n'), ...heads];
    for (const paragraph of paragraphs) check(paragraph);
    expect(paragraphs.filter((paragraph) => deriveHeadline(paragraph) === '')).toEqual([]);
  });

  test('a sentence that fits is the headline', () => {
    expect(deriveHeadline('فاز الهلال على النصر في نهائي الكأس. وسجل الهدف لاعب شاب.')).toBe('فاز الهلال على النصر في نهائي الكأس');
    expect(deriveHeadline('هل تعود المفاوضات إلى الدوحة؟ هذا ما يسأله الجميع.')).toBe('هل تعود المفاوضات إلى الدوحة؟');
  });

  test.each([
    [
      'stops before a new clause',
      'تراجعت أسعار النفط اليوم الخميس بأكثر من 3% بعدما أظهرت بيانات أمريكية ارتفاع المخزونات، في حين قالت أوبك إنها ستبقي على مستوى الإنتاج.',
      'تراجعت أسعار النفط اليوم الخميس بأكثر من 3% بعدما أظهرت بيانات أمريكية ارتفاع المخزونات',
    ],
    [
      'keeps an attribution with what was said',
      'قال الرئيس الروسي، فلاديمير بوتين، إن بلاده تعمل على تطوير أسلحة جديدة ردًا على الدرع الصاروخية الأمريكية في أوروبا الشرقية.',
      'قال الرئيس الروسي، فلاديمير بوتين، إن بلاده تعمل على تطوير أسلحة جديدة',
    ],
    [
      'takes a side clause where the beginning only says who spoke',
      'قالت صحيفة «التايمز» البريطانية إن «مسؤولين إيرانيين يجرون محادثات سرية مع مسؤولين أمريكيين بشأن استئناف العلاقات الدبلوماسية بين واشنطن وطهران»، فيما كشف سفير إيران السابق لدى فرنسا والأمم المتحدة صادق خرازي عن أن وزير الخارجية الأمريكي جون كيري أبلغ نظيره الإيراني محمد جواد ظريف رغبته بلقاء قائد فيلق القدس التابع للحرس الثوري اللواء قاسم سليماني ولو لمرة واحدة، بينما يتابع البلدان مفاوضاتهما النووية المعلنة لليوم الثاني على التوالي في مسقط بهدف التوصل إلى حل طال انتظاره للملف النووي وسط تقارير تتحدث عن خلافات اساسية بين الطرفين.',
      'يتابع البلدان مفاوضاتهما النووية المعلنة لليوم الثاني على التوالي في مسقط',
    ],
    [
      'reads on past an aside',
      'أطلقت شركة "مايكروسوفت"، يوم الأربعاء، نظام التشغيل الجديد "ويندوز 10" في 190 دولة حول العالم، بعد أشهر من الاختبارات.',
      'أطلقت شركة "مايكروسوفت"، يوم الأربعاء، نظام التشغيل الجديد "ويندوز 10" في 190 دولة',
    ],
    [
      'reads on past the scene that is set first',
      'في احتفالية أسطورية حضرها عدد من قادة وزعماء العالم، دشنت مصر أمس قناة السويس الجديدة بعد عام واحد من بدء حفرها.',
      'في احتفالية أسطورية حضرها عدد من قادة وزعماء العالم، دشنت مصر أمس قناة السويس الجديدة',
    ],
    [
      'leaves out what only ties paragraphs together',
      'من جهته، أعلن وزير النفط أن المملكة ستزيد إنتاجها من الخام.',
      'أعلن وزير النفط أن المملكة ستزيد إنتاجها من الخام',
    ],
    [
      'leaves out a dateline',
      'عواصم - (وكالات): قالت صحيفة «التايمز» البريطانية إن إيران مستعدة للحوار.',
      'قالت صحيفة «التايمز» البريطانية إن إيران مستعدة للحوار',
    ],
  ])('%s', (_, text, headline) => {
    expect(deriveHeadline(text)).toBe(headline);
  });

  test('has none to give where nothing can be cut out whole', () => {
    const speech = `«${'نحن لا نريد الحرب ولكننا لا نخشاها '.repeat(4)}»`;
    expect(deriveHeadline(speech)).toBe('');
    expect(deriveHeadline('اليوم')).toBe('');
    expect(deriveHeadline('أمس الأول')).toBe('');
    expect(deriveHeadline('')).toBe('');
  });

  test('does not let a quotation that never closes swallow the lead', () => {
    expect(deriveHeadline('«عودة المفاوضات إلى الدوحة هذا الأسبوع')).toBe('عودة المفاوضات إلى الدوحة هذا الأسبوع');
  });
});
