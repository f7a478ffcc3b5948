import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import sharp from 'sharp';
import { MAP_ALONE, mapAlone } from '../../src/figures/share/map.ts';
import type { SharePicture } from '../../src/figures/share/offer.ts';
import { writePictures } from '../../src/integrations/share.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'share-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const picture = (name: string, headline: string, shape: SharePicture['shape'] = 'square'): SharePicture => ({ path: `/share/${name}.png`, shape, card: { name: 'نشرة', headline } });
const write = (...pictures: SharePicture[]) => writePictures(pictures, join(folder, 'kept'), join(folder, 'out'));

test('pictures are drawn once, kept by name, and what is not asked for again goes', async () => {
  expect(await write(picture('a', 'أول'), picture('b', 'ثانٍ', 'wide'), picture('a', 'أول'))).toEqual({ pictures: 2, drawn: 2 });
  const first = await readFile(join(folder, 'out/share/a.png'));
  const { mtimeMs } = await stat(join(folder, 'kept/a.png'));
  expect(await sharp(first).metadata()).toMatchObject({ format: 'png', width: 600, height: 600 });
  expect(await sharp(await readFile(join(folder, 'out/share/b.png'))).metadata()).toMatchObject({ width: 1200, height: 630 });
  expect(await write(picture('a', 'أول'), picture('c', 'ثالث'))).toEqual({ pictures: 2, drawn: 1 });
  expect((await stat(join(folder, 'kept/a.png'))).mtimeMs).toBe(mtimeMs);
  expect((await readdir(join(folder, 'kept'))).toSorted()).toEqual(['a.png', 'c.png']);
});

test('a map alone is drawn in its own size, beside the pictures for sharing', async () => {
  const draw = (): string => mapAlone([{ name: 'مسقط', country: 'OM', at: [58.4, 23.6] }], 'arab');
  expect(await writePictures([picture('a', 'أول'), { path: '/maps/m.png', draw }], join(folder, 'kept'), join(folder, 'out'))).toEqual({ pictures: 2, drawn: 2 });
  const png = await readFile(join(folder, 'out/maps/m.png'));
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...MAP_ALONE });
  // Land, sea, the rubric of its point.
  const { channels } = await sharp(png).stats();
  expect(Math.min(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(5);
});

test('the same picture has the same bytes, and a paper without pictures writes none', async () => {
  await write(picture('a', 'خبر'));
  await write(picture('b', 'خبر'));
  expect(await readFile(join(folder, 'out/share/a.png'))).toEqual(await readFile(join(folder, 'out/share/b.png')));
  expect(await write()).toEqual({ pictures: 0, drawn: 0 });
});
