import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compress } from '../../src/desk/compress.ts';

let dir = '';
const at = (name: string): string => join(dir, name);
const write = (name: string, text: string): void => writeFileSync(at(name), text);
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'compress-'));
  write('page.html', 'نص طويل '.repeat(400));
  write('small.html', 'قصير');
  write('photo.jpeg', 'x'.repeat(5000));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('texts are compressed whole, small files and photographs are not', async () => {
  expect(await compress(dir, 5)).toMatchObject({ made: 1, kept: 0 });
  const text = readFileSync(at('page.html'));
  expect(brotliDecompressSync(readFileSync(at('page.html.br'))).equals(text)).toBe(true);
  expect(gunzipSync(readFileSync(at('page.html.gz'))).equals(text)).toBe(true);
  expect(['small.html.br', 'photo.jpeg.br', 'page.html.br.tmp'].filter((name) => existsSync(at(name)))).toEqual([]);
});

test('what has not changed stays, what has changed is made anew, what is left of a page that is gone goes', async () => {
  await compress(dir, 5);
  expect(await compress(dir, 5)).toMatchObject({ made: 0, kept: 1 });
  write('page.html', 'نص آخر '.repeat(400));
  utimesSync(at('page.html'), new Date(1e12), new Date(1e12));
  expect(await compress(dir, 5)).toMatchObject({ made: 1, kept: 0 });
  expect(brotliDecompressSync(readFileSync(at('page.html.br'))).toString()).toContain('آخر');
  expect(statSync(at('page.html.br')).mtimeMs).toBe(1e12);
  rmSync(at('page.html'));
  await compress(dir, 5);
  expect(existsSync(at('page.html.br')) || existsSync(at('page.html.gz'))).toBe(false);
});
