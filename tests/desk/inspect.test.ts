import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const dir = mkdtempSync(join(tmpdir(), 'nashra-inspect-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const script = resolve(import.meta.dirname, '../../src/desk/inspect.ts');
const inspect = (...files: string[]) => {
  const { stdout, status } = spawnSync(process.execPath, [script, ...files], { cwd: dir, encoding: 'utf8', env: { ...process.env, INIT_CWD: dir } });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { status, objects: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
};

test('one object a file, one a line, in order; what can’t be read is an object too', () => {
  writeFileSync(join(dir, 'copy.txt'), 'مسقط - (وكالات): بدأت المحادثات أمس.\nوتستمر غدًا.');
  writeFileSync(join(dir, 'story.md'), '---\nheadline: عنوان\npublished: 2014-11-10 09:30\ntopics: [لا أحد]\n---\n\nفقرة **أولى**.\n\n- بند\n');
  writeFileSync(join(dir, 'empty.txt'), '');
  const { status, objects } = inspect('copy.txt', 'nowhere.txt', 'story.md', 'empty.txt');
  expect(status).toBe(0);
  expect(objects).toMatchObject([
    {
      path: 'copy.txt',
      format: 'text',
      encoding: 'utf-8',
      headlineOrigin: 'derived',
      dateline: { places: ['مسقط'], agencies: ['وكالات'], authors: [], date: null },
      publishedOrigin: 'timestamp',
      section: null,
      topics: [],
      words: 5,
      paragraphs: ['بدأت المحادثات أمس.', 'وتستمر غدًا.'],
    },
    { path: 'nowhere.txt', encoding: null, messages: [{ rule: 'unreadable', line: 1, column: 1, severity: 'error' }] },
    {
      path: 'story.md',
      format: 'markdown',
      headline: 'عنوان',
      headlineOrigin: 'given',
      published: '2014-11-10T09:30:00+03:00',
      publishedOrigin: 'given',
      paragraphs: ['فقرة أولى.', 'بند'],
      messages: [{ rule: 'unknown-topic', line: 4, message: expect.stringContaining('لا أحد'), messageEn: expect.stringContaining('topic') }],
    },
    { path: 'empty.txt', paragraphs: [], messages: [{ rule: 'empty', severity: 'error' }] },
  ]);
});

test('without a file it says how it is called', () => {
  expect(inspect().status).toBe(2);
});
