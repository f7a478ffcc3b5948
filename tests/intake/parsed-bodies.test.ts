/** Bodies that readers put down are those that pages would read themselves. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { payloads } from '../fixtures/hostile/payloads.ts';
import { readBody } from '../../src/intake/copy.ts';
import { render } from '../../src/intake/body.ts';
import { articleFiles } from '../../src/intake/paths.ts';
import { readAll } from '../../src/intake/readers.ts';
import { surroundings } from '../../src/intake/reading.ts';
import { parsedBodies, setParsedBodies, takeBody } from '../../src/intake/parsed-bodies.ts';
import { openSpill } from '../../src/intake/unnamed-file.ts';
import { plainParagraphs } from '../../src/markup/text.ts';

const sample = resolve(import.meta.dirname, '../../content');
let folder: string;
let hostile: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nashra-bodies-'));
  hostile = join(folder, 'content');
  const day = join(hostile, 'articles/2014/11/10');
  await mkdir(day, { recursive: true });
  await writeFile(join(hostile, 'site.yaml'), 'name: الصحيفة\n');
  for (let i = 0; i < payloads.length; i += 40) {
    const text = payloads.slice(i, i + 40).join('\n\n');
    await writeFile(join(day, `m${i}.md`), `---\nheadline: خبر\n---\n\n${text}\n`);
    await writeFile(join(day, `t${i}.txt`), `مسقط - رويترز: ${text}\n`);
  }
  await writeFile(join(day, 'steers.md'), '---\nheadline: خبر\n---\n\nنص \u202eفيه ما يقلبه.\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => {
  setParsedBodies(undefined);
  openSpill('');
});

/** Reads a folder on two threads, then each body as it was parsed then and from its file. */
async function both(content: string) {
  openSpill(join(folder, 'spill'));
  const files = await articleFiles(content);
  await readAll(files, await surroundings(content), 2);
  const parsed = parsedBodies();
  const all = [];
  for (const file of files) {
    const bytes = await readFile(file);
    const read = async () => {
      const tree = readBody(bytes, file);
      if ('unreadable' in tree) return { tree, paragraphs: [] };
      const { html, messages } = await render(tree, 'articles/x', content, '/');
      return { html, messages, paragraphs: plainParagraphs(tree) };
    };
    setParsedBodies(parsed);
    const taken = takeBody(bytes, file.endsWith('.md') ? 'markdown' : 'text') !== undefined;
    const [first, again] = [await read(), await read()];
    setParsedBodies(undefined);
    all.push({ file, taken, first, again, own: await read() });
  }
  return all;
}

describe.each([
  ['the sample paper', () => sample],
  ['attacks', () => hostile],
])('%s', (_, content) => {
  test('has the same words, page and messages as parsed then, however often it is asked for', async () => {
    const all = await both(content());
    expect(all.filter(({ taken }) => taken).length).toBeGreaterThan(all.length * 0.5);
    for (const { first, again, own } of all) {
      expect(first).toEqual(own);
      expect(again).toEqual(own);
    }
  });
});

test('what holds characters that steer, and other bytes than were read, are not among them', async () => {
  const all = await both(hostile);
  expect(all.find(({ file }) => file.endsWith('steers.md'))).toMatchObject({ taken: false });
  openSpill(join(folder, 'spill'));
  const [file = ''] = await articleFiles(hostile);
  await readAll([file], await surroundings(hostile), 2);
  const bytes = await readFile(file);
  expect(takeBody(bytes, 'markdown')).toBeDefined();
  expect(takeBody(bytes, 'text')).toBeUndefined();
  expect(takeBody(Buffer.concat([bytes, Buffer.from(' ')]), 'markdown')).toBeUndefined();
});

test('where no file may be made there is none', async () => {
  await readAll(await articleFiles(hostile), await surroundings(hostile), 2);
  expect(parsedBodies()).toBeUndefined();
});
