import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lock } from '../../../src/integrations/press/lock.ts';

const module = resolve(import.meta.dirname, '../../../src/integrations/press/lock.ts');
const quiet = { wait: () => undefined, warn: () => undefined };
let work = '';
let file = '';
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(work, 'lock');
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Another process that holds the lock until it is killed. */
function holder(): Promise<() => void> {
  const text = `import { lock } from ${JSON.stringify(module)}; await lock(${JSON.stringify(file)}, { wait() {}, warn() {} }); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', text], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((done) => child.stdout.once('data', () => done(() => child.kill('SIGKILL'))));
}

test('a second build waits for the first, is told whose turn it is, and has its own when the first is killed', async () => {
  const kill = await holder();
  const told: string[] = [];
  let has = false;
  const waiting = lock(file, { ...quiet, wait: (line) => told.push(line) }).then((free) => ((has = true), free));
  await expect.poll(() => told.length, { timeout: 10_000 }).toBe(1);
  expect(told[0]).toMatch(/another build is making this paper \(process \d+, since 20[^)]+\)/);
  expect(told[0]).toMatch(/[\u0621-\u064a]/);
  expect(has).toBe(false);
  kill();
  const free = await waiting;
  expect(readFileSync(file, 'utf8')).toContain(`process ${process.pid},`);
  free();
  // What is free again is had at once.
  (await lock(file, quiet, 0))();
});

test('a build that hangs is not waited for without end', async () => {
  const kill = await holder();
  await expect(lock(file, quiet, 300)).rejects.toThrow(/too long.*\n.*[\u0621-\u064a]/);
  kill();
});
