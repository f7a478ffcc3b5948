import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cover } from '../../src/figures/cover.ts';
import { icon, initial } from '../../src/figures/icon.ts';

const day = ['الأحد 16 نوفمبر 2014', '23 محرّم 1436 هـ'];
const size = async (png: Uint8Array) => {
  const { width, height } = await sharp(png).metadata();
  return [width, height];
};

test.each([
  ['a word that can’t break', ['ن'.repeat(400)]],
  ['a headline of a page', ['خبر طويل '.repeat(300)]],
  ['many headlines', Array.from({ length: 20 }, (_, i) => `خبر رقم ${i} يطول حتى يملأ سطرًا ثم يزيد عليه قليلًا`)],
  ['markup in a headline', ['<b>AT&T</b> "و" <span>']],
])('a cover of the size that shelves ask for: %s', async (_, headlines) => {
  expect(await size(await cover({ paper: 'صحيفة الاختبار', day, headlines }))).toEqual([1000, 1600]);
});

test('the same cover is the same bytes', async () => {
  const of = () => cover({ paper: 'نشرة', day, headlines: ['خبر'] });
  expect(Buffer.compare(Buffer.from(await of()), Buffer.from(await of()))).toBe(0);
});

test('an icon is of the size that is asked for, and its letter is not the article', async () => {
  expect(await size(await icon('القدس', 96, 0.8))).toEqual([96, 96]);
  expect([initial('القدس'), initial('الأهرام'), initial('صوت العرب'), initial('ال')]).toEqual(['ق', 'أ', 'ص', 'ا']);
});
