/** Whole builds that are killed, find the disk full, or come two at a time; `npm run faults` kills hundreds. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lock } from '../../src/integrations/press/lock.ts';
import { digests } from './digests.ts';
import { buildUntil, editSmall, forget, halve, put, writeSmall } from './killing.ts';
import type { End } from './killing.ts';
import { outside } from './setup.ts';

const root = resolve(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache');
let content = '';
let dir = '';
let old: Record<string, string> = {};
/** The edited paper, built from nothing. */
let next: Record<string, string> = {};

beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'killed-'));
  dir = join(work, 'dist');
  // Nobody watches what is under `node_modules`.
  content = realpathSync(mkdtempSync(join(tmpdir(), 'killed-')));
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
  for (const one of [content, join(dir, '..')]) rmSync(one, { recursive: true, force: true });
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

test('a build of another paper of the checkout begins when this one has begun', async () => {
  const quietly = { wait: () => undefined, warn: () => undefined };
  const begun = await lock(join(cache, 'nashra/begin.lock'), quietly);
  const other = buildUntil(content, dir, { says: 'Syncing content' });
  // Without a lock it says so in one second.
  expect(await Promise.race([other, pause(5000, 'waits')])).toBe('waits');
  begun();
  expect((await other).signal).toBe('SIGKILL');
});

/** A dev server of the same folder. */
async function serve(): Promise<{ address: string; end: () => void }> {
  const child = spawn(process.execPath, [join(root, 'src/desk/paper.ts'), 'dev', '--port', '0', '--host', '127.0.0.1'], {
    cwd: root,
    env: { ...outside(), NODE_ENV: 'development', CONTENT_DIR: content, NO_COLOR: '1' },
  });
  let output = '';
  const address = await new Promise<string>((done, fail) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (found) done(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', () => fail(new Error(output)));
  });
  return { address, end: () => child.kill() };
}

test('then two builds at once, with every file of the cache cut in half and an editor at work, make the paper that one makes from nothing', async () => {
  const edited = join(content, 'articles/s1.md');
  const before = readFileSync(edited);
  expect(halve(content)).toBeGreaterThan(20);
  const desk = await serve();
  try {
    const built = await Promise.all([buildUntil(content, dir), buildUntil(content, dir)]);
    expect(built.map(({ code }) => code), built.map(({ output }) => output).join('\n')).toEqual([0, 0]);
    expect(built.filter(({ output }) => output.includes('this one waits for it'))).toHaveLength(1);
    expect(digests(dir)).toEqual(next);
    put(content, 'articles/s1.md', '---\nheadline: حُفظ بعد البناء\npublished: 2014-11-11 10:00\n---\n\nنص.\n');
    await expect.poll(async () => (await fetch(`${desk.address}/2014/11/11/s1/`)).text(), { timeout: 30_000 }).toContain('حُفظ بعد البناء');
  } finally {
    desk.end();
    writeFileSync(edited, before);
  }
});
