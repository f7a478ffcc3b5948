import type { Element } from 'hast';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bar } from '../../src/figures/bar.ts';
import { elements } from '../markup/helpers.ts';
import { all, chartOf, hasClass, length, style, textOf, toHtml } from './helpers.ts';

const rects = (drawn: ReturnType<typeof bar>): Element[] =>
  all(drawn, (one) => one.tagName === 'rect' && hasClass(one, 'bar')).filter((one) => one.properties['y'] !== undefined);

const zero = (drawn: ReturnType<typeof bar>): number => {
  const [axis] = all(drawn, (one) => hasClass(one, 'zero'));
  return axis ? length(axis, 'x1') : Number.NaN;
};

const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 24 }).filter((values) => values.some((value) => value !== 0));

describe('bars', () => {
  it('are as wide as their values, to the left of the axis above zero and to its right below, and never outside', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const drawn = bar(chartOf('bar', ['أ', 'ب'], values.map((value, row) => [`صف ${row}`, value])), style);
        const widths = rects(drawn).map((one) => length(one, 'width'));
        const most = Math.max(...values.map(Math.abs));
        const unit = Math.max(...widths) / most;
        const axis = zero(drawn);
        rects(drawn).forEach((one, row) => {
          const value = values[row] ?? 0;
          const [from, width] = [length(one, 'x'), length(one, 'width')];
          expect(Math.abs(width - Math.abs(value) * unit)).toBeLessThan(0.01);
          expect(from).toBeGreaterThanOrEqual(-0.001);
          expect(from + width).toBeLessThanOrEqual(100.002);
          expect(value >= 0 ? from + width : from).toBeCloseTo(axis, 2);
        });
      }),
    );
  });

  it('grow from an axis at the right when nothing is below zero', () => {
    const drawn = bar(chartOf('bar', ['السنة', 'العدد'], [['2008', 5], ['2014', 20]]), style);
    expect(zero(drawn)).toBe(100);
    expect(rects(drawn).map((one) => length(one, 'width'))).toEqual([25, 100]);
  });

  it('write every label and every value, in the digits of the paper', () => {
    const drawn = bar(chartOf('bar', ['السنة', 'العدد'], [['2008', '1,234.50'], ['2010', '−0.4'], ['2012', '']]), { ...style, numerals: 'arab' });
    expect(all(drawn, (one) => hasClass(one, 'label')).map(textOf)).toEqual(['٢٠٠٨', '٢٠١٠', '٢٠١٢']);
    expect(all(drawn, (one) => hasClass(one, 'value')).map(textOf)).toEqual(['١٬٢٣٤٫٥٠', '−٠٫٤', '–']);
  });

  it('mark one row in more than colour: its label and value have a class that is bold', () => {
    const drawn = bar(chartOf('bar', ['أ', 'ب'], [['س', 1], ['ص', 2]], { mark: { row: 0 } }), style);
    expect(all(drawn, (one) => hasClass(one, 'mark')).map((one) => one.tagName)).toEqual(['div', 'rect', 'text']);
  });

  it('stand one under another for several series, each with its tone in the key', () => {
    const drawn = bar(chartOf('bar', ['أ', 'قبل', 'بعد'], [['س', 1, 2], ['ص', 2, -1]]), style);
    const [first, second] = rects(drawn);
    expect(first && second && length(first, 'y') + length(first, 'height')).toBeLessThanOrEqual(second ? length(second, 'y') : 0);
    expect(all(drawn, (one) => one.tagName === 'li').map(textOf)).toEqual([' قبل', ' بعد']);
  });

  it('of a marked series stand beside lighter ones, and a marked row keeps the tones of its series', () => {
    const rows = [['س', 1, 2], ['ص', 2, 3]];
    const tones = (mark: { row: number } | { series: number }): unknown[] => rects(bar(chartOf('bar', ['أ', 'قبل', 'بعد'], rows, { mark }), style)).map((one) => one.properties['className']);
    expect(tones({ series: 1 })).toEqual([['bar', 'tone-2'], ['bar', 'mark'], ['bar', 'tone-2'], ['bar', 'mark']]);
    expect(tones({ row: 1 })).toEqual([['bar', 'tone-1'], ['bar', 'tone-2'], ['bar', 'tone-1'], ['bar', 'tone-2']]);
    const labels = all(bar(chartOf('bar', ['أ', 'قبل', 'بعد'], rows, { mark: { row: 1 } }), style), (one) => hasClass(one, 'label'));
    expect(labels.map((one) => hasClass(one, 'mark'))).toEqual([false, true]);
  });

  it('name the limit where it runs', () => {
    const drawn = bar(chartOf('bar', ['أ', 'ب'], [['س', 50], ['ص', 25]], { limit: { label: 'الأغلبية', value: { number: 100, text: '100' } } }), style);
    expect(all(drawn, (one) => hasClass(one, 'name')).map(textOf)).toEqual(['الأغلبية 100']);
    expect(all(drawn, (one) => hasClass(one, 'limit')).map((one) => length(one, 'x1'))).toEqual([0, 0, 0]);
    expect(rects(drawn).map((one) => length(one, 'width'))).toEqual([50, 25]);
  });

  it('say their message in a sentence', () => {
    const html = toHtml(bar(chartOf('bar', ['أ', 'ب'], [['مصر', 3], ['تونس', 9]], { unit: 'بالألف' }), style));
    expect(html).toContain('aria-label="عنوان. بالألف. الأعلى 9 (تونس)، والأدنى 3 (مصر)."');
  });

  it('escape what is hostile, write no style, and are the same each time', () => {
    const spec = chartOf('bar', ['<b>', '"><script>x</script>'], [['<img onerror=x>', 1], ['&amp;', 2]], { title: '"><svg onload=x>' });
    const html = toHtml(bar(spec, style));
    const tags = new Set(elements(html).map(({ tagName }) => tagName));
    expect([...tags].sort()).toEqual(['div', 'line', 'rect', 'svg', 'text']);
    expect(elements(html).flatMap(({ properties }) => Object.keys(properties)).filter((name) => /^on|^style$/.test(name))).toEqual([]);
    expect(toHtml(bar(spec, style))).toBe(html);
  });
});
