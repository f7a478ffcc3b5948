import { mkdir, mkdtemp, readFile, rm, stat, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadArticles } from '../../src/intake/articles.ts';
import type { ArticleStore } from '../../src/intake/article-store.ts';
import { takeReport } from '../../src/intake/desk-report.ts';
import { lookAt as look, lookingAt } from '../../src/intake/looks.ts';
import { ended } from '../../src/intake/thread.ts';

let content: string;
const lookAt = async (folder: string) => (await look(folder)).looks;
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

describe('what was seen the last time', () => {
  const LATER = 60_000;
  let memory: string;
  beforeEach(() => {
    memory = join(content, 'looks.json');
  });
  /** Looks as a build does that comes after a while. */
  const lookLater = async (from: string | undefined = memory) => {
    const { looks, remember } = await look(content, from, Date.now() + LATER);
    remember();
    return looks;
  };
  /** Makes what is remembered of a file another thing: whoever says so has not opened it. */
  const misremember = async (digest: string, other: string) => writeFile(memory, (await readFile(memory, 'utf8')).replace(digest, other));

  test('is not looked at again', async () => {
    const [a, b] = [await put('a.md', 'نص'), await put('خبر أول.md', 'نص آخر')];
    const first = await lookLater();
    const digest = first.get(a)?.digest ?? '';
    expect(await lookLater()).toEqual(first);
    const other = 'x'.repeat(digest.length);
    await misremember(digest, other);
    const again = await lookLater();
    expect([again.get(a)?.digest, again.get(b)]).toEqual([other, first.get(b)]);
    expect((await look(content)).looks).toEqual(first);
  });

  test('is told from a file of the same length, time and name', async () => {
    const a = await put('a.md', 'نص');
    const { atime, mtime } = await stat(a);
    const first = await lookLater();
    await put('a.md', 'نض');
    await utimes(a, atime, mtime);
    const again = await lookLater();
    expect(again.get(a)?.digest).not.toBe(first.get(a)?.digest);
    expect(again).toEqual((await look(content)).looks);
  });

  test('says nothing of a file that had only just changed', async () => {
    const a = await put('a.md', 'نص');
    await lookLater();
    await put('a.md', 'نص آخر');
    const { looks, remember } = await look(content, memory);
    remember();
    const text = await readFile(memory, 'utf8');
    expect(text).not.toContain(looks.get(a)?.digest);
    expect(text).not.toContain('a.md');
  });

  test('is written down anew where files came, changed or went, and only then', async () => {
    await put('a.md', 'نص');
    const b = await put('b.md', 'نصان');
    // A file that is written whole is another one.
    const written = async () => (await stat(memory)).ino;
    await lookLater();
    const first = await written();
    await lookLater();
    expect(await written()).toBe(first);
    await rm(b);
    await lookLater();
    const second = await written();
    expect(second).not.toBe(first);
    await put('c.md', 'نصوص');
    await lookLater();
    expect(await written()).not.toBe(second);
    expect(await lookLater()).toEqual((await look(content)).looks);
  });

  test.each(['', '{', '{"version":0}', 'null'])('is nothing where it can’t be read: %s', async (text) => {
    await put('a.md', 'نص');
    await writeFile(memory, text);
    expect(await lookLater()).toEqual((await look(content)).looks);
  });

  test('a thread recalls it and writes it down', async () => {
    const a = await put('a.md', 'نص');
    await lookLater();
    const digest = (await lookLater()).get(a)?.digest ?? '';
    await misremember(digest, 'x'.repeat(digest.length));
    expect((await lookingAt(content, memory)).get(a)?.digest).toBe('x'.repeat(digest.length));
  });
});
