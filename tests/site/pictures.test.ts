/** Photographs in a built paper: every cut that a page offers is there, is what it is said to be, and tells nothing of its maker. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { elements, filesOf, pageAt, pagesOf } from './pages.ts';
import { PICTURES } from './picture-paper.ts';
import { build } from './setup.ts';

const { dir, content, code, output } = inject('pictures');
const pages = pagesOf(dir);
const files = filesOf(dir);

interface Cut {
  readonly file: string;
  readonly type: string;
  readonly width: number;
}

/** Every picture of every page with the cuts it offers. */
const offered = pages.flatMap(({ url, tree }) =>
  elements(tree, ({ tagName }) => tagName === 'picture').map((picture) => {
    const [image] = elements(picture, ({ tagName }) => tagName === 'img');
    const cuts = elements(picture, ({ tagName }) => tagName === 'source').flatMap(({ properties: { type, srcSet } }): Cut[] =>
      [srcSet].flat().join(',').split(/,\s*/).map((one) => {
        const [address = '', descriptor = ''] = one.trim().split(' ');
        return { file: decodeURI(address).slice(1), type: String(type), width: Number.parseInt(descriptor, 10) };
      }),
    );
    return { url, image: image?.properties ?? {}, cuts };
  }),
);
const cutsOf = [...new Map(offered.flatMap(({ cuts }) => cuts).map((cut) => [cut.file, cut])).values()];
const sizeOf = async (file: string) => sharp(readFileSync(join(dir, file))).metadata();
const article = (name: string) => pageAt(dir, `2020/05/${name}/index.html`).tree;
const images = (name: string) => elements(article(name), ({ tagName }) => tagName === 'img').map(({ properties }) => properties);

describe('every cut', () => {
  test('there are some, of both formats', () => {
    expect(cutsOf.length).toBeGreaterThan(40);
    expect(new Set(cutsOf.map(({ type }) => type))).toEqual(new Set(['image/avif', 'image/webp']));
  });

  test('is there, as wide as its descriptor says and of the type it is said to be', async () => {
    for (const { file, type, width } of cutsOf) {
      expect(files).toContain(file);
      const found = await sizeOf(file);
      expect([found.width, found.compression ?? found.format], file).toEqual([width, type === 'image/avif' ? 'av1' : 'webp']);
    }
  });

  test('has the shape that its page states, and is never wider than the original', async () => {
    for (const { image, cuts, url } of offered) {
      const [width, height] = [Number(image['width']), Number(image['height'])];
      for (const cut of cuts) {
        const found = await sizeOf(cut.file);
        expect(Math.abs((found.width * height) / width - found.height), `${url} ${cut.file}`).toBeLessThanOrEqual(1);
        expect(cut.width).toBeLessThanOrEqual(width);
      }
    }
  });

  test('tells nothing of where, when and with what it was taken, nor does anything else', async () => {
    for (const file of files.filter((one) => /\.(avif|webp|jpe?g|png)$/.test(one))) {
      const { exif, xmp, iptc, orientation } = await sizeOf(file);
      expect([exif, xmp, iptc, orientation], file).toEqual([undefined, undefined, undefined, undefined]);
      expect(readFileSync(join(dir, file)).includes('MARK-OF-EXIF'), file).toBe(false);
    }
    expect(readFileSync(join(content, PICTURES.wide.file)).includes('MARK-OF-EXIF')).toBe(true);
  });
});

test('the original is not published, nor a link to it; what is no photograph is published as it is', async () => {
  const published = files.filter((one) => one.startsWith('media/'));
  const fallbacks = new Set(offered.map(({ image }) => decodeURI(String(image['src'])).slice(1)));
  // What feeds and structured data show, for those who read no AVIF: cuts too, as JPEG.
  const elsewhere = new Set(files.filter((one) => /\.(html|xml|json)$/.test(one)).flatMap((one) => Array.from(readFileSync(join(dir, one), 'utf8').matchAll(/media\/[^"<\s]+\.jpeg/g), ([address]) => address)));
  for (const one of elsewhere) expect((await sizeOf(one)).format, one).toBe('jpeg');
  expect(published.filter((one) => !cutsOf.some(({ file }) => file === one) && !fallbacks.has(one) && !elsewhere.has(one))).toEqual(['media/film.webp', 'media/moving.gif']);
  expect((await sizeOf('media/film.webp')).pages).toBe(2);
  expect(readFileSync(join(content, PICTURES.film.file)).includes('MARK-OF-EXIF')).toBe(true);
  expect(readFileSync(join(dir, 'media/moving.gif'))).toEqual(readFileSync(join(content, PICTURES.moving.file)));
});

test.each([
  ['03/wide', 0, 'wide'],
  ['03/wide', 1, 'portrait'],
  ['03/wide', 2, 'tiny'],
  ['03/turned', 0, 'turned'],
  ['03/turned', 1, 'moving'],
  ['03/turned', 2, 'odd'],
  ['03/panorama', 0, 'panorama'],
  ['03/panorama', 1, 'clear'],
] as const)('%s: picture %i is stated in its own size, upright: %s', (page, place, name) => {
  const { width, height } = PICTURES[name];
  expect(images(page)[place]).toMatchObject({ width, height });
});

test('a picture that a phone has turned comes out upright', async () => {
  const [tall] = offered.filter(({ url }) => url === '/2020/05/03/turned/');
  for (const { file } of tall?.cuts ?? []) {
    const found = await sizeOf(file);
    expect(found.height).toBeGreaterThan(found.width);
  }
  expect(tall?.image).toMatchObject({ dataTall: '' });
});

test('the fallback is a JPEG of moderate width, and a PNG where parts are transparent', async () => {
  expect(await sizeOf(String(images('03/wide')[0]?.['src']).slice(1))).toMatchObject({ format: 'jpeg', width: 960 });
  expect(await sizeOf(String(images('03/panorama')[1]?.['src']).slice(1))).toMatchObject({ format: 'png', hasAlpha: true });
});

test('the first picture of a page is not to wait, all others are', () => {
  for (const { url, tree } of pages) {
    const all = elements(tree, ({ tagName }) => tagName === 'img').map(({ properties }) => properties);
    for (const [i, one] of all.entries()) {
      expect(one['decoding'], url).toBe('async');
      if (i > 0) expect([one['loading'], one['fetchPriority']], url).toEqual(['lazy', undefined]);
    }
  }
  for (const page of ['03/wide', '03/turned', '03/panorama']) {
    expect(images(page)[0]).toMatchObject({ loading: 'eager', fetchPriority: 'high' });
  }
  const [lead] = elements(pageAt(dir, 'index.html').tree, ({ tagName }) => tagName === 'img');
  expect(lead?.properties).toMatchObject({ loading: 'eager', fetchPriority: 'high', dataCrop: '', dataFocus: '9-1' });
});

test('a broken picture is told to the desk and the paper comes out without it, its description in its place', () => {
  expect(code).toBe(1);
  expect(output).toMatch(/articles\/2020\/05\/02\/broken\.md:5:1 +error missing-image/);
  expect(output).toMatch(/articles\/2020\/05\/02\/broken\.md:11:1 +error missing-image/);
  expect(output).toMatch(/3 errors, 0 warnings/);
  expect(images('02/broken')).toEqual([]);
  expect(readFileSync(join(dir, '2020/05/02/broken/index.html'), 'utf8')).toContain('<p>صورة ناقصة</p>');
});

test('a second build cuts nothing anew and gives the same bytes', async () => {
  const again = mkdtempSync(join(tmpdir(), 'nashra-pictures-'));
  const second = await build(content, again);
  expect(second.output).toContain('reused cache entry');
  expect(second.output).not.toContain('(before:');
  expect(filesOf(again)).toEqual(files);
  for (const file of files) expect(readFileSync(join(again, file)).equals(readFileSync(join(dir, file))), file).toBe(true);
  rmSync(again, { recursive: true });
});
