/** Estimated widths against those that HarfBuzz gives for the faces. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as hb from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { beforeAll, describe, expect, it } from 'vitest';
import { labelWidth, valueWidth } from '../../src/figures/measure.ts';

const require = createRequire(import.meta.url);
const LABELS = [
  'نداء تونس', 'حركة النهضة', 'الاتحاد الوطني الحر', 'الجبهة الشعبية', 'آفاق تونس', 'قوائم أخرى', 'منطقة اليورو', 'سلوفاكيا',
  'الولايات المتحدة', 'سيراليون', 'ليبيريا', 'يناير', '١٢ نوفمبر', 'أكتوبر', 'المجموع', 'مؤشرات', 'ششش', 'مُحَمَّد', '٢٠١٤', '١٠٠',
];
const VALUES = ['٨٠٫٤', '١١١٫٨', '١٬٢٣٤', '٣٩٪', '٠', '−٠٫٤'];

let widthIn: (face: 'sans' | 'naskh', text: string) => number;

async function load(path: string, axes: Record<string, number>): Promise<(text: string) => number> {
  const letters = Array.from({ length: 0x100 }, (_, i) => String.fromCodePoint(0x600 + i)).join('') + ' −';
  const bytes = await subsetFont(await readFile(require.resolve(path)), letters, { targetFormat: 'sfnt', ...(Object.keys(axes).length > 0 && { variationAxes: axes }) });
  const face = new hb.Face(new hb.Blob(new Uint8Array(bytes).buffer));
  const font = new hb.Font(face);
  return (text) => {
    const buffer = new hb.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    hb.shape(font, buffer);
    return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) / face.upem;
  };
}

beforeAll(async () => {
  const sans = await load('vazirmatn/fonts/variable/Vazirmatn[wght].ttf', { wght: 600 });
  const naskh = await load('@fontsource/scheherazade-new/files/scheherazade-new-arabic-700-normal.woff2', {});
  widthIn = (face, text) => (face === 'sans' ? sans : naskh)(text);
});

describe('estimated widths', () => {
  it.each(LABELS)('of the label %s hold it, and not half as much again', (text) => {
    const real = widthIn('sans', text);
    expect(labelWidth(text, 1)).toBeGreaterThanOrEqual(real - 0.02);
    expect(labelWidth(text, 1)).toBeLessThan(real * 1.35 + 0.1);
  });

  it.each(VALUES)('of the value %s hold it', (text) => {
    const real = widthIn('naskh', text);
    expect(valueWidth(text, 1)).toBeGreaterThanOrEqual(real - 0.02);
    expect(valueWidth(text, 1)).toBeLessThan(real * 1.2 + 0.1);
  });

  it('grow with the size', () => {
    expect(labelWidth('نداء تونس', 28)).toBeCloseTo(2 * labelWidth('نداء تونس', 14));
  });
});
