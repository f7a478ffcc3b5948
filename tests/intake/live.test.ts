import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Live } from '../../src/intake/live.ts';

let content: string;
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'live-'));
  await mkdir(join(content, 'articles'));
});
afterEach(() => rm(content, { recursive: true, force: true }));

const put = async (name: string, text: string | Uint8Array): Promise<string> => {
  const file = join(content, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
};
const copy = (headline: string, more = ''): string => `العنوان: ${headline}\nالتاريخ: 2014-11-10\n${more}\nنص الخبر.\n`;
const stored = () => Promise.resolve([]);
const headlines = async (live: Live) => (await live.paper(stored)).articles.map(({ headline }) => headline).sort();

test('files that are added, changed, moved and removed', async () => {
  await put('articles/a.txt', copy('أول'));
  const live = await Live.open(content);
  expect(await headlines(live)).toEqual(['أول']);
  expect(await live.changed(await put('articles/b.md', '---\nheadline: ثان\npublished: 2014-11-11\n---\n\nنص'))).toBe(true);
  expect(await live.changed(await put('articles/a.txt', copy('أول معدل')))).toBe(true);
  expect(await headlines(live)).toEqual(['أول معدل', 'ثان']);
  await rename(join(content, 'articles/b.md'), join(content, 'articles/c.md'));
  await Promise.all([live.changed(join(content, 'articles/b.md')), live.changed(join(content, 'articles/c.md'))]);
  expect((await live.paper(stored)).articles.map(({ file }) => file).sort()).toEqual(['articles/a.txt', 'articles/c.md']);
});

test('each change counts, so that nothing made of the paper is kept too long', async () => {
  const live = await Live.open(content);
  const before = live.version;
  await live.changed(await put('articles/a.txt', copy('أول')));
  expect(live.version).toBeGreaterThan(before);
  const after = live.version;
  for (const name of ['.import/ledger.jsonl', 'articles/.a.txt.swp', 'notes.docx', '../elsewhere.txt']) expect(await live.changed(join(content, name)), name).toBe(false);
  expect(live.version).toBe(after);
});

test('a section that is added is what an article was waiting for', async () => {
  await put('articles/a.txt', copy('أول', 'القسم: فلك\n'));
  const live = await Live.open(content);
  expect(live.notice('/2014/11/10/a/').counts.error).toBe(0);
  await live.paper(stored);
  const waiting = await live.paper(stored);
  expect(waiting.articles[0]?.messages.map(({ rule }) => rule)).toContain('unknown-section');
  await live.changed(await put('sections/astronomy.yaml', 'name: فلك\n'));
  expect((await live.paper(stored)).articles[0]).toMatchObject({ section: 'astronomy', messages: [] });
});

test('what nobody can read is told, and the rest stays', async () => {
  await put('articles/a.txt', copy('أول'));
  const live = await Live.open(content);
  await live.paper(stored);
  const bad = await put('articles/b.txt', Uint8Array.from({ length: 300 }, (_, i) => 128 + (i % 128)));
  await live.changed(bad);
  await live.changed(await put('site.yaml', 'name: ['));
  const { articles, messages } = await live.paper(stored);
  expect(articles).toHaveLength(1);
  expect(messages.map(({ file, rule }) => [file, rule])).toEqual(expect.arrayContaining([['articles/b.txt', 'undecodable']]));
  expect(messages.some(({ file }) => file === 'site.yaml')).toBe(true);
  expect(live.notice('/2014/11/10/a/')).toMatchObject({ article: { headline: 'أول' }, counts: { error: messages.length } });
  await rm(bad);
  await live.changed(bad);
  await live.changed(await put('site.yaml', 'name: صحيفة'));
  expect(await live.paper(stored)).toMatchObject({ messages: [], site: { name: 'صحيفة' } });
});

test('entries of the store serve until their file changes', async () => {
  await put('articles/a.txt', copy('من الملف'));
  const first = await Live.open(content);
  const [article] = (await first.paper(stored)).articles;
  if (!article) throw new Error('not read');
  const live = await Live.open(content);
  const from = () => Promise.resolve([{ ...article, headline: 'من المخزن' }]);
  expect((await live.paper(from)).articles.map(({ headline }) => headline)).toEqual(['من المخزن']);
  await live.changed(join(content, 'articles/a.txt'));
  expect((await live.paper(from)).articles.map(({ headline }) => headline)).toEqual(['من الملف']);
});

test('a file that was read between being emptied and being written is known to be stale', async () => {
  const live = await Live.open(content);
  const file = await put('articles/a.txt', '');
  await live.changed(file);
  expect(await live.isStale(file)).toBe(false);
  await put('articles/a.txt', copy('كامل'));
  expect(await live.isStale(file)).toBe(true);
  await live.changed(file);
  expect(await live.isStale(file)).toBe(false);
  expect(await headlines(live)).toEqual(['كامل']);
  expect(await live.isStale(join(content, 'elsewhere.txt'))).toBe(false);
});
