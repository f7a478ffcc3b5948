import { describe, expect, test } from 'vitest';
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
  ['بثتها شبكة الـCNN', ['cnn: الـCNN']],
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

describe('a name inside another is not one', () => {
  const of = nameFinder(
    [
      { id: 'oman', kind: 'place', names: ['عُمان', 'سلطنة عمان'] },
      { id: 'china', kind: 'place', names: ['الصين'] },
      { id: 'jerusalem', kind: 'place', names: ['القدس'], except: ['صوت القدس'] },
      { id: 'iraq', kind: 'place', names: ['العراق'] },
      { id: 'russia', kind: 'place', names: ['روسيا'] },
      { id: 'guinea', kind: 'place', names: ['غينيا'] },
      { id: 'obama', kind: 'person', names: ['باراك أوباما', 'أوباما'] },
      { id: 'sam', kind: 'person', names: ['سام'] },
      { id: 'who', kind: 'organisation', names: ['WHO'] },
      { id: 'nato', kind: 'organisation', names: ['ناتو'] },
      { id: 'qatar', kind: 'place', names: ['قطر', 'الدوحة'], common: ['قطر'], hints: ['القطري'] },
      { id: 'mali', kind: 'place', names: ['جمهورية مالي', 'مالي'], context: ['باماكو'] },
      { id: 'equatorial', kind: 'place', names: ['غينيا الاستوائية'], silent: true },
    ],
    { isGivenName: (word) => ['ميشيل', 'وسام'].includes(word) },
  );
  const ids = (...blocks: string[]) => of(blocks).map(({ id }) => id);

  test.each([
    'بنك عمان', 'في بنك عمان', 'خليج عمان', 'ببحر الصين الجنوبي', 'فيلق القدس', 'وفيلق القدس', 'صوت القدس', 'الدولة الإسلامية في العراق والشام',
    'مملكة بروسيا', 'غينيا الاستوائية', 'ميشيل أوباما', 'منح وسام الشرف', 'ask who came', 'بقطر خمسة أمتار', 'الدعم المالي', 'دعم مالي', 'الأوباما',
  ])('«%s»', (text) => {
    expect(ids(text)).toEqual([]);
  });

  test.each([
    ['إلى عمان والصين', ['oman', 'china']],
    ['وزار القدس', ['jerusalem']],
    ['غينيا، وغينيا الاستوائية', ['guinea']],
    ['باراك أوباما وأوباما', ['obama', 'obama']],
    ['said WHO in Geneva', ['who']],
    ['حلف الناتو وناتو', ['nato', 'nato']],
    ['في قطر، قال القطري', ['qatar']],
    ['بين الدوحة وقطر', ['qatar', 'qatar']],
    ['في جمهورية مالي، ثم مالي', ['mali', 'mali']],
    ['من مالي إلى باماكو', ['mali']],
  ])('but «%s»', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  test('words of a name stand together', () => {
    expect(ids('في سلطنة. عمان')).toEqual(['oman']);
    expect(of(['في سلطنة. عمان'])[0]).toMatchObject({ start: 10, end: 14 });
    expect(ids('وصل باراك، أوباما')).toEqual(['obama']);
  });
});

test('vowel signs tell two bearers of a name apart, and so does what the article is known to be about', () => {
  const two = nameFinder([{ id: 'oman', names: ['عُمان'] }, { id: 'amman', names: ['عمّان'] }]);
  const ids = (text: string, settled?: string[]) => two([text], new Set(settled)).map(({ id }) => id);
  expect(ids('في عمان')).toEqual([]);
  expect(ids('في عُمان وبعمّان')).toEqual(['oman', 'amman']);
  expect(ids('في عمان', ['amman'])).toEqual(['amman']);
  expect(ids('في عمان', ['amman', 'oman'])).toEqual([]);
});

test('«رومانيًا» is no mention of Romania', () => {
  const romania = nameFinder([{ id: 'romania', names: ['رومانيا'] }]);
  expect(romania(['حصنًا رومانيًا وروماني'])).toEqual([]);
  expect(romania(['حصنًا رومانياً'])).toEqual([]);
  expect(romania(['في رومانيا'])).toHaveLength(1);
});
