import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPicture } from '../../src/intake/media.ts';

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
let root: string;
let content: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'nashra-media-'));
  content = join(root, 'content');
  await mkdir(join(content, 'media'), { recursive: true });
  await mkdir(join(root, 'private'));
  await writeFile(join(root, 'private/secret.svg'), DRAWING);
  await writeFile(join(content, 'media/map.svg'), DRAWING);
  await symlink(join(content, 'media/map.svg'), join(content, 'media/same.svg'));
  await symlink(join(root, 'private/secret.svg'), join(content, 'media/link.svg'));
  await symlink(join(root, 'private'), join(content, 'media/folder'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const problem = async (src: string): Promise<string> => {
  const found = await findPicture(content, src, 'articles/a.md');
  return 'problem' in found ? found.problem : 'none';
};

test.each(['media/map.svg', 'media/same.svg', './media/map.svg', '/media/map.svg'])('a picture of the folder is found: %s', async (src) => {
  expect(await problem(src)).toBe('none');
});

test.each(['media/link.svg', 'media/folder/secret.svg', '../private/secret.svg', 'media/../../private/secret.svg', 'https://evil.example/x.svg', '//evil.example/x.svg', '.git/x.svg'])(
  'nothing outside the folder is read: %s',
  async (src) => {
    expect(await problem(src)).toBe('outside');
  },
);

test.each(['media/%2e%2e/x.svg', 'media/x\0.svg', `media/${'x'.repeat(400)}.svg`, 'media/con.svg'])('a name that no file has is told: %j', async (src) => {
  expect(await problem(src)).toBe('missing');
});
