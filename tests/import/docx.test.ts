/** A package of Word is not believed what it says of itself. */
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx } from '../../src/import/readers/docx.ts';
import { docx } from './archive.ts';

const MB = 2 ** 20;
const whole = docx({ file: 'a', headline: 'عنوان الخبر', paragraphs: ['قال الوزير إن الأعمال تبدأ غدًا.'], day: '2014-11-10' });

/** The sizes in both directories of a package, as it states them. */
function stating(zip: Uint8Array, size: number): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 28; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, size, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return copy;
}

test.each([
  ['says so', (zip: Uint8Array) => zip],
  ['says that it is small', (zip: Uint8Array) => stating(zip, 1000)],
  ['says that it is empty', (zip: Uint8Array) => stating(zip, 0)],
])('one that unpacks to more than it may ends in a message where it %s', async (_, as) => {
  await expect(readDocx(as(zipSync({ 'word/document.xml': new Uint8Array(3 * MB) })), MB)).rejects.toMatchObject({ rule: 'broken-docx' });
});

test('many parts that are small each count together', async () => {
  const parts = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`word/media/${i}.png`, new Uint8Array(MB / 20)]));
  await expect(readDocx(zipSync(parts), MB)).rejects.toMatchObject({ rule: 'broken-docx' });
});

test('an honest one is read', async () => {
  expect(await readDocx(whole, MB)).toMatchObject({ head: { headline: 'عنوان الخبر' }, body: { text: 'قال الوزير إن الأعمال تبدأ غدًا.' } });
});

test('what is no package, or half of one, ends in a message', async () => {
  for (const bytes of [new Uint8Array(0), new TextEncoder().encode('PK'), whole.subarray(0, whole.length / 2)]) {
    await expect(readDocx(bytes)).rejects.toMatchObject({ rule: 'broken-docx' });
  }
});
