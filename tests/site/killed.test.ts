/** Whole builds that are killed, find the disk full, or come two at a time; `npm run faults` kills hundreds. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildUntil, digests, editSmall, forget, halve, writeSmall } from './killing.ts';
import type { End } from './killing.ts';

const cache = resolve(import.meta.dirname, '../../node_modules/.cache');
let content = '';
let dir = '';
let old: Record<string, string> = {};
/** The edited paper, built from nothing. */
let next: Record<string, string> = {};

beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'killed-'));
  [content, dir] = [join(work, 'content'), join(work, 'dist')];
  await writeSmall(content);
  const copy = join(work, 'copy');
  cpSync(content, copy, { recursive: true });
  await editSmall(copy);
  const built = await Promise.all([buildUntil(content, dir), buildUntil(copy, join(work, 'next'))]);
  expect(built.map(({ code }) => code), built.map(({ output }) => output).join('\n')).toEqual([0, 0]);
  [old, next] = [digests(dir), digests(join(work, 'next'))];
  forget(copy);
  await editSmall(content);
});

afterAll(() => {
  forget(content);
  rmSync(join(dir, '..'), { recursive: true, force: true });
});

test.each<[string, End]>([
  ['while it renders', { says: 'generating static routes' }],
  ['when the index is written', { says: 'articles to search' }],
  ['while the new paper is put together', { fault: { at: 40, under: '.spare' } }],
])('a build that is killed %s leaves the last paper as it was', async (_, end) => {
  const { signal, output } = await buildUntil(content, dir, end);
  expect(signal, output).toBe('SIGKILL');
  expect(digests(dir)).toEqual(old);
});

test('a build that finds the disk full says so, ends with 1 and leaves the last paper as it was', async () => {
  const { code, output } = await buildUntil(content, dir, { fault: { at: 30, under: '/next-', code: 'ENOSPC' } });
  expect(code, output).toBe(1);
  expect(output).toMatch(/the disk is full\. Make room.*\n.*القرص ممتلئ/);
  expect(output).toContain(`The last paper stands in ${dir}`);
  expect(digests(dir)).toEqual(old);
});

test('then two builds at once, with every file of the cache cut in half, make the paper that one makes from nothing', async () => {
  expect(halve(content)).toBeGreaterThan(20);
  const built = await Promise.all([buildUntil(content, dir), buildUntil(content, dir)]);
  expect(built.map(({ code }) => code), built.map(({ output }) => output).join('\n')).toEqual([0, 0]);
  expect(built.filter(({ output }) => output.includes('this one waits for it'))).toHaveLength(1);
  expect(digests(dir)).toEqual(next);
});
