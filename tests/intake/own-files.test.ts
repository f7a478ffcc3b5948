import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCatalogue } from '../../src/intake/catalogue.ts';
import { takeReport } from '../../src/intake/desk-report.ts';
import { readPages } from '../../src/intake/pages.ts';

let root: string;
let content: string;
const put = async (path: string, text: string): Promise<void> => {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), text);
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'nashra-own-'));
  content = join(root, 'content');
  await put('private/secret.md', '---\ntitle: سر\n---\nسر');
  await put('private/secret.yaml', 'name: سر\n');
  await put('content/pages/about.md', '---\ntitle: "عن \u202eالصحيفة"\n---\nنص');
  await put('content/sections/one.yaml', 'order: 1\nname: "قسم\u202e \\u202eأول"\n');
  await put('content/topics/bomb.yaml', `a: &a [x]\nb: &b [${'*a,'.repeat(40)}]\nc: &c [${'*b,'.repeat(40)}]\nname: [${'*c,'.repeat(40)}]\n`);
  await put('content/topics/dangling.yaml', 'name: *nothing\n');
  await put('content/topics/keys.yaml', `name: ${'{'.repeat(300)}a${'}: b'.repeat(299)}}\n`);
  await mkdir(join(content, 'sections/folder.yaml'));
  await mkdir(join(content, 'pages/folder.md'));
  await symlink(join(root, 'private/secret.md'), join(content, 'pages/link.md'));
  await symlink(join(root, 'private/secret.yaml'), join(content, 'sections/link.yaml'));
  await symlink(join(root, 'nothing'), join(content, 'sections/broken.yaml'));
  await symlink(join(content, 'sections/one.yaml'), join(content, 'sections/two.yaml'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('links that lead out of the content folder are told, not followed; folders are no files', async () => {
  const { sections, messages } = await readCatalogue(content);
  expect([...sections.keys()]).toEqual(['one', 'two']);
  expect(messages.filter(({ rule }) => rule === 'outside').map(({ file }) => file)).toEqual(['sections/broken.yaml', 'sections/link.yaml']);
  takeReport();
  expect((await readPages(content)).map(({ id }) => id)).not.toContain('link');
  expect(takeReport().map(({ file, rule }) => [file, rule])).toEqual([['pages/link.md', 'outside']]);
});

test('aliases that unfold without end, and keys of keys, are told, and the rest of the catalogue stands', async () => {
  const { topics, messages } = await readCatalogue(content);
  expect(topics.size).toBe(0);
  expect(messages.filter(({ rule }) => rule === 'yaml').map(({ file }) => file)).toEqual(['topics/bomb.yaml', 'topics/dangling.yaml', 'topics/keys.yaml']);
});

test('what steers is left out of names, and told with its line', async () => {
  const { sections, messages } = await readCatalogue(content);
  expect(sections.get('one')?.name).toBe('قسم أول');
  expect(messages.find(({ rule, file }) => rule === 'bidi-control' && file === 'sections/one.yaml')?.line).toBe(2);
  expect((await readPages(content)).find(({ id }) => id === 'about')?.title).toBe('عن الصحيفة');
});
