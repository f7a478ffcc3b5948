import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { characters, cutAll, stylesheet, writeModules } from '../../src/integrations/fonts/cut.ts';
import type { FontFile } from '../../src/integrations/fonts/cut.ts';
import { FACES, SLICES, without } from '../../src/integrations/fonts/faces.ts';
import { FALLBACKS, fallbackStylesheet } from '../../src/integrations/fonts/fallbacks.ts';
import { unicodeRange } from '../../src/integrations/fonts/ranges.ts';

describe('slices', () => {
  test('no character is in two slices: a browser would fetch both', () => {
    const all = SLICES.flatMap(({ ranges }) => [...characters(ranges)]);
    expect(new Set(all).size).toBe(all.length);
  });

  test('the Arabic face owns the space, and every letter, mark and digit of news copy', () => {
    const news = SLICES.find(({ name }) => name === 'news');
    const held = new Set(characters(news?.ranges ?? []));
    for (const one of ' \u00a0ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىةًٌٍَُِّْٰٱ،؛؟ـ٠١٢٣٤٥٦٧٨٩٪٫٬پچژگکیڤ«»:—–…()0123456789') expect(held).toContain(one);
  });

  test('without() leaves the difference', () => {
    expect(without([[1, 10]], [[3, 4], [10, 12]])).toEqual([[1, 2], [5, 9]]);
    expect(unicodeRange([[0x20, 0x20], [0x621, 0x63a]])).toBe('U+20,U+621-63a');
  });
});

describe('cutting', () => {
  let dir: string;
  let fonts: FontFile[];
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'nashra-fonts-'));
    fonts = await cutAll(FACES, SLICES, dir);
  }, 60_000);
  afterAll(() => rm(dir, { recursive: true, force: true }));

  test('the news slices of the three faces stay under 25 KB each', async () => {
    const news = fonts.filter(({ slice }) => slice.name === 'news');
    expect(news).toHaveLength(3);
    for (const { file } of news) expect((await stat(file)).size).toBeLessThan(25 * 1024);
  });

  test('what is cut already is not cut again', async () => {
    const before = await Promise.all(fonts.map(({ file }) => stat(file)));
    const again = await cutAll(FACES, SLICES, dir);
    expect(again.map(({ file }) => file)).toEqual(fonts.map(({ file }) => file));
    const after = await Promise.all(again.map(({ file }) => stat(file)));
    expect(after.map(({ mtimeMs }) => mtimeMs)).toEqual(before.map(({ mtimeMs }) => mtimeMs));
  });

  test('the stylesheet offers every file under its own range', async () => {
    const css = stylesheet(fonts, (file) => file);
    expect(css.match(/@font-face/g)).toHaveLength(FACES.length * SLICES.length);
    expect(css.match(/font-display:optional/g)).toHaveLength(FACES.length * SLICES.length);
    const { module } = await writeModules(fonts, dir);
    expect((await stat(module)).size).toBeGreaterThan(0);
  });
});

describe('system faces', () => {
  test('offer Arabic, the space, digits and punctuation, no other letters, at their measured size, under names that the font stacks hold', async () => {
    const tokens = await readFile(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
    const rules = fallbackStylesheet().split('\n');
    expect(rules).toHaveLength(FALLBACKS.length);
    for (const rule of rules) {
      expect(rule).toMatch(/src:local\("[^"]+"\).*;size-adjust:\d+(\.\d)?%;unicode-range:U\+20,U\+a0,U\+600-6ff,/);
      expect(rule).not.toContain('url(');
      expect(rule).not.toMatch(/U\+41|U\+61\b/);
    }
    for (const { family, weight } of FALLBACKS) {
      expect(tokens).toContain(`"${family}"`);
      expect(FALLBACKS.filter((other) => other.family === family && other.weight === weight)).toHaveLength(1);
    }
  });
});
