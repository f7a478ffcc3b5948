import { expect, test } from 'vitest';
import type { Saved } from '../../src/reader/keep/saved.ts';
import { savedWhen } from '../../src/reader/saved/items.ts';
import { ordered } from '../../src/reader/saved/order.ts';
import { sizeText } from '../../src/reader/saved/sizes.ts';

const saved = (headline: string, section: string, words: number, when: string): Saved => ({ path: `/${headline}/`, headline, section, summary: '', words, saved: when, files: [], bytes: 0 });
const list = [saved('أ', 'الرياضة', 300, '2026-01-03T00:00:00Z'), saved('ب', 'اقتصاد', 900, '2026-01-01T00:00:00Z'), saved('ج', 'ثقافة', 100, '2026-01-02T00:00:00Z'), saved('د', 'اقتصاد', 400, '2026-01-04T00:00:00Z')];

test.each([
  ['newest', 'دأجب'],
  ['oldest', 'بجأد'],
  // «الرياضة» stands under its ر.
  ['section', 'دبجأ'],
  ['length', 'جأدب'],
] as const)('in the order %s', (order, expected) => {
  expect(ordered(list, order).map(({ headline }) => headline).join('')).toBe(expected);
});

test('the day it was saved, as one says it', () => {
  const style = { numerals: 'arab', months: 'gulf' } as const;
  const now = new Date(2026, 0, 2, 0, 30);
  const said = (...[year, month, day, hour]: [number, number, number, number]) => savedWhen(new Date(year, month - 1, day, hour), now, style);
  expect(said(2026, 1, 2, 0)).toBe('حُفظ اليوم');
  expect(said(2026, 1, 1, 1)).toBe('حُفظ أمس');
  expect(said(2025, 12, 31, 23)).toBe('حُفظ في ٣١ ديسمبر ٢٠٢٥');
  expect(savedWhen(new Date(2026, 4, 1), new Date(2026, 5, 1), style)).toBe('حُفظ في ١ مايو');
});

test.each([
  [0, '٠ كيلوبايت'],
  [1, '١ كيلوبايت'],
  [98_400, '٩٩ كيلوبايت'],
  [999_000, '٩٩٩ كيلوبايت'],
  [999_500, '١ ميغابايت'],
  [3_449_999, '٣٫٤ ميغابايت'],
])('%d bytes', (bytes, text) => {
  expect(sizeText(bytes, 'arab')).toBe(text);
});
