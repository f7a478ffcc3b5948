import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelWidth } from '../../src/figures/measure.ts';
import { share } from '../../src/figures/share.ts';
import { LABEL, NARROW, WIDE } from '../../src/figures/style.ts';
import { all, chartOf, hasClass, length, span, style, textOf, toHtml } from './helpers.ts';

const seats = [['نداء تونس', 85], ['حركة النهضة', 69], ['الاتحاد الوطني الحر', 16], ['الجبهة الشعبية', 15], ['آفاق تونس', 8], ['قوائم أخرى', 24]];
const parts = (drawn: ReturnType<typeof share>) => all(drawn, (one) => hasClass(one, 'part'));
const names = ['مالي', 'غينيا', 'الاتحاد الوطني الحر', 'اسم طويل جدًا لا يسعه شيء من الرسم كله ولو اتسع'];

describe('parts of a whole', () => {
  it('stand from right to left, as wide as their share, and fill the strip', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 8 }), (values) => {
        const total = values.reduce((a, b) => a + b, 0);
        const drawn = parts(share(chartOf('share', ['أ', 'ب'], values.map((value, row) => [`${row}`, value])), style));
        let right = 100;
        drawn.forEach((one, row) => {
          const width = length(one, 'width');
          expect(width).toBeCloseTo(((values[row] ?? 0) / total) * 100, 2);
          expect(length(one, 'x') + width).toBeCloseTo(right, 2);
          right -= width;
        });
        expect(right).toBeCloseTo(0, 1);
      }),
    );
  });

  it.each([NARROW, WIDE])('are each named once at %i px: over the part, where that holds the name, or in the key', (frame) => {
    const hidden = frame === NARROW ? 'wide' : 'narrow';
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 1, max: 1000 })), { minLength: 2, maxLength: 8 }), (rows) => {
        const drawn = share(chartOf('share', ['أ', 'ب'], rows), style);
        const over = all(drawn, (one) => hasClass(one, 'name') && !hasClass(one, hidden));
        const keyed = all(drawn, (one) => one.tagName === 'li' && !hasClass(one, hidden)).map((one) => textOf(one).trim());
        expect([...over.map(textOf), ...keyed.map((one) => one.replace(/ \d+$/, ''))].sort()).toEqual(rows.map(([name]) => name).sort());
        const spans = over.map((one) => span(one, frame, labelWidth(textOf(one), LABEL))).sort((a, b) => a[0] - b[0]);
        spans.forEach(([left, right], index) => {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(frame + 0.01);
          const next = spans[index + 1];
          if (next) expect(next[0]).toBeGreaterThan(right);
        });
      }),
    );
  });

  it('show a majority and say who has most', () => {
    const drawn = share(chartOf('share', ['القائمة', 'المقاعد'], seats, { limit: { label: 'الأغلبية', value: { number: 109, text: '109' } } }), style);
    const [limit] = all(drawn, (one) => hasClass(one, 'limit'));
    expect(limit && length(limit, 'x1')).toBeCloseTo(100 - (109 / 217) * 100, 2);
    const html = toHtml(drawn);
    expect(html).toContain('الأغلبية 109');
    expect(html).toContain('أكبر الحصص: نداء تونس، 85، أي 39.2% من المجموع.');
    expect(html).toContain('aria-labelledby="figure-1-name figure-1-description"');
  });
});
