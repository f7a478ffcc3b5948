import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepBody, keptBody, openKeptBodies, tidyKeptBodies } from '../../src/intake/kept-bodies.ts';

let folder = '';
const open = (change: { tools?: string; used?: boolean } = {}): void => openKeptBodies({ folder, tools: 'tools', used: true, ...change });
const bodyOf = (key: string) => ({ html: `<p>${key} 🌍</p>`, portable: `<p>${key}</p>` });

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'bodies-')), 'bodies');
  open();
  tidyKeptBodies(['خبر', 'آخر']);
  for (const key of ['خبر', 'آخر', 'قديم']) keepBody(key, { ...bodyOf(key), trace: 'is not kept' } as never);
});
afterEach(() => {
  openKeptBodies(undefined);
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

test('a body is given as it was put down', () => {
  expect(keptBody('خبر')).toEqual(bodyOf('خبر'));
  expect(keptBody('آخر')).toEqual(bodyOf('آخر'));
});

test('only those are kept that are worth it, and go when they no longer are', () => {
  expect(keptBody('قديم')).toBeUndefined();
  expect(readdirSync(folder)).toHaveLength(2);
  tidyKeptBodies(['آخر']);
  expect(readdirSync(folder)).toHaveLength(1);
  expect(keptBody('خبر')).toBeUndefined();
  expect(keptBody('آخر')).toEqual(bodyOf('آخر'));
});

test('what was made with other tools is of no use, and goes', () => {
  open({ tools: 'others' });
  tidyKeptBodies(['خبر', 'آخر']);
  expect(keptBody('خبر')).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

test('where everything is to be made anew nothing is read, and what is made is kept', () => {
  open({ used: false });
  tidyKeptBodies(['خبر']);
  expect(keptBody('خبر')).toBeUndefined();
  keepBody('خبر', { html: 'جديد', portable: 'جديد' });
  open();
  expect(keptBody('خبر')).toEqual({ html: 'جديد', portable: 'جديد' });
});

test('half a file is none', () => {
  for (const name of readdirSync(folder)) truncateSync(join(folder, name), 9);
  expect(keptBody('خبر')).toBeUndefined();
});

test('nowhere to keep them: as on the dev server, nothing is kept and nothing is found', () => {
  openKeptBodies(undefined);
  tidyKeptBodies([]);
  keepBody('خبر', bodyOf('خبر'));
  expect(keptBody('خبر')).toBeUndefined();
});
