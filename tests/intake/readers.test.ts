import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleFiles } from '../../src/intake/paths.ts';
import { readAll } from '../../src/intake/readers.ts';
import { surroundings } from '../../src/intake/reading.ts';

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

test('files are read on several threads as on one: the same entries and messages, in the same order', async () => {
  const around = await surroundings(content);
  const files = [...(await articleFiles(content)), join(content, 'articles/gone.md')];
  const one = await readAll(files, around, 1);
  expect(one.filter(({ entry }) => entry)).toHaveLength(70);
  expect(one.at(-1)).toEqual({ id: 'articles/gone.md', entry: null, messages: [] });
  expect(await readAll(files, around, 2)).toEqual(one);
});
