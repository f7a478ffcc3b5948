import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { clearOriginals, isCut, layOriginal, originalUrl } from '../../src/pictures/originals.ts';

test.each([
  ['media/leonids.jpg', '/media/leonids.abc.jpg'],
  ['media/IMG 0042.JPEG', '/media/img-0042.abc.jpeg'],
  ['articles/2014/11/10/صورة.png', '/media/abc.png'],
  ['media/50% #1?.webp', '/media/50-1.abc.webp'],
  ['media/a.b.c.avif', '/media/a-b-c.abc.avif'],
])('%s is known as %s', (file, url) => {
  expect(originalUrl(file, 'abc')).toBe(url);
  expect(encodeURI(url)).toBe(url);
});

test('drawings and moving pictures are not cut', () => {
  expect(['a.svg', 'a.gif', 'a.txt', 'jpg'].filter(isCut)).toEqual([]);
  expect(['a.JPG', 'a.jpeg', 'a.png', 'a.WebP', 'a.avif'].filter((name) => !isCut(name))).toEqual([]);
});

test('an original is there while pictures are cut, and not afterwards; the file itself stays', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'nashra-originals-'));
  const file = join(dir, 'photo.jpg');
  await writeFile(file, 'bytes');
  const out = pathToFileURL(`${dir}/out/`);
  await layOriginal('/media/photo.abc.jpg', file, out);
  await layOriginal('/media/photo.abc.jpg', file, out);
  expect(await readFile(join(dir, 'out/media/photo.abc.jpg'), 'utf8')).toBe('bytes');
  await clearOriginals();
  expect(await readdir(join(dir, 'out/media'))).toEqual([]);
  expect(await readFile(file, 'utf8')).toBe('bytes');
  await rm(dir, { recursive: true });
});
