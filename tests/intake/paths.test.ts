import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleFiles, contentDir, contentPath, pathFacts } from '../../src/intake/paths.ts';

describe('pathFacts', () => {
  const facts = (path: string) => pathFacts('/c', `/c/${path}`);

  test.each([
    ['2014/11/10/talks.txt', { id: '2014/11/10/talks', name: 'talks', date: '2014-11-10', folders: [] }],
    ['2014/1/5/talks.md', { id: '2014/1/5/talks', name: 'talks', date: '2014-01-05', folders: [] }],
    ['2014-11-10-talks.txt', { id: '2014-11-10-talks', name: 'talks', date: '2014-11-10', folders: [] }],
    ['2014-11-10.txt', { id: '2014-11-10', name: '', date: '2014-11-10', folders: [] }],
    ['politics/2014/11/10/talks.txt', { id: 'politics/2014/11/10/talks', name: 'talks', date: '2014-11-10', folders: ['politics'] }],
    ['2014/11/10/2014-11-12-talks.txt', { id: '2014/11/10/2014-11-12-talks', name: 'talks', date: '2014-11-12', folders: [] }],
    ['000_45fef74ff1067ca9.txt', { id: '000_45fef74ff1067ca9', name: '000_45fef74ff1067ca9', folders: [] }],
    ['2014/report.txt', { id: '2014/report', name: 'report', folders: ['2014'] }],
    ['محادثات مسقط.txt', { id: 'محادثات مسقط', name: 'محادثات مسقط', folders: [] }],
  ])('%s', (path, expected) => {
    expect(facts(path)).toEqual(expected);
  });
});

describe('articleFiles', () => {
  let dir: string;
  const put = async (path: string) => {
    await mkdir(join(dir, path, '..'), { recursive: true });
    await writeFile(join(dir, path), 'نص');
  };
  const found = async () => (await articleFiles(dir)).map((file) => contentPath(dir, file));
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'nashra-paths-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  test('a folder with nothing but a text file is a pile of articles', async () => {
    await put('copy.txt');
    expect(await found()).toEqual(['copy.txt']);
  });

  test('with articles/, only what is in it', async () => {
    for (const path of ['articles/2014/11/10/a.txt', 'articles/b.md', 'pages/about.md', 'notes.txt', 'articles/c.html']) await put(path);
    expect(await found()).toEqual(['articles/2014/11/10/a.txt', 'articles/b.md']);
  });

  test('without articles/, the other rooms are not articles, nor is anything hidden', async () => {
    for (const path of ['a.txt', 'desk/b.md', 'pages/about.md', 'media/read.txt', '.git/c.txt', '.d.txt']) await put(path);
    expect(await found()).toEqual(['a.txt', 'desk/b.md']);
  });

  test('a folder that is not there has no articles', async () => {
    expect(await articleFiles(join(dir, 'nowhere'))).toEqual([]);
  });
});

test('CONTENT_DIR names the folder, absolute or from the project', () => {
  expect(contentDir('/p', {})).toBe('/p/content');
  expect(contentDir('/p', { CONTENT_DIR: '/other' })).toBe('/other');
  expect(contentDir('/p', { CONTENT_DIR: '../c' })).toBe('/c');
});
