import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readStore, writeStore } from '../../src/intake/article-store.ts';
import { loadArticles } from '../../src/intake/articles.ts';
import { readCatalogue } from '../../src/intake/catalogue.ts';
import { takeReport } from '../../src/intake/desk-report.ts';
import { readPages } from '../../src/intake/pages.ts';
import { changedSince, readContent } from '../../src/intake/read.ts';
import { readSite, settingsLost } from '../../src/intake/site.ts';

let content = '';
const put = (name: string, text: string): string => {
  mkdirSync(join(content, name, '..'), { recursive: true });
  writeFileSync(join(content, name), text);
  return join(content, name);
};
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'read-'));
  takeReport();
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

describe('a file of the content folder', () => {
  test('that has gone since it was listed is nothing to tell of', () => {
    expect(readContent(join(content, 'gone.txt'))).toEqual({ bytes: null, messages: [] });
  });

  test.skipIf(process.platform === 'win32')('that is a pipe is told of and keeps nobody waiting', async () => {
    for (const room of ['sections', 'pages']) {
      mkdirSync(join(content, room));
      execFileSync('mkfifo', [join(content, room, room === 'pages' ? 'pipe.md' : 'pipe.yaml')]);
    }
    execFileSync('mkfifo', [join(content, 'site.yaml')]);
    const told = [...(await readCatalogue(content)).messages, ...(await readPages(content)).flatMap(({ messages }) => messages), ...(await readSite(content)).messages];
    expect(told.map(({ file, rule }) => `${file} ${rule}`)).toEqual(['sections/pipe.yaml unreadable-file', 'pages/pipe.md unreadable-file', 'site.yaml unreadable-file']);
  });

  test('whose name leads nowhere, or to a folder, is told of; the rest is read', async () => {
    put('sections/a.yaml', 'name: قسم\n');
    mkdirSync(join(content, 'sections/b.yaml'));
    symlinkSync(join(content, 'nowhere'), join(content, 'sections/c.yaml'));
    const { sections, messages } = await readCatalogue(content);
    expect([...sections.keys()]).toEqual(['a']);
    expect(messages.map(({ file }) => file).toSorted()).toEqual(['sections/b.yaml', 'sections/c.yaml']);
  });

  test('is known to have changed while the paper was made', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => put(`articles/${name}.md`, `---\nheadline: خبر\n---\n\nنص ${name}.\n`)) as [string, string, string];
    const seen = new Map<string, string>();
    await loadArticles(content, new Map(), seen);
    expect(seen.size).toBe(3);
    expect(changedSince(seen)).toEqual([]);
    appendFileSync(a, 'سطر يُكتب الآن.\n');
    rmSync(b);
    expect(changedSince(seen)).toEqual([a, b]);
    expect(c).toBeDefined();
  });

  test.each(['name: [\n', null])('that holds the settings: without any of them nothing is published', async (text) => {
    if (text === null) mkdirSync(join(content, 'site.yaml'));
    else put('site.yaml', text);
    expect(settingsLost((await readSite(content)).messages)).toMatchObject({ file: 'site.yaml', severity: 'error' });
    rmSync(join(content, 'site.yaml'), { recursive: true });
    put('site.yaml', 'name: صحيفة\nnumerals: 7\n');
    expect(settingsLost((await readSite(content)).messages)).toBeUndefined();
  });
});

test('a clock in the past, or a file from before 1970, gives a date like any other', async () => {
  const file = put('articles/old.txt', 'نص بلا تاريخ.\n');
  utimesSync(file, new Date('1965-03-04T05:06:07Z'), new Date('1965-03-04T05:06:07Z'));
  expect((await loadArticles(content, new Map()))[0]?.published).toMatch(/^1965-03-04T/);
});

test('a store that is cut off anywhere is read as none, or as what it was', async () => {
  put('articles/a.md', '---\nheadline: خبر\npublished: 2014-11-10\n---\n\nنص.\n');
  const store = new Map();
  const whole = await loadArticles(content, store);
  const folder = join(content, 'store');
  writeStore(folder, store, new Map());
  const file = join(folder, readdirSync(folder)[0] ?? '');
  const { size } = statSync(file);
  for (let cut = 0; cut < size; cut += 1) {
    truncateSync(file, cut);
    const found = readStore(folder);
    expect(found.size).toBe(0);
    if (cut % 200 === 0) expect(await loadArticles(content, found)).toEqual(whole);
    writeStore(folder, store, new Map());
  }
});
