import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readStore, writeStore } from '../../src/intake/article-store.ts';
import type { ArticleStore } from '../../src/intake/article-store.ts';
import type { Entry } from '../../src/intake/reading.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nashra-store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const entry = (digest: string): Entry => ({ digest, data: { headline: `عنوان ${digest}` } as Entry['data'] });
const whole = (): ArticleStore => new Map(Array.from({ length: 500 }, (_, i) => [`articles/${i}.md`, entry(String(i))]));
const files = () => new Map(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).ino]));

test('gives back what was put into it', () => {
  const store = whole();
  writeStore(folder, store, new Map());
  expect(readStore(folder)).toEqual(store);
  expect(readStore(join(folder, 'none')).size).toBe(0);
});

test('an article that is edited, added or removed writes its file and no other', () => {
  writeStore(folder, whole(), new Map());
  for (const change of [(s: ArticleStore) => s.set('articles/7.md', entry('x')), (s: ArticleStore) => s.set('articles/new.md', entry('y')), (s: ArticleStore) => s.delete('articles/9.md')]) {
    const [store, before, stood] = [readStore(folder), readStore(folder), files()];
    for (const [id, one] of store) before.set(id, one);
    change(store);
    writeStore(folder, store, before);
    expect(readStore(folder)).toEqual(store);
    expect([...files()].filter(([name, ino]) => stood.get(name) !== ino)).toHaveLength(1);
  }
});

test('a file that was cut off loses its own articles only: they are read again', () => {
  writeStore(folder, whole(), new Map());
  const [name = ''] = readdirSync(folder);
  writeFileSync(join(folder, name), '[["a"');
  const left = readStore(folder).size;
  expect(left).toBeGreaterThan(400);
  expect(left).toBeLessThan(500);
});
