import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newArticle, NewArticleError } from '../../src/desk/new.ts';
import type { NewArticle } from '../../src/desk/new.ts';
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

test('what the paper does not know is told', async () => {
  expect((await made({ headline: 'خبر', section: 'سياسه واقتصاد' })).rules).toContain('unknown-section');
});

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
