import { expect, test } from 'vitest';
import { answering, marksIn, passage } from '../../src/search/passage.ts';
import { parseQuery } from '../../src/search/query.ts';
import { search } from '../../src/search/search.ts';
import { indexOf } from './papers.ts';

const FILLER = 'جلس الحاضرون ساعة في القاعة الكبرى ثم خرجوا منها إلى الحديقة حيث انتظرهم كثير من الناس منذ الصباح الباكر وقد حملوا أعلامًا وصورًا كثيرة جدًا.';

async function found(text: readonly string[], query: string) {
  const { files } = await indexOf([{ headline: 'عنوان', text }]);
  const asked = answering((await search(files, parseQuery(query))).found);
  const piece = passage(text, asked);
  return { ...piece, marks: marksIn(piece.text, asked).map(({ start, end }) => piece.text.slice(start, end)) };
}

test('the piece with most of the words, from the beginning of its sentence, as it is written', async () => {
  const { text, marks, cutBefore, cutAfter } = await found([FILLER, `${FILLER} وقالت طهران إنَّ المحادثات مستمرة. ${FILLER} ${FILLER}`, `${FILLER} طهران.`], 'محادثات بطهران');
  expect(text.startsWith('وقالت طهران إنَّ المحادثات مستمرة.')).toBe(true);
  expect(marks).toEqual(['طهران', 'المحادثات']);
  expect([cutBefore, cutAfter]).toEqual([true, true]);
});

test('words right behind one another before the same words apart', async () => {
  const { text } = await found([`${FILLER} البرنامج كبير والملف نووي.`, `${FILLER} عن البرنامج النووي.`, `برنامج عن كل نووي وكل برنامج. ${FILLER}`], 'البرنامج النووي');
  expect(text).toContain('البرنامج النووي');
});

test('where no block has a word: the beginning', async () => {
  expect(await found(['بدء.', FILLER], 'عنوان')).toMatchObject({ text: 'بدء.', marks: [], cutBefore: false, cutAfter: false });
});
