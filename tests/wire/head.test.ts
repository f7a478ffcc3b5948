import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHead } from '../../src/wire/head.ts';
import { agencyKind } from '../../src/wire/head/lexicon/agencies.ts';
import { placeKind } from '../../src/wire/head/lexicon/places.ts';

/** Heads as papers and agencies from the Gulf to Morocco set them, over made-up sentences, and what only looks like one. */
interface Labelled {
  readonly text: string;
  readonly headline: string | null;
  readonly places: string[];
  readonly agencies: string[];
  readonly authors: string[];
  readonly date: string | null;
  readonly body: string;
  readonly shape: string;
}
const HEADS = readFileSync(new URL('heads.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled);

test.each(HEADS.map((head) => [head.shape, head] as const))('%s', (_shape, { text, body, shape: _, ...expected }) => {
  const { headline = null, places, agencies, authors, date = null, bodyOffset } = parseHead(text);
  expect({ headline, places, agencies, authors, date }).toEqual(expected);
  expect(text.slice(bodyOffset).startsWith(body)).toBe(true);
});

// The same heads with other separators: what a desk types for a dash is its own habit.
const CITIES = ['القاهرة', 'الدار البيضاء', 'نواكشوط', 'أبوظبي', 'حلب', 'عدن', 'طهران', 'نيويورك', 'جوهانسبرغ', 'طشقند'];
const AGENCIES = ['رويترز', 'أ ف ب', 'أ.ف.ب', 'د ب أ', 'الأناضول', 'وكالات', 'شينخوا', '«الحياة»', '"الشرق الأوسط"', 'CNN'];
const NAMES = ['محمد العلي', 'فاطمة الزهراء حسن', 'عبد الرحمن بن سعد', 'كريم يوسف', 'رنا الصباغ', 'عبدالله الشهري'];
const DASHES = [' - ', '- ', ' – ', ' — ', ' ـ ', 'ـ ', ' / ', ': ', ' -- ', ' .. ', ' | '];
const BODIES = ['أعلنت الحكومة خطتها الجديدة للمياه.', 'قال وزير الخارجية إن الاجتماع مثمر.', 'شهدت الأسواق هدوءا حذرا.'];
const bare = (name: string): string => name.replace(/[«»"]/g, '');
const from = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list);

describe('every combination of', () => {
  test('city, separator and agency before a colon or on a line of their own', () => {
    fc.assert(
      fc.property(from(CITIES), from(DASHES), from(AGENCIES), from([': ', ':\n', '\n']), from(BODIES), fc.boolean(), (city, dash, agency, end, body, turned) => {
        // After a single letter a tatweel is its tail, not a dash.
        fc.pre(!(turned && dash === 'ـ ' && / .$/.test(agency)));
        const text = `${turned ? agency + dash + city : city + dash + agency}${end}${body}`;
        expect(parseHead(text)).toMatchObject({ places: [city], agencies: [bare(agency)], authors: [], bodyOffset: text.length - body.length });
      }),
      { numRuns: 500 },
    );
  });

  test('city, bracketed agency and dash', () => {
    fc.assert(
      fc.property(from(CITIES), from(['رويترز', 'أ ف ب', 'CNN', 'واس']), from([' - ', ' -- ', '-- ', ' – ', ': ', '- ']), from(BODIES), (city, agency, dash, body) => {
        const text = `${city} (${agency})${dash}${body}`;
        expect(parseHead(text)).toMatchObject({ places: [city], agencies: [agency], bodyOffset: text.length - body.length });
      }),
      { numRuns: 200 },
    );
  });

  test('name, separator and city on a line of their own', () => {
    fc.assert(
      fc.property(from(CITIES), from(DASHES), from(NAMES), from(BODIES), fc.boolean(), (city, dash, name, body, turned) => {
        const text = `${turned ? name + dash + city : city + dash + name}\n${body}`;
        expect(parseHead(text)).toMatchObject({ places: [city], authors: [name], agencies: [], bodyOffset: text.length - body.length });
      }),
      { numRuns: 300 },
    );
  });

  test('a head and a headline over it', () => {
    fc.assert(
      fc.property(from(['البرلمان يقر الموازنة العامة', 'مقتل خمسة في حادث سير', 'أسعار النفط: إلى أين؟']), from(['\n', '\n\n']), from(CITIES), from(BODIES), (headline, gap, city, body) => {
        expect(parseHead(`${headline}${gap}${city} - رويترز: ${body}`)).toMatchObject({ headline, places: [city], agencies: ['رويترز'] });
      }),
      { numRuns: 100 },
    );
  });
});

test('one-line sentences have no head', () => {
  const subject = from(['القاهرة', 'رويترز', 'الوزير', 'محمد العلي', 'وكالات السفر', 'الشرق الأوسط']);
  const predicate = from(['تستضيف القمة المقبلة', 'في حاجة إلى إصلاح', 'ما زالت تنتظر', 'بعد الاتفاق', 'كما يقال']);
  fc.assert(
    fc.property(subject, predicate, from(['.', '، ولا جديد.', ' - حتى الآن - في انتظار القرار.', ': هكذا قيل.']), (s, p, end) => {
      expect(parseHead(`${s} ${p}${end}`)).toMatchObject({ raw: '', bodyOffset: 0, places: [], agencies: [], authors: [] });
    }),
    { numRuns: 300 },
  );
});

test('raw is exactly what was taken off, the headline aside', () => {
  fc.assert(
    fc.property(fc.constantFrom(...HEADS), ({ text }) => {
      const { raw, headline = '', standfirst = '', bodyOffset } = parseHead(text);
      const sorted = (part: string): string => [...part].sort().join('');
      expect(sorted(raw + headline + standfirst)).toBe(sorted(text.slice(0, bodyOffset)));
    }),
    { numRuns: 400 },
  );
});

test('a date that does not exist is reported as written', () => {
  const head = parseHead('تونس 31 فبراير 2014 (وات) - قال الوزير إن المشروع جاهز.');
  expect(head).toMatchObject({ places: ['تونس'], agencies: ['وات'], invalidDate: '31 فبراير 2014' });
  expect(head.date).toBeUndefined();
});

test('without a headline to look for, the first line is head or body', () => {
  const text = 'البرلمان يقر الموازنة العامة\nأعلن رئيس المجلس نتيجة التصويت بعد جلسة استمرت حتى المساء.';
  expect(parseHead(text).headline).toBe('البرلمان يقر الموازنة العامة');
  expect(parseHead(text, { headline: false }).bodyOffset).toBe(0);
});

describe('kinds', () => {
  test('of places', () => {
    expect(['عواصم', 'مسقط', 'الاسكندريه', 'تونس', 'فرنسا', 'قرية بعيدة'].map(placeKind)).toEqual(['various', 'city', 'city', 'city', 'country', 'unknown']);
  });

  test('of agencies, however an abbreviation is spelt', () => {
    expect(['أ.ف.ب', 'أ ف ب', 'أف ب', 'ا ف ب', 'رويترز', 'CNN'].map(agencyKind)).toEqual(Array.from({ length: 6 }, () => 'agency'));
    expect(['وكالات', 'الحياة', 'كل نيوز', 'البيت'].map(agencyKind)).toEqual(['generic', 'outlet', 'outlet', 'unknown']);
  });

  test('every country that CLDR names without an addition is a place', () => {
    const names = new Intl.DisplayNames('ar', { type: 'region' });
    const codes = 'SA AE KW BH QA OM YE IQ SY LB JO EG SD LY TN DZ MA MR SO DJ TR IR AF PK IN CN JP KR ID MY RU UA DE FR GB IT ES GR SE NO FI PL US CA MX BR AR CL AU NG KE ET ZA GH SN';
    expect(codes.split(' ').filter((code) => placeKind(names.of(code) ?? '') === 'unknown')).toEqual([]);
  });
});

test('never throws, whatever the text', () => {
  const unit = fc.constantFrom('القاهرة', 'رويترز', 'محمد', 'علي', ' ', '-', '–', 'ـ', ':', '(', ')', '«', '»', '"', '/', '،', '\n', '10', 'نوفمبر', '2014', '.', '…', '\u200f', 'هـ', '*', '@', 'كتب', 'CNN');
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 25 }), (parts) => {
      const text = parts.join('');
      const { bodyOffset } = parseHead(text);
      expect(bodyOffset).toBeGreaterThanOrEqual(0);
      expect(bodyOffset).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2_000 },
  );
});
