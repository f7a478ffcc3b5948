import { mkdir, mkdtemp, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadArticles } from '../../src/intake/articles.ts';
import type { ArticleStore } from '../../src/intake/article-store.ts';
import { takeReport } from '../../src/intake/desk-report.ts';
import { lookAt, lookingAt } from '../../src/intake/looks.ts';
import { ended } from '../../src/intake/thread.ts';

let content: string;
const day = 'articles/2014/11/10';
const put = async (name: string, text: string): Promise<string> => {
  const file = join(content, day, name);
  await writeFile(file, text);
  return file;
};
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'nashra-looks-'));
  await mkdir(join(content, day), { recursive: true });
});
afterEach(() => rm(content, { recursive: true, force: true }));

test('the same bytes look alike, whatever their file; other bytes and another time are seen', async () => {
  const [a, b, c] = [await put('a.md', 'نص'), await put('b.md', 'نص'), await put('c.md', 'نصوص')];
  const looks = await lookAt(content);
  expect([...looks.keys()]).toEqual([a, b, c]);
  expect(looks.get(a)?.digest).toBe(looks.get(b)?.digest);
  expect(looks.get(a)?.digest).not.toBe(looks.get(c)?.digest);
  await utimes(a, 1, 1);
  const again = await lookAt(content);
  expect(again.get(a)?.digest).toBe(looks.get(a)?.digest);
  expect(again.get(a)?.stamp).not.toBe(looks.get(a)?.stamp);
});

test('a thread sees the same, a file that can’t be read and an odd name included', async () => {
  await put('خبر أول.md', 'نص');
  await put('a\nb.txt', 'نص');
  await truncate(await put('huge.txt', ''), 100 * 2 ** 20);
  const looks = await lookingAt(content);
  expect(looks).toEqual(await lookAt(content));
  expect([...looks.values()].filter((one) => one === null)).toHaveLength(1);
  await rm(join(content, 'articles'), { recursive: true });
  expect(await lookingAt(content)).toEqual(new Map());
});

test('links to articles are not followed', async () => {
  const file = await put('a.md', 'نص');
  await symlink(file, join(content, day, 'b.md'));
  expect([...(await lookAt(content)).keys()]).toEqual([file]);
});

test('articles are read by what was seen of them: one that is as it was is not parsed again, one that changed is', async () => {
  await put('a.md', '---\nheadline: أول\n---\n\nنص الخبر.\n');
  await put('b.md', '---\nheadline: ثانٍ\n---\n\nنص الخبر.\n');
  const store: ArticleStore = new Map();
  const load = () => loadArticles(content, store, new Map(), lookingAt(content));
  await load();
  const before = new Map(store);
  await put('b.md', '---\nheadline: ثالث\n---\n\nنص الخبر.\n');
  expect((await load()).map(({ headline }) => headline)).toEqual(['أول', 'ثالث']);
  expect([...store].filter(([id, entry]) => before.get(id) !== entry).map(([id]) => id)).toEqual([`${day}/b.md`]);
  takeReport();
});

test.each([
  ['fails', 'throw new Error("no room")', /no room/],
  ['ends too soon', 'process.exit(0)', /the thread that counts ended before it was done/],
])('a thread that %s is told of', async (_, script, message) => {
  await expect(ended(new Worker(script, { eval: true }), 'counts')).rejects.toThrow(message);
});
