import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Folder } from '../../../src/integrations/press/folder.ts';
import { seal } from '../../../src/integrations/press/seal.ts';
import { Spare } from '../../../src/integrations/press/spare.ts';
import { stampOf } from '../../../src/integrations/press/state.ts';
import { survey, surveying, unpacked } from '../../../src/integrations/press/survey.ts';

let work = '';
const at = (path: string): string => join(work, path);
function put(path: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), path);
}
const ground = () => ({ cache: at('cache'), out: at('dist'), spare: at('spare'), keeps: false });

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'survey-'));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

test('where nothing stands nothing is found', () => {
  expect(unpacked(survey(ground()))).toEqual({ out: new Map(), spare: new Set(), index: new Map() });
});

test('every file is found as it stands, to the part of a millisecond, whatever its name; what is not ours is none of them', () => {
  const paths = ['index.html', '2014/11/10/خبر أول/index.html', 'a\nb.txt'];
  for (const path of [...paths, '.git/HEAD']) put(`dist/${path}`);
  put('spare/old.html');
  utimesSync(at('dist/index.html'), 1, 1_415_577_600.123456);
  const found = unpacked(survey(ground()));
  expect([...found.out.keys()].toSorted()).toEqual(paths.toSorted());
  for (const path of paths) expect(found.out.get(path)).toEqual(stampOf(at(`dist/${path}`)));
  expect(found.spare).toEqual(new Set(['old.html']));
});

test('a thread finds the same, after it has thrown away what no finished build left in the cache', async () => {
  for (const path of ['dist/a.html', 'dist/b/index.html', 'spare/a.html', 'cache/share/whole.png', 'cache/search/records/0/1.bin']) put(path);
  seal(at('cache'));
  put('cache/share/half.png');
  const { sealed, found } = surveying(ground());
  await sealed;
  expect(stampOf(at('cache/share/half.png'))).toBeNull();
  expect(stampOf(at('cache/share/whole.png'))).not.toBeNull();
  const index = new Map([['records/0/1.bin', stampOf(at('cache/search/records/0/1.bin'))]]);
  expect(await found).toEqual({ ...unpacked(survey(ground())), index });
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be read is told of', async () => {
  put('dist/a.html');
  mkdirSync(at('dist/closed'), { mode: 0 });
  await expect(surveying(ground()).found).rejects.toThrow(/EACCES/);
});

test('a folder knows from a survey how files stand, and asks for none again', () => {
  put('dist/a.html');
  const folder = new Folder(at('dist'), at('room'));
  const before = folder.stampOf('a.html');
  expect(before).toEqual(stampOf(at('dist/a.html')));
  expect(statSync(at('dist/a.html')).size).toBe(before?.size);
  folder.surveyed(unpacked(survey(folder.ground(at('cache'), false))));
  rmSync(at('dist/a.html'));
  expect(folder.stampOf('a.html')).toEqual(before);
  expect(folder.stampOf('b.html')).toBeNull();
});

test('where much is to stay the next paper is laid out of links, and it is known that it differs in nothing', () => {
  for (const path of ['dist/a.html', 'dist/b/index.html', 'dist/.git/HEAD', 'spare/old.html']) put(path);
  const found = unpacked(survey({ ...ground(), keeps: true }));
  expect(found.spare).toEqual(new Set(['a.html', 'b/index.html']));
  expect(statSync(at('spare/b/index.html')).ino).toBe(statSync(at('dist/b/index.html')).ino);
  expect(new Spare(at('spare')).take()).toEqual([]);
});

test('one of which it is known in what it differs stays as it is', () => {
  for (const path of ['dist/a.html', 'spare/old.html']) put(path);
  new Spare(at('spare')).tell(['a.html', 'old.html']);
  expect(unpacked(survey({ ...ground(), keeps: true })).spare).toEqual(new Set(['old.html']));
  expect(new Spare(at('spare')).take()).toEqual(['a.html', 'old.html']);
});
