import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measure, measured, remember } from '../../src/pictures/measure.ts';

let dir: string;
const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#678' } });
const put = async (name: string, bytes: Uint8Array | string) => {
  await writeFile(join(dir, name), bytes);
  return join(dir, name);
};
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'nashra-measure-'));
});
afterAll(() => rm(dir, { recursive: true }));

test('a picture is measured as it is seen', async () => {
  const file = await put('turned.jpg', await plain(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer());
  expect(await measure(file)).toMatchObject({ width: 40, height: 60, alpha: false, moving: false });
});

test('a picture that ends too soon is no picture, though its head is whole', async () => {
  const noise = sharp(Buffer.from(Array.from({ length: 300 * 200 * 3 }, (_, i) => (i * 7919) % 256)), { raw: { width: 300, height: 200, channels: 3 } });
  const whole = await noise.jpeg().toBuffer();
  expect(await measure(await put('half.jpg', whole.subarray(0, whole.length / 2)))).toBeNull();
  expect(await measure(await put('whole.jpg', whole))).not.toBeNull();
  expect(await measure(await put('words.jpg', 'not a picture'))).toBeNull();
  expect(await measure(join(dir, 'absent.jpg'))).toBeNull();
});

test('a picture of more than a hundred million pixels is not taken, though it can be read', async () => {
  const blank = (height: number) => sharp({ create: { width: 10_000, height, channels: 3, background: '#678' } }).png({ compressionLevel: 1 }).toBuffer();
  expect(await measure(await put('large.png', await blank(100)))).toMatchObject({ height: 100 });
  expect(await measure(await put('huge.png', await blank(10_001)))).toBeNull();
});

test('the digest is of the bytes, whatever the name', async () => {
  const bytes = await plain(8, 8).png().toBuffer();
  const [a, b] = [await measure(await put('a.png', bytes)), await measure(await put('b.png', bytes))];
  const c = await measure(await put('c.png', await plain(9, 8).png().toBuffer()));
  expect(a?.digest).toBe(b?.digest);
  expect(c?.digest).not.toBe(a?.digest);
  expect(a?.digest).toMatch(/^[\da-f]{12}$/);
});

test('what is known of a file holds until it changes', async () => {
  const file = await put('known.png', await plain(8, 8).png().toBuffer());
  await measure(file);
  const [key] = [...measured().keys()].filter((one) => one.startsWith(file));
  const lie = { width: 1, height: 2, digest: 'x', alpha: false, moving: false };
  measured().clear();
  remember(new Map([[key ?? '', lie]]));
  expect(await measure(file)).toEqual(lie);
  await utimes(file, 1, 1);
  expect(await measure(file)).toMatchObject({ width: 8 });
  remember(new Map());
});
