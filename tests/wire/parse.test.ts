import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visible } from '../../src/arabic/words.ts';
import { decode } from '../../src/wire/decode.ts';
import { parseWire } from '../../src/wire/parse.ts';
import type { Wire } from '../../src/wire/parse.ts';
import { hasReal, readReal, STORY } from './copy.ts';
import { processorMs } from '../processor-time.ts';

// A header's colon may be the full-width one.
const sorted = (text: string): string => [...visible(text).replaceAll('：', ':')].sort().join('');

/** What the parts of a report hold, without the keys and colons of its header. */
const parts = ({ header, head, paragraphs }: Wire): string =>
  [...header.entries.map(({ value }) => value), head.headline ?? '', head.standfirst ?? '', head.raw, ...paragraphs.map(({ text }) => text)].join('');

function expectConserved(text: string): void {
  const wire = parseWire(text);
  const keys = wire.header.entries.map(({ key }) => `${key}:`).join('');
  expect(sorted(parts(wire) + keys)).toBe(sorted(text));
  expect(visible(text).endsWith(visible(wire.paragraphs.map((paragraph) => paragraph.text).join('')))).toBe(true);
}

test('a paragraph a line, whatever the line begins with', () => {
  const wire = parseWire(STORY);
  expect(wire.paragraphs.map(({ line, column }) => [line, column])).toEqual([[1, 18], [2, 1], [3, 1], [4, 1]]);
  expect(wire.head).toMatchObject({ places: ['مسقط'], agencies: ['وكالات'] });
  expect(wire.tree.children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
  expect(wire.messages).toEqual([]);
});

test.skipIf(!hasReal)('the real wire file (skipped without ../shared/data)', () => {
  const read = decode(readReal());
  const text = read.ok ? read.text : '';
  const wire = parseWire(text);
  expect(wire.paragraphs).toHaveLength(12);
  expect(wire.head).toMatchObject({ places: ['عواصم'], agencies: ['وكالات'], authors: [] });
  expect(wire.headline).toBeUndefined();
  expectConserved(text);
});

test('header, headline and head are told apart', () => {
  const wire = parseWire(`القسم: سياسة\nالتاريخ: 2014-11-10\n\nالبرلمان يقر الموازنة\n\n${STORY}`);
  expect(wire.headline).toBe('البرلمان يقر الموازنة');
  expect(wire.header.fields.section?.value).toBe('سياسة');
  expect(wire.head.places).toEqual(['مسقط']);
  expect(wire.paragraphs).toHaveLength(4);
  expect(parseWire(`العنوان: غيره\n\n${STORY}`).headline).toBe('غيره');
});

test('messages of the body', () => {
  expect(parseWire('العنوان: خبر\n\n').messages).toMatchObject([{ rule: 'empty-body', severity: 'error' }]);
  const broken = 'العنوان: خبر\n\nتونس 31 فبراير 2014 (وات) - قال الوزير.';
  expect(parseWire(broken).messages).toMatchObject([{ rule: 'invalid-date', line: 3, column: 6 }]);
});

describe('hard-wrapped copy', () => {
  const words = 'أعلنت اللجنة المنظمة أن الدورة المقبلة من المعرض ستقام في موعدها المحدد وأن عدد الدور المشاركة فيها تجاوز ما كان في العام الماضي بكثير'.split(' ');
  const long = [...words, ...words, ...words].join(' ');
  const wrap = (text: string, width: number): string =>
    text.split(' ').reduce((wrapped, word) => (wrapped.length - wrapped.lastIndexOf('\n') - 1 + word.length + 1 > width ? `${wrapped}\n${word}` : `${wrapped} ${word}`));

  test('is joined again, at any width', () => {
    for (let width = 45; width <= 95; width++) {
      const text = `${wrap(long, width)}\n\n${wrap(`${long}.`, width)}\n`;
      expect(parseWire(text).paragraphs.map((paragraph) => paragraph.text)).toEqual([long, `${long}.`]);
    }
  });

  test('but lines that end where they please stay apart', () => {
    const lines = ['قال الوزير إن المشروع سينتهي قبل نهاية العام الجاري.', 'وأضاف أن الكلفة لم تتغير.', 'ونفى أن يكون العمل قد توقف في أي من مراحله.'];
    expect(parseWire(`${lines.join('\n')}\n\n${lines.join('\n')}`).paragraphs).toHaveLength(6);
    expect(parseWire(wrap(long, 60)).paragraphs.length).toBeGreaterThan(1);
  });
});

describe('the tree', () => {
  const check = (text: string): void => {
    for (const node of parseWire(text).tree.children) {
      const { start, end } = node.position ?? {};
      const slice = text.slice(start?.offset, end?.offset);
      expect(node).toMatchObject({ type: 'paragraph', children: [{ type: 'text' }] });
      const value = node.type === 'paragraph' && node.children[0]?.type === 'text' ? node.children[0].value : '';
      expect(value.replace(/\s+/g, ' ')).toBe(slice.replace(/\s+/g, ' '));
      const before = text.slice(0, start?.offset);
      expect([start?.line, start?.column]).toEqual([before.split('\n').length, before.length - before.lastIndexOf('\n')]);
    }
  };

  test('has exact positions', () => {
    check(STORY);
    check(`القسم: سياسة\n\n  ${STORY}  \n\n\t- آخر\n`);
  });

  test('of any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('كلمة', ' ', '\n', '.', '- ', '24. ', '# ', '> ', '\t'), maxLength: 60 }), check));
  });
});

test('no visible character is lost or added', () => {
  const unit = fc.constantFrom(
    'العنوان: ', 'القسم: سياسة', 'مفتاح: ', 'الكاتب：', 'القاهرة', ' - ', '(رويترز)', ': ', '«الحياة»', 'محمد العلي', 'كتب', 'قال الوزير إن', 'أعلنت اللجنة', ' ', '\n', '\n\n',
    '10 نوفمبر 2014', '* ', 'Next Previous ', '،', '.', '\u200f', 'هـ', 'ـ', 'مقتل خمسة في حادث سير', '# ', '---', '\t', '\u200c',
  );
  fc.assert(fc.property(fc.array(unit, { maxLength: 30 }), (units) => expectConserved(units.join(''))), { numRuns: 3_000 });
});

describe('speed', () => {
  test('an article of 900 words takes a few milliseconds at most', () => {
    const text = Array.from({ length: 20 }, () => STORY).join('\n');
    processorMs(() => parseWire(text));
    const best = Math.min(...Array.from({ length: 10 }, () => processorMs(() => parseWire(text))));
    expect(best).toBeLessThan(2);
  });

  test.each([
    'ا'.repeat(1_000_000), 'القاهرة - '.repeat(100_000), 'القاهرة (رويترز) - '.repeat(50_000), '- '.repeat(500_000), 'كلمة\n'.repeat(200_000), 'العنوان: a\n'.repeat(100_000),
    '«'.repeat(1_000_000), 'ـ'.repeat(1_000_000), `${' '.repeat(1_000_000)}x`, '10 '.repeat(300_000), 'محمد '.repeat(200_000), '('.repeat(1_000_000), '\u200f'.repeat(1_000_000), '\n'.repeat(1_000_000),
  ])('a megabyte of the worst (%#) takes less than a second or two', (text) => {
    expect(processorMs(() => parseWire(text))).toBeLessThan(2_000);
  });
});
