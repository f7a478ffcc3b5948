import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHeader } from '../../src/wire/header.ts';
import type { HeaderField } from '../../src/wire/header.ts';

const valuesOf = (text: string): Partial<Record<HeaderField, string>> =>
  Object.fromEntries(Object.entries(parseHeader(text).fields).map(([field, entry]) => [field, entry.value]));

const ARABIC = `العنوان: محادثات مسقط
العنوان الفرعي: جولة ثانية في يومين
التمهيد: الملف النووي
التاريخ: 2014-11-10 14:30
القسم: سياسة
الكاتب: محمد العلي، سعاد حسن
المصدر: رويترز
الوسوم: عُمان، إيران
المكان: مسقط

بدأت المحادثات.`;

test('the Arabic keys and the English ones name the same fields', () => {
  const english = ARABIC.replace('العنوان الفرعي', 'standfirst')
    .replace('العنوان', 'Headline')
    .replace('التمهيد', 'kicker')
    .replace('التاريخ', 'date')
    .replace('القسم', 'section')
    .replace('الكاتب', 'author')
    .replace('المصدر', 'source')
    .replace('الوسوم', 'topics')
    .replace('المكان', 'place');
  expect(valuesOf(english)).toEqual(valuesOf(ARABIC));
  expect(Object.keys(valuesOf(ARABIC))).toEqual(['headline', 'standfirst', 'kicker', 'published', 'section', 'authors', 'sources', 'topics', 'places']);
});

test('entries know their line, column and list', () => {
  const { fields, bodyOffset } = parseHeader(ARABIC);
  expect(fields.authors).toMatchObject({ line: 6, column: 9, values: ['محمد العلي', 'سعاد حسن'] });
  expect(fields.published).toMatchObject({ line: 4, values: ['2014-11-10 14:30'] });
  expect(ARABIC.slice(bodyOffset).trim()).toBe('بدأت المحادثات.');
});

test.each(['العنوان : خبر', '  العُنوان:خبر', 'العنوان：خبر', '\u200fعنوان\u200f: خبر', 'الْعِنْوَان: خبر', 'HEADLINE: خبر'])('«%s» is a headline', (line) => {
  expect(valuesOf(`\n${line}\n\nمتن`)).toEqual({ headline: 'خبر' });
});

describe('copy is not eaten', () => {
  test.each([
    'المصدر: مسؤولون في الوزارة أكدوا أن القرار نهائي.\n\nوأضافوا أن التنفيذ بدأ.',
    'المصدر: رويترز\nهبط الدولار أمام سلة العملات.',
    'المكان: ساحة التحرير. الزمان: منتصف الليل.\n\nهنا بدأت الحكاية.',
    'عاجل: انفجار يهز وسط المدينة\n\nسمع السكان دويًّا.',
    'عاجل: انفجار يهز وسط المدينة\nالعنوان: لا شيء\n\nمتن',
    'الخريطة: أين تقع الجزر\n\nمتن',
    'القاهرة: أعلنت الوزارة\nالعنوان: لا شيء\n\nمتن',
    'بدأت المحادثات.\nالقسم: سياسة\n\nمتن',
    `العنوان: ${'كلمة '.repeat(200)}\n\nمتن`,
  ])('%#', (text) => {
    expect(parseHeader(text)).toEqual({ fields: {}, entries: [], bodyOffset: 0, messages: [] });
  });

  test('a dateline right under the block', () => {
    const text = 'القسم: سياسة\nالرياض: قال وزير المالية إن الموازنة أقرت.\nفقرة';
    expect(parseHeader(`العنوان: خبر\n${text}`)).toMatchObject({ messages: [], bodyOffset: text.indexOf('الرياض') + 'العنوان: خبر\n'.length });
  });
});

describe('remarks', () => {
  test('an unknown key, with the nearest one', () => {
    const { messages, entries } = parseHeader('العنوان: خبر\nالتاريح: 2014-11-10\nالقسم: سياسة\n\nمتن');
    expect(messages).toMatchObject([{ line: 2, rule: 'unknown-key', severity: 'warning' }]);
    expect(messages[0]?.message.ar).toContain('التاريخ');
    expect(entries).toHaveLength(3);
  });

  test('a key that is like none', () => {
    const { messages } = parseHeader('العنوان: خبر\nالمذيع الرئيسي: فلان\nالقسم: سياسة\n\nمتن');
    expect(messages).toMatchObject([{ line: 2, rule: 'unknown-key' }]);
    expect(messages[0]?.message.en).toContain('ignored');
  });

  test('a repeated key: the first value stands', () => {
    const text = 'القسم: سياسة\nsection: عالم\n\nمتن';
    expect(parseHeader(text).messages).toMatchObject([{ line: 2, rule: 'repeated-key' }]);
    expect(valuesOf(text)).toEqual({ section: 'سياسة' });
  });

  test('a key without a value', () => {
    const text = 'القسم: سياسة\nالعنوان:\n\nمتن';
    expect(parseHeader(text).messages).toMatchObject([{ line: 2, rule: 'empty-value' }]);
    expect(valuesOf(text)).toEqual({ section: 'سياسة' });
  });
});

test('never throws, and the body begins on a line', () => {
  const piece = fc.constantFrom('العنوان', 'القسم', 'date', 'مفتاح', ':', '：', ' ', '\n', '\n\n', 'نص', '2014', '\u200f', '،');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const { bodyOffset, entries } = parseHeader(text);
      expect(bodyOffset === 0 || bodyOffset === text.length || text[bodyOffset - 1] === '\n').toBe(true);
      expect(bodyOffset > 0).toBe(entries.length > 0);
    }),
  );
});
