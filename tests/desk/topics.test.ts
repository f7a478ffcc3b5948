import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { proposals, report, write } from '../../src/desk/topics.ts';
import { readCatalogue } from '../../src/intake/catalogue.ts';

let content: string;

const put = async (path: string, text: string) => {
  await mkdir(dirname(join(content, path)), { recursive: true });
  await writeFile(join(content, path), text);
};
const found = (least = 3) => proposals(content, { least, limit: 30 });

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'nashra-topics-'));
  await put('articles/a.txt', 'العنوان: خبر\n\nقالت المستشارة الألمانية أنجيلا ميركل في برلين إن منظمة الصحة العالمية تعمل. وزارت أنجيلا ميركل مدينة ليون.\n');
  await put('articles/b.txt', 'العنوان: خبر ثان\n\nوقال مسؤول إن المستشارة أنجيلا ميركل ستزور برلين وبرلين. وأعلنت منظمة الصحه العالمية ولمنظمة الصحة العالمية رأي.\nقال جون كيري إن جون كيري في بحر الصين.\n');
  await put('articles/c.md', '---\nheadline: ثالث\n---\n\nفي برلين قال جون كيري.\n');
  await put('topics/kerry.yaml', 'name: جون كيري\nkind: person\n');
});
afterEach(() => rm(content, { recursive: true, force: true }));

test('names that recur are proposed with their kind, what is known is not', async () => {
  const all = await found();
  expect(all.map(({ name, kind, count, articles }) => ({ name, kind, count, articles })).toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
    { name: 'أنجيلا ميركل', kind: 'person', count: 3, articles: 2 },
    { name: 'برلين', kind: 'place', count: 4, articles: 3 },
    { name: 'منظمة الصحة العالمية', kind: 'organisation', count: 3, articles: 2 },
  ]);
});

test('each with the file and the line where it stands first', async () => {
  const merkel = (await found()).find(({ kind }) => kind === 'person');
  expect(merkel?.example).toMatchObject({ file: 'articles/a.txt', line: 3 });
  expect(merkel?.example.text).toContain('أنجيلا ميركل');
  expect(report(await found(), 'en').join('\n')).toContain('أنجيلا ميركل  (person, 3 times in 2 articles)');
  expect(report([], 'ar')).toHaveLength(1);
});

test('a draft is a topic file, is never written over, and ends the proposal', async () => {
  const all = await found();
  expect(await write(all, content, 'ar')).toHaveLength(3);
  const { topics, messages } = await readCatalogue(content);
  expect(messages).toEqual([]);
  expect([...topics.values()].map(({ name }) => name)).toContain('أنجيلا ميركل');
  await put('topics/برلين.yaml', 'name: برلين الكبرى\n');
  await write(all, content, 'en');
  expect(await readFile(join(content, 'topics/برلين.yaml'), 'utf8')).toBe('name: برلين الكبرى\n');
  await put('topics/برلين.yaml', 'name: برلين\n');
  expect(await found()).toEqual([]);
});

test('a paper without articles has none', async () => {
  await rm(join(content, 'articles'), { recursive: true });
  expect(await found()).toEqual([]);
});
