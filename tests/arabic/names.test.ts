import { expect, test } from 'vitest';
import { nameFinder } from '../../src/arabic/names.ts';

const find = nameFinder([
  { id: 'iran', names: ['إيران', 'الجمهورية الإسلامية الإيرانية', 'طهران'] },
  { id: 'un', names: ['الأمم المتحدة'] },
  { id: 'kerry', names: ['جون كيري', 'كيري'] },
  { id: 'oman', names: ['سلطنة عمان', 'عُمان'] },
  { id: 'amman', names: ['العاصمة الأردنية', 'عمّان'] },
  { id: 'mali', names: ['مالي'], context: ['باماكو', 'الماليون', 'أفريقيا'] },
  { id: 'cnn', names: ['CNN'] },
]);
const mentions = (...blocks: string[]): string[] => find(blocks).map(({ id, block, start, end }) => `${id}: ${blocks[block]?.slice(start, end)}`);

test.each([
  ['زار وفد ايران', ['iran: ايران']],
  ['في إيرَان وبطهران ولإيران', ['iran: إيرَان', 'iran: وبطهران', 'iran: ولإيران']],
  ['قالت للأمم المتحدة والأمم المتحده', ['un: للأمم المتحدة', 'un: والأمم المتحده']],
  ['الجمهورية الإسلامية الإيرانية', ['iran: الجمهورية الإسلامية الإيرانية']],
  ['الجمهورية الإسلامية', []],
  ['قال جون كيري ثم كيري', ['kerry: جون كيري', 'kerry: كيري']],
  ['الإيرانيون والإيرانية', []],
  ['بثتها شبكة الـCNN', ['cnn: CNN']],
])('«%s»', (text, expected) => {
  expect(mentions(text)).toEqual(expected);
});

test('a name that two bear needs context, or is left alone', () => {
  expect(mentions('وصل إلى عمان')).toEqual([]);
  expect(mentions('وصل إلى عمان', 'وقالت سلطنة عمان')).toEqual(['oman: عمان', 'oman: سلطنة عمان']);
  expect(mentions('من عمّان', 'العاصمة الأردنية')).toEqual(['amman: عمّان', 'amman: العاصمة الأردنية']);
});

test('a name that is a common word too needs a word of its context', () => {
  expect(mentions('العام مالي صعب')).toEqual([]);
  expect(mentions('في مالي', 'وفي باماكو')).toEqual(['mali: مالي']);
});

test('no names, no mentions', () => {
  expect(nameFinder([])(['إيران'])).toEqual([]);
});
