import { Resvg } from '@resvg/resvg-js';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { chart } from '../../src/figures/chart.ts';
import { chartPicture } from '../../src/figures/picture/chart.ts';
import { flat, pixels } from '../../src/figures/picture/flat.ts';
import { h } from '../../src/figures/svg.ts';
import { RENDERING } from '../../src/integrations/share-render.ts';
import type { ChartSpec } from '../../src/schema/chart.ts';
import { chartOf, style } from './helpers.ts';

const LONG = 'الأمانة العامة لمجلس التعاون لدول الخليج العربية';
const rows = (...values: (string | number)[]): (string | number)[][] => values.map((value, i) => [i === 1 ? LONG : `بلد ${i}`, value, i * 3 - 4]);
const specs: Readonly<Record<string, ChartSpec>> = {
  bars: chartOf('bar', ['بلد', 'نمو'], rows(3, -2, 5.25)),
  'bars of two series': chartOf('bar', ['بلد', 'أول', 'ثانٍ'], rows(3, 2, 5), { mark: { series: 1 } }),
  'bars with a limit': chartOf('bar', ['بلد', 'نمو'], rows(3, 2, 5), { limit: { label: 'الحد', value: { number: 4, text: '4' } } }),
  line: chartOf('line', ['سنة', 'سعر'], [['2010', 7], ['2011', 9], ['2012', ''], ['2013', 4]], { mark: { row: 3 } }),
  'lines with long names': chartOf('line', ['سنة', LONG, `${LONG} والعراق`], [['2010', 7, 1], ['2011', 9, 3], ['2013', 4, 8]]),
  share: chartOf('share', ['حزب', 'مقاعد'], [['أول', 80], [LONG, 12], ['ثالث', 3], ['رابع', 3], ['خامس', 2]], { mark: { row: 0 } }),
};

/** The ground of the picture. */
const [PAPER_RED, PAPER_BLUE] = [0xfd, 0xfb];

describe('a chart as a picture', () => {
  test.each(Object.entries(specs))('%s: in pixels alone, inside its frame, the same each time', (_, spec) => {
    const drawing = chart(spec, style).filter((one): one is Element => one.type === 'element');
    const { svg, width, height } = chartPicture(drawing);
    expect(svg).not.toMatch(/NaN|undefined|\drem|="[^"]*%"/);
    expect(chartPicture(drawing).svg).toBe(svg);
    const made = new Resvg(svg, RENDERING).render();
    expect([made.width, made.height]).toEqual([width, height]);
    const { pixels: points } = made;
    let [drawn, cut] = [0, 0];
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const at = (y * width + x) * 4;
        if (points[at] === PAPER_RED && points[at + 2] === PAPER_BLUE) continue;
        drawn += 1;
        if (x < 4 || y < 4 || x >= width - 4 || y >= height - 4) cut += 1;
      }
    }
    expect(drawn).toBeGreaterThan(2000);
    expect(cut).toBe(0);
  });
});

test('shares and rem become pixels; a nested drawing becomes a group whose paths are stretched', () => {
  expect([pixels('25%', 400), pixels('1.5rem', 9), pixels(7, 9), pixels(undefined, 9)]).toEqual([100, 24, 7, 0]);
  const drawn = flat(h('svg', { x: '10%', y: '1rem', width: '50%', height: '50%', viewBox: '0 0 100 10' }, [h('path', { d: 'M0 5L100 10' })]), { width: 200, height: 100 });
  expect(drawn).toMatchObject({ tagName: 'g', properties: { transform: 'translate(20 16)' }, children: [{ properties: { d: 'M0 25L100 50' } }] });
});
