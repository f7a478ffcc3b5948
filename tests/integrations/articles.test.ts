import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { HookParameters } from 'astro';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { providedArticles } from '../../src/intake/articles.ts';
import { takeReport } from '../../src/intake/desk-report.ts';
import { articles } from '../../src/integrations/articles.ts';

let work = '';
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'nashra-articles-'));
  mkdirSync(join(work, 'content/articles'), { recursive: true });
  writeFileSync(join(work, 'content/articles/a.md'), '---\nheadline: خبر\npublished: 2014-11-10\n---\n\nنص.\n');
});
afterEach(() => {
  takeReport();
  rmSync(work, { recursive: true, force: true });
});

/** Runs the integration as a build does. */
async function build(...flags: readonly string[]): Promise<void> {
  const before = process.argv;
  process.argv = [...before, ...flags];
  const { hooks } = articles(join(work, 'content'));
  const config = { cacheDir: pathToFileURL(`${work}/cache/`) };
  await hooks['astro:config:setup']?.({ command: 'build', config } as HookParameters<'astro:config:setup'>);
  process.argv = before;
  await hooks['astro:config:done']?.({ config } as unknown as HookParameters<'astro:config:done'>);
  await hooks['astro:build:start']?.({} as HookParameters<'astro:build:start'>);
}

test('what was seen of the files is kept for the next build, and --force neither asks for it nor keeps it', async () => {
  // A file that has only just changed is not remembered.
  await setTimeout(3100);
  const memory = join(work, 'cache/looks.json');
  await build('--force');
  expect(providedArticles().map(({ headline }) => headline)).toEqual(['خبر']);
  await setTimeout(300);
  expect(existsSync(memory)).toBe(false);
  await build();
  await vi.waitFor(() => expect(existsSync(memory)).toBe(true), 5000);
  expect(providedArticles().map(({ headline }) => headline)).toEqual(['خبر']);
});
