import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesUnder } from '../../../src/integrations/press/files.ts';
import { Folder } from '../../../src/integrations/press/folder.ts';
import { seal } from '../../../src/integrations/press/seal.ts';
import { Spare } from '../../../src/integrations/press/spare.ts';
import { readState, stampOf, writeState } from '../../../src/integrations/press/state.ts';
import { survey, surveying, unpacked } from '../../../src/integrations/press/survey.ts';

let work = '';
const at = (path: string): string => join(work, path);
function put(path: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), path);
}
const state = () => ({ file: at('cache/press.json'), tools: 't' });
const ground = () => ({ cache: at('cache'), out: at('dist'), spare: at('spare') });
/** What a build remembers that left files of the published paper as they stand. */
const left = (...paths: string[]): void => writeState(state(), new Map(paths.map((path) => [path, { size: 0, time: 0, ...stampOf(at(`dist/${path}`)), key: 'k', contents: {} }])));

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'survey-'));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

test('where nothing stands nothing is found', () => {
  expect(unpacked(survey(ground()))).toEqual({ changed: new Map(), lacking: new Set(), index: new Map() });
});

test('where nothing is remembered every file is found as it stands, to the part of a millisecond, whatever its name; what is not ours is none of them', () => {
  const paths = ['index.html', '2014/11/10/خبر أول/index.html', 'a\nb.txt'];
  for (const path of [...paths, '.git/HEAD']) put(`dist/${path}`);
  for (const path of ['spare/index.html', 'spare/old.html']) put(path);
  utimesSync(at('dist/index.html'), 1, 1_415_577_600.123456);
  const found = unpacked(survey(ground()));
  expect([...found.changed.keys()].toSorted()).toEqual(paths.toSorted());
  for (const path of paths) expect(found.changed.get(path)).toEqual(stampOf(at(`dist/${path}`)));
  expect(found.lacking).toEqual(new Set(paths.slice(1)));
});

test('of what stands as it was left nothing is said; what was touched, has come and has gone is told', () => {
  for (const path of ['same.html', 'touched.html', 'gone.html']) put(`dist/${path}`);
  left('same.html', 'touched.html', 'gone.html');
  rmSync(at('dist/gone.html'));
  put('dist/new.html');
  utimesSync(at('dist/touched.html'), 1, 1);
  const { changed } = unpacked(survey({ ...ground(), last: state() }));
  expect(changed).toEqual(new Map([['touched.html', stampOf(at('dist/touched.html'))], ['new.html', stampOf(at('dist/new.html'))], ['gone.html', null]]));
  // What other tools left is not remembered.
  expect([...unpacked(survey({ ...ground(), last: { ...state(), tools: 'other' } })).changed.keys()].toSorted()).toEqual(['new.html', 'same.html', 'touched.html']);
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
  const paths = ['a.html', 'touched.html', 'new.html', 'gone.html', 'none.html'];
  for (const path of ['a.html', 'touched.html', 'gone.html']) put(`dist/${path}`);
  left('a.html', 'touched.html', 'gone.html');
  put('dist/new.html');
  utimesSync(at('dist/touched.html'), 1, 1);
  rmSync(at('dist/gone.html'));
  const folder = new Folder(at('dist'), at('room'));
  const stamps = () => paths.map((path) => folder.stampOf(path)).map((one) => one && { size: one.size, time: one.time });
  const before = stamps();
  expect(before).toEqual(paths.map((path) => stampOf(at(`dist/${path}`))));
  expect(before.filter((one) => one === null)).toHaveLength(2);
  const last = state();
  folder.surveyed(unpacked(survey(folder.ground(at('cache'), last))), readState(last));
  rmSync(at('dist'), { recursive: true });
  expect(stamps()).toEqual(before);
});

test('where much is to stay the next paper is laid out of links, and it is known that it differs in nothing', () => {
  for (const path of ['dist/a.html', 'dist/b/index.html', 'dist/.git/HEAD', 'spare/old.html']) put(path);
  left('a.html');
  const found = unpacked(survey({ ...ground(), last: state() }));
  expect(found.lacking).toEqual(new Set());
  expect(filesUnder(at('spare'))).toEqual(['a.html', 'b/index.html']);
  expect(statSync(at('spare/b/index.html')).ino).toBe(statSync(at('dist/b/index.html')).ino);
  expect(new Spare(at('spare')).take()).toEqual([]);
});

test('one of which it is known in what it differs stays as it is', () => {
  for (const path of ['dist/a.html', 'spare/old.html']) put(path);
  new Spare(at('spare')).tell(['a.html', 'old.html']);
  left('a.html');
  expect(unpacked(survey({ ...ground(), last: state() })).lacking).toEqual(new Set(['a.html']));
  expect(filesUnder(at('spare'))).toEqual(['old.html']);
  expect(new Spare(at('spare')).take()).toEqual(['a.html', 'old.html']);
});
