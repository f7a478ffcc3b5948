import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelWidth, valueWidth } from '../../src/figures/measure.ts';
import { line } from '../../src/figures/line.ts';
import { LABEL, NARROW, VALUE, WIDE } from '../../src/figures/style.ts';
import type { Element } from 'hast';
import { all, chartOf, hasClass, length, span, style, textOf, toHtml } from './helpers.ts';

const byClass = (drawn: ReturnType<typeof line>, name: string): Element[] => all(drawn, (one) => one.tagName === 'text' && hasClass(one, name));
const axisLabels = (drawn: ReturnType<typeof line>): Element[] => byClass(drawn, 'tick').filter((one) => one.properties['textAnchor'] !== undefined);
const courses = (drawn: ReturnType<typeof line>): string[] => all(drawn, (one) => one.tagName === 'path').map((one) => String(one.properties['d']));
const points = (d: string): [number, number][] => [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

const months = ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', '12 نوفمبر'];
const values = fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 2, maxLength: 40 });

describe('a line', () => {
  it('runs from right to left within its frame, higher for greater', () => {
    fc.assert(
      fc.property(values, (numbers) => {
        const drawn = line(chartOf('line', ['أ', 'ب'], numbers.map((value, row) => [`صف ${row}`, value])), style);
        const places = points(courses(drawn)[0] ?? '');
        expect(places).toHaveLength(numbers.length);
        places.forEach(([x, y], row) => {
          expect(x).toBeGreaterThanOrEqual(-0.1);
          expect(x).toBeLessThanOrEqual(1000.1);
          expect(y).toBeGreaterThanOrEqual(-0.1);
          expect(y).toBeLessThanOrEqual(190.1);
          const before = places[row - 1];
          if (!before) return;
          expect(x).toBeLessThan(before[0]);
          const change = (numbers[row] ?? 0) - (numbers[row - 1] ?? 0);
          expect(Math.sign(before[1] - y)).toBe(Math.abs(before[1] - y) < 0.02 ? Math.sign(before[1] - y) : Math.sign(change));
        });
      }),
    );
  });

  it('stands at true distances for years and for dates, whichever end was written first', () => {
    const rows = [['2008', 1], ['2010', 2], ['2014', 3]];
    const places = points(courses(line(chartOf('line', ['أ', 'ب'], rows), style))[0] ?? '').map(([x]) => x);
    expect(places[0]).toBeCloseTo(1000, 0);
    expect(places[1]).toBeCloseTo(667, -1);
    expect(places[2]).toBeCloseTo(0, 0);
    expect(courses(line(chartOf('line', ['أ', 'ب'], rows.toReversed()), style))).toEqual(courses(line(chartOf('line', ['أ', 'ب'], rows), style)));
    const dated = points(courses(line(chartOf('line', ['أ', 'ب'], [['1 نوفمبر 2014', 1], ['2 نوفمبر 2014', 2], ['11 نوفمبر 2014', 3]]), style))[0] ?? '');
    expect(dated[1]?.[0]).toBeCloseTo(900, 0);
  });

  it('has a gap where a value is missing, and a dot where one stands alone', () => {
    const drawn = line(chartOf('line', ['أ', 'ب'], [['س', 1], ['ص', 2], ['ع', ''], ['ف', 3], ['ق', ''], ['ر', 5], ['ش', 4]]), style);
    expect(courses(drawn)[0]?.match(/M/g)).toHaveLength(3);
    expect(courses(drawn)[0]?.match(/h0/g)).toHaveLength(1);
  });

  it.each([NARROW, WIDE])('has names under it that never touch, nor leave it, at %i px', (frame) => {
    const hidden = frame === NARROW ? 'wide' : 'narrow';
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...months, 'اسم طويل لشهر من الشهور', '2014'), { minLength: 2, maxLength: 60 }), (labels) => {
        const drawn = line(chartOf('line', ['أ', 'ب'], labels.map((label, row) => [label, row])), style);
        const spans = axisLabels(drawn)
          .filter((one) => !hasClass(one, hidden))
          .map((one) => span(one, frame, labelWidth(textOf(one), LABEL)))
          .sort((a, b) => a[0] - b[0]);
        expect(spans.length).toBeGreaterThan(0);
        spans.forEach(([left, right], index) => {
          if (right - left <= frame) expect(left).toBeGreaterThanOrEqual(-0.5);
          expect(right).toBeLessThanOrEqual(frame + 0.5);
          const next = spans[index + 1];
          if (next) expect(next[0]).toBeGreaterThan(right);
        });
      }),
    );
  });

  it('has values written at its points that never touch, nor leave it, at the narrowest', () => {
    fc.assert(
      fc.property(values, (numbers) => {
        const drawn = line(chartOf('line', ['أ', 'ب'], numbers.map((value, row) => [`${row}`, value]), { mark: { row: numbers.length - 1 } }), style);
        const boxes = byClass(drawn, 'value').map((one) => {
          const [left, right] = span(one, NARROW, valueWidth(textOf(one), VALUE));
          return { left, right, bottom: length(one, 'y') };
        });
        expect(boxes.length).toBeGreaterThan(0);
        for (const [index, a] of boxes.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(-0.5);
          expect(a.right).toBeLessThanOrEqual(NARROW + 0.5);
          for (const b of boxes.slice(index + 1)) {
            expect(a.right <= b.left || b.right <= a.left || Math.abs(a.bottom - b.bottom) >= VALUE).toBe(true);
          }
        }
      }),
    );
  });

  it('marks its last value, its greatest and its first', () => {
    const prices = [108.1, 108.9, 107.5, 107.8, 109.5, 111.8, 106.8, 101.6, 97.1, 87.4, 80.4];
    const drawn = line(chartOf('line', ['الشهر', 'السعر'], prices.map((price, row) => [months[row] ?? '', price]), { mark: { row: 10 } }), style);
    expect(byClass(drawn, 'value').map(textOf)).toEqual(['80.4', '111.8', '108.1']);
    expect(byClass(drawn, 'value').map((one) => hasClass(one, 'mark'))).toEqual([true, false, false]);
    expect(toHtml(drawn)).toContain('هبوط من 108.1 (يناير) إلى 80.4 (12 نوفمبر). الأعلى 111.8 (يونيو)، والأدنى 80.4 (12 نوفمبر).');
  });

  it('names several at their left ends, apart from each other; long names in a key', () => {
    const rows = [['2012', 1, 1.01, 1.02], ['2014', 5, 5.01, 5.02]];
    const drawn = line(chartOf('line', ['أ', 'ليبيريا', 'غينيا', 'مالي'], rows), style);
    const feet = byClass(drawn, 'name').map((one) => length(one, 'y')).sort((a, b) => a - b);
    expect(byClass(drawn, 'name').map(textOf).sort()).toEqual(['غينيا 5.01', 'ليبيريا 5', 'مالي 5.02']);
    expect(feet.every((foot, index) => index === 0 || foot - (feet[index - 1] ?? 0) >= 18)).toBe(true);
    const long = line(chartOf('line', ['أ', 'منظمة البلدان المصدرة للنفط', 'غيرها'], rows), style);
    expect(byClass(long, 'name')).toEqual([]);
    expect(all(long, (one) => one.tagName === 'li').map((one) => textOf(one).trim())).toEqual(['منظمة البلدان المصدرة للنفط', 'غيرها']);
  });

  it('is the same each time and draws what is flat', () => {
    const flat = chartOf('line', ['أ', 'ب'], [['س', 0], ['ص', 0]]);
    expect(toHtml(line(flat, style))).toBe(toHtml(line(flat, style)));
    expect(toHtml(line(chartOf('line', ['أ', 'ب'], [['س', -3], ['ص', -3]]), style))).not.toMatch(/NaN|Infinity/);
    expect(toHtml(line(flat, style))).not.toMatch(/NaN|Infinity/);
  });
});
