/** The sample paper again, on a machine on the other side of the world: another time zone and language, another disk, fewer threads. */
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { digests } from './digests.ts';
import { forget } from './killing.ts';
import { build } from './setup.ts';

const work = realpathSync(mkdtempSync(join(tmpdir(), 'elsewhere ')));
const content = join(work, 'محتوى');
afterAll(() => {
  forget(content);
  rmSync(work, { recursive: true, force: true });
});

test('every byte is the same', async () => {
  cpSync(resolve(import.meta.dirname, '../../content'), content, { recursive: true });
  const elsewhere = await build(content, join(work, 'out'), {
    TZ: 'Pacific/Kiritimati',
    // Where i and I are two letters.
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    UV_THREADPOOL_SIZE: '1',
    NODE_OPTIONS: `--import ${resolve(import.meta.dirname, 'same-bytes.ts')}`,
  });
  expect(elsewhere.code, elsewhere.output).toBe(inject('sample').code);
  const [here, there] = [digests(inject('sample').dir), digests(elsewhere.dir)];
  expect(Object.keys(here).length).toBeGreaterThan(500);
  expect(Object.keys(here)).toContain('licences.txt');
  expect(there).toEqual(here);
});
