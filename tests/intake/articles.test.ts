import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadArticles } from '../../src/intake/articles.ts';
import type { ArticleStore } from '../../src/intake/article-store.ts';
import { takeReport } from '../../src/intake/desk-report.ts';

let content: string;
let entries: ArticleStore;

/** Reads the folder on what the last reading left; `parsed` are the files that were read anew. */
const load = async () => {
  const before = new Map(entries);
  takeReport();
  await loadArticles(content, entries);
  return { parsed: [...entries].filter(([id, entry]) => before.get(id) !== entry).map(([id]) => id), report: takeReport() };
};

const put = async (path: string, text: string) => {
  await mkdir(join(content, path, '..'), { recursive: true });
  await writeFile(join(content, path), text);
};

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'nashra-loader-'));
  entries = new Map();
  await put('articles/2014/11/10/a.txt', 'العنوان: أول\n\nنص الخبر الأول، وهو طويل بعض الطول.');
  await put('articles/2014/11/10/b.md', '---\nheadline: ثانٍ\ntopics: [iran]\n---\n\nنص الخبر الثاني.');
});
afterEach(() => rm(content, { recursive: true, force: true }));

describe('loadArticles', () => {
  test('the store is thin: facts, never the body', async () => {
    await load();
    const long = 'نص '.repeat(2000);
    await put('articles/2014/11/10/c.txt', `العنوان: ثالث\n\n${long}`);
    await load();
    expect(JSON.stringify(entries.get('articles/2014/11/10/c.txt')).length).toBeLessThan(2500);
    expect(entries.get('articles/2014/11/10/c.txt')?.data.words).toBe(2000);
  });

  test('nothing unchanged is parsed again, and what the desk was told is told again', async () => {
    const first = await load();
    expect(first.parsed).toHaveLength(2);
    const second = await load();
    expect(second.parsed).toEqual([]);
    expect(second.report).toEqual(first.report);
    expect(second.report.map(({ rule }) => rule)).toEqual(['unknown-topic']);
  });

  test('a file past all length is told and left out, and the rest stands', async () => {
    // One line of 100 MB.
    await put('articles/2014/11/10/huge.txt', 'نص');
    await truncate(join(content, 'articles/2014/11/10/huge.txt'), 100 * 2 ** 20);
    await put('articles/2014/11/10/rows.md', `| أ | ب |\n|---|---|\n${'| 1 | 2 |\n'.repeat(1_000_000)}`);
    await put('articles/2014/11/10/long.md', `---\nstatus: draft\n---\n${'| خلية |\n'.repeat(2 ** 15)}`);
    const { report } = await load();
    expect([...entries.keys()].map((path) => path.slice(-7))).toEqual(['0/a.txt', '10/b.md', 'long.md']);
    expect(report.filter(({ rule }) => rule === 'too-large').map(({ file }) => file?.slice(-8))).toEqual(['huge.txt', '/rows.md']);
    expect(report.map(({ file, rule }) => [file?.slice(-7), rule])).toContainEqual(['long.md', 'long']);
    expect(entries.get('articles/2014/11/10/long.md')?.data.status).toBe('draft');
  });

  test('an edited file alone is parsed; a removed one leaves the store', async () => {
    await load();
    await put('articles/2014/11/10/a.txt', 'العنوان: أول معدّل\n\nنص.');
    await rm(join(content, 'articles/2014/11/10/b.md'));
    expect((await load()).parsed).toEqual(['articles/2014/11/10/a.txt']);
    expect([...entries.keys()]).toEqual(['articles/2014/11/10/a.txt']);
  });

  test('a new topic in the catalogue is seen by the files that name it', async () => {
    await load();
    await put('topics/iran.yaml', 'name: إيران\n');
    const { report } = await load();
    expect(report).toEqual([]);
    expect(entries.get('articles/2014/11/10/b.md')?.data.topics).toEqual(['iran']);
  });

  test('a picture that was replaced under its name is seen, though the article is the same', async () => {
    const picture = async (width: number) => {
      await mkdir(join(content, 'media'), { recursive: true });
      await sharp({ create: { width, height: 20, channels: 3, background: '#456' } }).jpeg().toFile(join(content, 'media/p.jpg'));
    };
    const figure = () => entries.get('articles/2014/11/10/c.md')?.data.figure;
    await picture(30);
    await put('articles/2014/11/10/c.md', '---\nheadline: ثالث\nfigure:\n  src: media/p.jpg\n  alt: وصف\n---\n\nنص.');
    await load();
    const before = figure();
    await picture(40);
    await load();
    expect([before?.width, figure()?.width]).toEqual([30, 40]);
    expect(figure()?.src).not.toBe(before?.src);
  });

  test('a file that can’t be read is reported each time and keeps nobody else out', async () => {
    await put('articles/empty.txt', '');
    for (let i = 0; i < 2; i += 1) {
      const { report } = await load();
      expect(report.map(({ file, rule }) => [file, rule])).toContainEqual(['articles/empty.txt', 'empty']);
      expect(entries.size).toBe(2);
    }
  });
});
