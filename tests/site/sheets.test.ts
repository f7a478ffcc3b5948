/** A new story makes no sheet with a number anew: lists are counted from their oldest. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digests } from './digests.ts';
import { build } from './setup.ts';

const cache = resolve(import.meta.dirname, '../../node_modules/.cache');
/** Four sheets with numbers, and room in the newest for one more. */
const STORIES = 140;
let work = '';

function put(path: string, text: string): void {
  const file = join(work, 'content', path);
  mkdirSync(resolve(file, '..'), { recursive: true });
  writeFileSync(file, text);
}
function story(n: number, minute: number): void {
  const head = ['---', `headline: خبر رقم ${n}`, `published: 2014-11-10T${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00+03:00`, 'section: news', 'topics: [oil, gas]', 'sources: [wakala]', 'authors: كاتب واحد', '---'];
  put(`articles/2014/11/10/story-${n}.md`, `${head.join('\n')}\n\nنص الخبر رقم ${n}.\n`);
}

beforeAll(() => {
  mkdirSync(cache, { recursive: true });
  work = mkdtempSync(join(cache, 'sheets-'));
  put('site.yaml', 'name: صحيفة القوائم\nurl: https://paper.example\nsharePictures: false\n');
  put('sections/news.yaml', 'name: أخبار\n');
  put('topics/oil.yaml', 'name: النفط\n');
  put('topics/gas.yaml', 'name: الغاز\n');
  put('sources/wakala.yaml', 'name: وكالة\nkind: agency\n');
  for (let n = 0; n < STORIES; n += 1) story(n, n);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('a section, topic, source, author: their sheets with a number stay as they are, byte for byte; the first is made anew', async () => {
  const paper = async (): Promise<Record<string, string>> => digests((await build(join(work, 'content'), join(work, 'out'))).dir);
  const before = await paper();
  story(STORIES, STORIES);
  const now = await paper();
  const lists = Object.keys(now).filter((file) => /^(?:sections|topics|sources|authors)\/[^/]+\/index\.html$/.test(file));
  expect(lists.length).toBeGreaterThanOrEqual(5);
  for (const list of lists) {
    const sheets = Object.keys(before).filter((file) => file.startsWith(list.replace('index.html', 'page/')));
    expect(sheets, list).toHaveLength(4);
    for (const file of sheets) expect(now[file], file).toBe(before[file]);
    expect(now[list], list).not.toBe(before[list]);
  }
});
