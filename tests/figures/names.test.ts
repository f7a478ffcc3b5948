/** Estimated widths of names against those that HarfBuzz gives for the face. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontverter from 'fontverter';
import * as hb from 'harfbuzzjs';
import { expect, test } from 'vitest';
import { nameWidth } from '../../src/figures/measure.ts';
import { WATERS } from '../../src/figures/map/seas.ts';
import { cities, countries } from '../../src/gazetteer/gazetteer.ts';

test('hold every name of the gazetteer, and are at most a third too wide', async () => {
  const path = createRequire(import.meta.url).resolve('@fontsource/scheherazade-new/files/scheherazade-new-arabic-700-normal.woff2');
  const face = new hb.Face(new hb.Blob(new Uint8Array(await fontverter.convert(await readFile(path), 'sfnt')).buffer));
  const font = new hb.Font(face);
  const shaped = (text: string): number => {
    const buffer = new hb.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    hb.shape(font, buffer);
    return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) / face.upem;
  };
  const names = [...cities, ...countries, ...WATERS].map(({ name }) => name);
  const wrong = names.filter((name) => {
    const [real, guess] = [shaped(name), nameWidth(name, 1)];
    return guess < real - 0.12 || guess > real * 1.33;
  });
  expect(names.length).toBeGreaterThan(650);
  expect(wrong.map((name) => [name, shaped(name).toFixed(2), nameWidth(name, 1).toFixed(2)])).toEqual([]);
});
