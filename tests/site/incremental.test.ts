/**
 * A build that makes only what changed gives the same paper, byte for byte, as one that makes everything. Each kind of input is
 * changed in turn; the other build starts from a copy of the folder, with no memory of its own.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digests } from './digests.ts';
import { build } from './setup.ts';
import { writeRuns } from './runs.ts';

const cache = resolve(import.meta.dirname, '../../node_modules/.cache');
let work = '';
let content = '';

const story = (n: number): string => join(content, `articles/2014/11/${10 + (n % 2)}/story-${n}.md`);
const edit = (file: string, change: (text: string) => string): void => {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after, `${file} is changed`).not.toBe(before);
  writeFileSync(file, after);
};
const picture = (width: number, height: number): Promise<unknown> =>
  sharp({ create: { width, height, channels: 3, background: '#678' } }).jpeg().toFile(join(content, 'media/body.jpg'));

/** `0 errors, 1 warning, 6 notes` */
const tallyOf = (output: string): string | undefined => /\d+ errors?, .*/.exec(output)?.[0];

let builds = 0;
/** Builds the folder on what the last build left, and a copy of it from nothing. */
async function both(): Promise<{ made: number; kept: number; again: Record<string, string>; whole: Record<string, string> }> {
  builds += 1;
  const copy = join(work, `copy-${builds}`);
  cpSync(content, copy, { recursive: true, preserveTimestamps: true });
  const [again, whole] = await Promise.all([build(content, join(work, 'again')), build(copy, join(work, `whole-${builds}`))]);
  // The desk is told the same, whichever pages were made.
  expect(tallyOf(again.output), again.output).toBe(tallyOf(whole.output));
  expect(again.code).toBe(whole.code);
  const [, made = '', kept = ''] = /\(([\d,]+) made, ([\d,]+) as they were\)/.exec(again.output) ?? [];
  return { made: Number(made), kept: Number(kept), again: digests(again.dir), whole: digests(whole.dir) };
}

beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  work = mkdtempSync(join(cache, 'incremental-'));
  content = join(work, 'content');
  await writeRuns(content);
  await picture(800, 500);
  edit(story(4), (text) => `${text}\n![صورة في المتن](media/body.jpg)\n`);
  edit(join(content, 'site.yaml'), (text) => `${text}sharePictures: true\n`);
  writeFileSync(join(content, 'articles/copy.txt'), 'مسقط - (وكالات): نص بلا عنوان ولا تاريخ، ورد كما هو من غير أن يُمس.\n');
  utimesSync(join(content, 'articles/copy.txt'), new Date('2014-11-11T10:00:00Z'), new Date('2014-11-11T10:00:00Z'));
  await build(content, join(work, 'again'));
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

/** What is changed, and whether any page may stand as it was. */
const KINDS: Readonly<Record<string, readonly [change: () => unknown, keeps: boolean]>> = {
  nothing: [() => undefined, true],
  'a text and a headline by clocks that are wrong, an article more, one less, one moved, one without a date': [
    () => {
      edit(story(2), (text) => text.replace('فقرة فيها', 'فقرة غُيّرت، وفيها'));
      edit(story(5), (text) => text.replace('headline: "عنوان', 'headline: "عنوان آخر، عنوان'));
      // The machine that wrote one had lost its time; the other's is ahead.
      utimesSync(story(2), new Date(0), new Date(0));
      utimesSync(story(5), new Date('2099-01-01T00:00:00Z'), new Date('2099-01-01T00:00:00Z'));
      writeFileSync(join(content, 'articles/2014/11/11/new.md'), '---\nheadline: خبر جديد\npublished: 2014-11-11 23:50\nsection: one\ntopics: [ta]\n---\n\nنص الخبر الجديد.\n');
      rmSync(story(8));
      edit(story(6), (text) => text.replace('---\n', '---\naliases: [/2014/11/10/story-6/]\nslug: moved\n'));
      utimesSync(join(content, 'articles/copy.txt'), new Date('2014-11-10T10:00:00Z'), new Date('2014-11-10T10:00:00Z'));
    },
    true,
  ],
  'another picture in a text, older than the one before': [
    async () => {
      await picture(400, 700);
      utimesSync(join(content, 'media/body.jpg'), new Date('2001-01-01T00:00:00Z'), new Date('2001-01-01T00:00:00Z'));
    },
    true,
  ],
  'a drawing that goes, a withdrawal, a correction, other topics, a draft': [
    () => {
      renameSync(join(content, 'media/a.svg'), join(content, 'media/b.svg'));
      edit(story(3), (text) => text.replace('---\n', '---\nstatus: withdrawn\n'));
      edit(story(7), (text) => text.replace('corrections: [', 'corrections: [{ date: "2014-11-12", text: صُحّح الاسم. }, '));
      edit(story(9), (text) => text.replace('topics: [ta, tb]', 'topics: [tb]'));
      edit(story(10), (text) => text.replace('---\n', '---\nstatus: draft\n'));
    },
    false,
  ],
  'the drawing back with other bytes, names of a topic and a source, a page': [
    () => {
      renameSync(join(content, 'media/b.svg'), join(content, 'media/a.svg'));
      edit(join(content, 'media/a.svg'), (text) => text.replace('#999', '#777').replaceAll('16', '32'));
      edit(join(content, 'topics/ta.yaml'), (text) => text.replace('موضوع', 'ملف'));
      edit(join(content, 'sources/s.yaml'), (text) => text.replace('وكالة', 'هيئة'));
      edit(join(content, 'pages/about.md'), (text) => text.replace('نص فيه', 'نص آخر فيه'));
    },
    false,
  ],
  'a section’s name, the paper’s motto and its digits': [
    () => {
      edit(join(content, 'sections/two.yaml'), (text) => text.replace('قسم', 'باب'));
      edit(join(content, 'site.yaml'), (text) => `${text.replace('سطر', 'شعار')}numerals: latn\n`);
    },
    false,
  ],
  'a day later': [() => writeFileSync(join(content, 'articles/2014/11/12.md'), '---\nheadline: خبر اليوم التالي\npublished: 2014-11-12 06:00\nsection: two\n---\n\nنص خبر اليوم التالي.\n'), true],
};

describe('on what the last build left', () => {
  test.each(Object.entries(KINDS))('%s', async (name, [change, keeps]) => {
    await change();
    const { made, kept, again, whole } = await both();
    expect(again).toEqual(whole);
    if (keeps) expect(kept).toBeGreaterThan(0);
    if (name === 'nothing') expect(made).toBeLessThan(kept);
    expect(Object.keys(again).length).toBeGreaterThan(100);
  });
});
