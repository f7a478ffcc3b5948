import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importReport } from '../../src/desk/import-report.ts';
import type { ImportRun } from '../../src/import/import.ts';

const command = resolve(import.meta.dirname, '../../src/desk/import.ts');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-command-'));
  await mkdir(join(folder, 'in'));
  await writeFile(join(folder, 'in/a.txt'), 'العنوان: خبر\nالتاريخ: 2014-11-10\n\nنص');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) =>
  new Promise<{ code: number; out: string; err: string }>((done) => {
    execFile(process.execPath, [command, ...args], { cwd: folder, env: { ...process.env, CONTENT_DIR: join(folder, 'content'), INIT_CWD: folder } }, (error, out, err) => done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }));
  });

test('says what it did, in Arabic unless asked otherwise', async () => {
  const first = await run('in');
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toContain('قُرئ: ملف واحد');
  expect(first.out).toContain('جديدة في الصحيفة: خبر واحد');
  expect((await run('in', '--lang', 'en')).out).toContain('Read: 1 file, imported before: 1 file');
}, 120_000);

test('exit codes: a refused file 1, a wrong call 2', async () => {
  await writeFile(join(folder, 'in/b.xml'), '<nitf>');
  const refused = await run('in', '--lang', 'en');
  expect(refused.code).toBe(1);
  expect(refused.out).toContain('in/b.xml: not well-formed XML');
  expect((await run()).code).toBe(2);
  expect(await run('nowhere')).toMatchObject({ code: 2, err: expect.stringContaining('لا وجود لهذا المسار') });
  expect((await run('in', '--section', 'x')).code).toBe(2);
  expect((await run('in', '--no-such-flag')).code).toBe(2);
  expect((await run('--help')).code).toBe(0);
}, 120_000);

test('--json is the whole account', async () => {
  const { out } = await run('in', '--json');
  expect(JSON.parse(out)).toMatchObject({ files: 1, known: 0, outcomes: { written: 1 }, refused: [], interrupted: false });
});

test('the same fault ten thousand times is told once, with three examples and how many more', () => {
  const notes = Array.from({ length: 1000 }, (_, i) => ({ rule: 'derived-headline', source: `${i}.txt`, file: `articles/${i}.txt`, message: { ar: `اشتُق ${i}`, en: `derived ${i}` } }));
  const account: ImportRun = { files: 1, known: 0, outcomes: { written: 1, updated: 0, unchanged: 0, edited: 0, deleted: 0, older: 0 }, skipped: 2, refused: [], noteCounts: new Map([['derived-headline', 10_000]]), notes, conflicts: [], unknownSections: new Map([['فلك', 3]]), encodings: new Map([['windows-1256', 4]]), left: new Map([['.doc', 5]]), interrupted: true };
  const lines = [...importReport(account, 'ar', false)];
  expect(lines.filter((line) => line.includes('اشتُق'))).toHaveLength(3);
  const text = lines.join('\n');
  for (const part of ['derived-headline: 10000', 'و9997 غيرها', 'فلك (3)', 'windows-1256 (4)', '.doc (5)', 'قُطع الإدخال']) expect(text).toContain(part);
});
