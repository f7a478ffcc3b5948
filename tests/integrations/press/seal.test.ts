import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkSeal, seal } from '../../../src/integrations/press/seal.ts';
import { stampsUnder } from '../../../src/integrations/press/survey.ts';

let cache = '';
const put = (path: string, text = path): void => {
  mkdirSync(dirname(join(cache, path)), { recursive: true });
  writeFileSync(join(cache, path), text);
};
const files = (): string[] =>
  readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'seal.json')
    .map((entry) => join(entry.parentPath, entry.name).slice(cache.length + 1))
    .toSorted();

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'seal-'));
  for (const path of ['assets/a.avif', 'bodies/d.json', 'share/b.png', 'books/c.epub', 'search/state.json', 'search/shards/0', 'articles.json']) put(path);
  seal(cache);
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

test('what a finished build left is used', () => {
  const before = files();
  expect(checkSeal(cache).gone).toBe(0);
  expect(files()).toEqual(before);
});

test('half a picture of a build that was killed is made again, the others stay', () => {
  put('assets/new.avif', 'half');
  truncateSync(join(cache, 'share/b.png'), 3);
  expect(checkSeal(cache).gone).toBe(2);
  expect(files()).toEqual(['articles.json', 'assets/a.avif', 'bodies/d.json', 'books/c.epub', 'search/shards/0', 'search/state.json']);
});

test('who knows how the index stands need not look again', () => {
  const index = stampsUnder(join(cache, 'search'));
  expect([...index.keys()].toSorted()).toEqual(['shards/0', 'state.json']);
  expect(checkSeal(cache).index).toEqual(index);
  put('search/shards/0', 'another');
  seal(cache, index);
  expect(checkSeal(cache).index).toEqual(new Map());
  put('search/shards/0', 'another');
  seal(cache, stampsUnder(join(cache, 'search')));
  expect([...checkSeal(cache).index.keys()]).toEqual(['shards/0']);
});

test.each<[string, () => void]>([
  ['a file more', () => put('search/shards/1')],
  ['a file less', () => rmSync(join(cache, 'search/shards/0'))],
  ['a file that was written to', () => appendFileSync(join(cache, 'search/shards/0'), 'x')],
])('an index with %s is made again', (_, change) => {
  change();
  checkSeal(cache);
  expect(files()).toEqual(['articles.json', 'assets/a.avif', 'bodies/d.json', 'books/c.epub', 'share/b.png']);
});

test('a seal that is cut off anywhere seals nothing', () => {
  truncateSync(join(cache, 'seal.json'), 40);
  checkSeal(cache);
  expect(files()).toEqual(['articles.json']);
});
