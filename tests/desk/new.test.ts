import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newArticle, NewArticleError } from '../../src/desk/new.ts';
import type { NewArticle } from '../../src/desk/new.ts';
import { askFor } from '../../src/desk/new-questions.ts';
import { readCatalogue } from '../../src/intake/catalogue.ts';
import { inspect } from '../../src/desk/inspect.ts';

const NOW = '2014-11-10T22:30:00Z';
let content: string;
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'new-'));
  await mkdir(join(content, 'articles'));
  await mkdir(join(content, 'sections'));
  await writeFile(join(content, 'sections/politics.yaml'), 'name: سياسة\n');
});
afterEach(() => rm(content, { recursive: true, force: true }));

const made = async (given: NewArticle) => {
  const { file, messages } = await newArticle(given, content, NOW);
  const [read] = await Array.fromAsync(inspect([file], content));
  return { path: relative(content, file), text: await readFile(file, 'utf8'), rules: messages.map(({ rule }) => rule), read };
};

describe.each(['markdown', 'text'] as const)('a new article in %s', (format) => {
  test('the paper reads it as it was stated', async () => {
    const { path, rules, read } = await made({ headline: 'قمة: "نص" و5+1 # لا', kicker: 'تمهيد', standfirst: 'سطر: ثان', section: 'سياسة', authors: ['فلان'], date: '2014-11-10 14:30', slug: 'summit', draft: true, format });
    expect(path).toBe(`articles/2014/11/10/summit.${format === 'text' ? 'txt' : 'md'}`);
    expect(rules).toEqual([]);
    expect(read).toMatchObject({ headline: 'قمة: "نص" و5+1 # لا', kicker: 'تمهيد', standfirst: 'سطر: ثان', section: 'politics', status: 'draft', dateline: { authors: ['فلان'] }, paragraphs: ['اكتب نص الخبر هنا.'] });
    expect(read?.['published']).toMatch(/^2014-11-10T14:30/);
  });

  test('without a date it is of this moment in the paper’s own zone, and its name comes from the headline', async () => {
    const { path, read } = await made({ headline: 'عنوان الخبر', format });
    expect(path).toMatch(/^articles\/2014\/11\/11\/عنوان-الخبر\./);
    expect(read?.['published']).toMatch(/^2014-11-11T01:30/);
  });
});

test('a file is correct whatever was asked for: no unknown section, and topics that the paper lacks are keywords', async () => {
  await expect(made({ headline: 'خبر', section: 'سياسات' })).rejects.toThrow('Did you mean "سياسة"');
  for (const format of ['markdown', 'text'] as const) {
    const { read, rules, text } = await made({ headline: `خبر ${format}`, section: 'سياسه', topics: ['النفط', 'أوبك'], format });
    expect(rules).toEqual(['unknown-topic']);
    expect(read).toMatchObject({ section: 'politics', topics: [], messages: [] });
    expect(text).toContain('أوبك');
  }
});

describe('questions', () => {
  const answer = async (given: Partial<NewArticle>, ...answers: readonly string[]) => {
    const asked: string[] = [];
    const told: string[] = [];
    const left = [...answers];
    const ask = (question: string) => (asked.push(question), Promise.resolve(left.shift() ?? null));
    return { result: await askFor(given, await readCatalogue(content), 'Asia/Riyadh', 'ar', { ask, tell: (line) => told.push(line) }), asked, told, left };
  };

  test('each is asked until its answer can be used', async () => {
    const { result, asked, told, left } = await answer({}, '', 'خبر', 'سياسات', '1', 'أ، ب', 'أمس', '2014-11-10');
    expect(result).toEqual({ headline: 'خبر', section: 'politics', topics: ['أ', 'ب'], date: '2014-11-10' });
    expect(told).toEqual(['لا بد للخبر من عنوان.', 'لا قسم باسم «سياسات». لعلك تريد «سياسة»؟', '«أمس» ليس تاريخًا.']);
    expect([asked.length, left]).toEqual([7, []]);
  });

  test('what is given is not asked for, and Enter leaves out what may be left out', async () => {
    const { result, asked } = await answer({ headline: 'خبر', topics: [] }, '', '');
    expect(result).toEqual({ headline: 'خبر', topics: [] });
    expect(asked).toHaveLength(2);
  });

  test('an input that ends asks no more', async () => {
    expect((await answer({})).result).toEqual({ headline: '', topics: [] });
  });
});

test('the command: flags, exit codes, and a wrong call in both languages without a stack', () => {
  const run = (...args: readonly string[]) => spawnSync(process.execPath, [resolve(import.meta.dirname, '../../src/desk/new.ts'), ...args], { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: content, INIT_CWD: content } });
  const made = run('--headline', 'افتتاح المكتبة', '--section', 'سياسة', '--date', '2014-11-10 14:30', '--slug', 'library', '--format', 'text');
  expect(made).toMatchObject({ status: 0, stdout: 'articles/2014/11/10/library.txt\n', stderr: '' });
  for (const args of [['--no-such-flag'], ['--headline', 'خبر', '--format', 'doc'], ['--headline', 'خبر', '--section', 'لا'], []]) {
    const { status, stderr } = run(...args);
    expect([status, /at .*new\.ts/.test(stderr)]).toEqual([2, false]);
  }
}, 120_000);

test('nothing is overwritten, nothing is written for a headline or a date that is none', async () => {
  const { file } = await newArticle({ headline: 'خبر', date: '2014-11-10' }, content, NOW);
  await writeFile(file, 'نص');
  await expect(newArticle({ headline: 'خبر', date: '2014-11-10' }, content, NOW)).rejects.toThrow(NewArticleError);
  expect(await readFile(file, 'utf8')).toBe('نص');
  await expect(newArticle({ headline: ' ' }, content, NOW)).rejects.toThrow('No headline');
  await expect(newArticle({ headline: 'خبر', date: 'أمس' }, content, NOW)).rejects.toThrow('not a date');
});

test('a name cannot lead out of the folder', async () => {
  const { path } = await made({ headline: 'خبر', slug: '../../../etc/x', date: '2014-11-10' });
  expect(path).toMatch(/^articles\/2014\/11\/10\/[^/]+\.md$/);
});
