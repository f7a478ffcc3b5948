import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draughtsman } from '../../src/figures/draw.ts';
import { labelWidth } from '../../src/figures/measure.ts';
import { LABEL, NARROW, WIDE } from '../../src/figures/style.ts';
import { timeline } from '../../src/figures/timeline.ts';
import type { TimelineSpec } from '../../src/schema/timeline.ts';
import { all, chartOf, hasClass, length, span, style, textOf, toHtml } from './helpers.ts';

const of = (dates: (string | undefined)[], now = -1): TimelineSpec => ({
  kind: 'timeline',
  title: '',
  items: dates.map((date, index) => ({ label: date ?? 'ثم', ...(date && { date }), now: index === now })),
});
const YEMEN = ['2014-09-21', '2014-10-07', '2014-10-13', '2014-11-01', '2014-11-07'];

describe('the scale of a timeline', () => {
  it('stands at true distances, from right to left', () => {
    const dots = all(timeline(of(['2014-01-01', '2014-01-11', '2014-04-11']), style), (one) => hasClass(one, 'dot')).map((one) => length(one, 'cx'));
    expect(dots).toEqual([96, 86.8, 4]);
  });

  it('numbers its points as the list does, and those that stand together together', () => {
    const numbers = (spec: TimelineSpec): string[] => all(timeline(spec, style), (one) => hasClass(one, 'number')).map(textOf);
    expect(numbers(of(YEMEN))).toEqual(['1', '2', '3', '4', '5']);
    expect(numbers(of(['2014-01-01', undefined, '2014-06-01', '2014-12-01', '2014-12-02', '2014-12-03']))).toEqual(['1', '3', '4–6']);
  });

  it('tells the one at hand and those after it', () => {
    const dots = all(timeline(of(YEMEN, 2), style), (one) => hasClass(one, 'dot'));
    expect(dots.map((one) => (hasClass(one, 'mark') ? 'here' : hasClass(one, 'next') ? 'next' : ''))).toEqual(['', '', 'here', 'next', 'next']);
  });

  it.each([[['2014-01-01', '2014-06-01']], [['2014-01-01', '2014-01-01', '2014-01-01']], [['2013-01-01', '2014-11-09', '2014-11-11']], [[undefined, undefined, undefined]]])(
    'is left out where there are no distances to compare: %j',
    (dates) => {
      expect(timeline(of(dates), style)).toEqual([]);
    },
  );

  it.each([NARROW, WIDE])('has dates under it that never touch, nor leave it, at %i px', (frame) => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2020-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day, { minLength: 3, maxLength: 15 }), (dates) => {
        const drawn = timeline(of(dates), style);
        const spans = all(drawn, (one) => hasClass(one, frame === NARROW ? 'narrow' : 'wide'))
          .map((one) => span(one, frame, labelWidth(textOf(one), LABEL)))
          .sort((a, b) => a[0] - b[0]);
        spans.forEach(([left, right], index) => {
          expect(left).toBeGreaterThanOrEqual(-0.01);
          expect(right).toBeLessThanOrEqual(frame + 0.01);
          const next = spans[index + 1];
          if (next) expect(next[0]).toBeGreaterThan(right);
        });
      }),
    );
  });

  it('is decoration: the list says it all', () => {
    expect(toHtml(timeline(of(YEMEN), style))).toMatch(/^<svg class="plot scale" aria-hidden="true"/);
  });
});

describe('the draughtsman', () => {
  it('draws every kind, with ids of its own for each figure', () => {
    const { draw } = draughtsman({ numerals: 'arab', months: 'gulf' });
    const spec = chartOf('line', ['أ', 'ب'], [['س', 1], ['ص', 2]]);
    const ids = [1, 2].flatMap((number) => all(draw(spec, number), (one) => 'id' in one.properties).map((one) => one.properties['id']));
    expect(ids).toEqual(['figure-1-name', 'figure-1-description', 'figure-2-name', 'figure-2-description']);
    expect(draw(of(YEMEN), 3)).toHaveLength(1);
  });
});
