import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { setParsedBodies } from '../../src/intake/parsed-bodies.ts';
import { articleFiles } from '../../src/intake/paths.ts';
import { readAll } from '../../src/intake/readers.ts';
import { surroundings } from '../../src/intake/reading.ts';
import { openSpill } from '../../src/intake/unnamed-file.ts';

let content: string;
beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'nashra-readers-'));
  const day = join(content, 'articles/2014/11/10');
  await mkdir(day, { recursive: true });
  await writeFile(join(content, 'site.yaml'), 'name: الصحيفة\nzone: Asia/Amman\n');
  for (let i = 0; i < 70; i += 1) await writeFile(join(day, `story-${i}.md`), `---\nheadline: خبر ${i}\ntopics: [none-${i}]\n---\n\nنص الخبر رقم ${i}، وهو قصير.\n`);
  await writeFile(join(day, 'empty.txt'), '');
});
afterAll(() => rm(content, { recursive: true, force: true }));
afterEach(() => {
  openSpill('');
  setParsedBodies(undefined);
});

test.each([
  ['where no file may be made', ''],
  ['where parsed bodies are put down', 'spill'],
])('files are read on several threads as on one, %s: the same entries and messages, in the same order', async (_, spill) => {
  openSpill(spill && join(content, spill));
  const around = await surroundings(content);
  const files = [...(await articleFiles(content)), join(content, 'articles/gone.md')];
  const one = await readAll(files, around, 1);
  expect(one.filter(({ entry }) => entry)).toHaveLength(70);
  expect(one.at(-1)).toEqual({ id: 'articles/gone.md', entry: null, messages: [] });
  const two = await readAll(files, around, 2);
  expect(two.map(({ put: _put, ...read }) => read)).toEqual(one);
  expect(two.filter(({ put }) => put)).toHaveLength(spill ? 70 : 0);
});
