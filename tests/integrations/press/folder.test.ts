import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Folder } from '../../../src/integrations/press/folder.ts';

let work = '';
let folder: Folder;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'folder-'));
  folder = new Folder(join(work, 'dist'), join(work, 'room'));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

function put(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
const filesOf = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(root.length + 1), readFileSync(file, 'utf8')]),
  );

describe('the folder of a build', () => {
  test('the new part takes its place, what is kept stays as it is, the rest goes with its folders', async () => {
    put(folder.out, { 'index.html': 'old', 'a/index.html': 'kept', 'b/c/index.html': 'gone', '.git/HEAD': 'theirs' });
    const before = statSync(join(folder.out, 'a/index.html')).mtimeMs;
    put(folder.next, { 'index.html': 'new', '_astro/x.js': 'script' });
    folder.keep('a/index.html');
    expect(await folder.publish()).toMatchObject({ files: 3, written: 2, removed: 1 });
    expect(filesOf(folder.out)).toEqual({ 'index.html': 'new', 'a/index.html': 'kept', '_astro/x.js': 'script', '.git/HEAD': 'theirs' });
    expect(statSync(join(folder.out, 'a/index.html')).mtimeMs).toBe(before);
    expect(existsSync(join(folder.out, 'b'))).toBe(false);
    expect(existsSync(folder.next)).toBe(false);
  });

  test('a build that is not published has touched nothing', () => {
    put(folder.out, { 'index.html': 'old' });
    put(folder.next, { 'index.html': 'half' });
    expect(filesOf(folder.out)).toEqual({ 'index.html': 'old' });
  });

  test('what came out as it was keeps its time', async () => {
    put(folder.out, { 'a.html': 'kept', 'b.html': 'same', 'c.html': 'old' });
    utimesSync(join(folder.out, 'b.html'), new Date(0), new Date(0));
    put(folder.next, { 'b.html': 'same', 'c.html': 'new' });
    folder.keep('a.html');
    expect(await folder.publish()).toMatchObject({ files: 3, written: 1 });
    expect([...folder.same]).toEqual(['b.html']);
    expect(statSync(join(folder.out, 'b.html')).mtimeMs).toBe(0);
    expect(filesOf(folder.out)).toEqual({ 'a.html': 'kept', 'b.html': 'same', 'c.html': 'new' });
  });

  test('what was compressed beside a file stands while the file does, and goes when it is changed or gone', async () => {
    put(folder.out, { 'kept.html': 'kept', 'kept.html.br': 'k', 'same.html': 'same', 'same.html.gz': 's', 'new.html': 'old', 'new.html.br': 'o', 'gone.html': 'gone', 'gone.html.br': 'g' });
    put(folder.next, { 'same.html': 'same', 'new.html': 'new' });
    folder.keep('kept.html');
    expect(await folder.publish()).toMatchObject({ files: 3, written: 1, removed: 3 });
    expect(Object.keys(filesOf(folder.out)).toSorted()).toEqual(['kept.html', 'kept.html.br', 'new.html', 'same.html', 'same.html.gz']);
  });

  test('a file that somebody wrote into the published paper, and that comes out like it, is published so', async () => {
    put(folder.next, { 'a.html': 'old', 'b.html': 'kept' });
    await folder.publish();
    const next = async (a: string): Promise<void> => {
      const own = new Folder(folder.out, join(work, 'room'));
      own.begin();
      put(own.next, { 'a.html': a });
      own.keep('b.html');
      await own.publish();
    };
    await next('old');
    rmSync(join(folder.out, 'a.html'));
    put(folder.out, { 'a.html': 'new' });
    await next('new');
    expect(filesOf(folder.out)).toEqual({ 'a.html': 'new', 'b.html': 'kept' });
  });

  test('a paper that is all new takes the whole place; one whose swap was cut off is put back', async () => {
    put(folder.out, { 'index.html': 'old', 'b/index.html': 'gone', '.git/HEAD': 'theirs' });
    put(folder.next, { 'index.html': 'new' });
    expect(await folder.publish()).toMatchObject({ files: 1, written: 1, removed: 1 });
    expect(filesOf(folder.out)).toEqual({ 'index.html': 'new', '.git/HEAD': 'theirs' });
    renameSync(folder.out, `${folder.next}.last`);
    const again = new Folder(folder.out, join(work, 'room'));
    again.begin();
    expect(filesOf(again.out)['index.html']).toBe('new');
  });

  test('a paper whose place is a link is made where that leads', async () => {
    mkdirSync(join(work, 'www'));
    symlinkSync(join(work, 'www'), join(work, 'linked'));
    const linked = new Folder(join(work, 'linked'), join(work, 'room'));
    put(linked.next, { 'index.html': 'new' });
    await linked.publish();
    expect(lstatSync(join(work, 'linked')).isSymbolicLink()).toBe(true);
    expect(filesOf(join(work, 'www'))).toEqual({ 'index.html': 'new' });
  });

  test('what a build left that was killed is not published', async () => {
    put(folder.next, { 't/left.html': 'half', 'media/original.jpg': 'never to be shown' });
    folder.begin();
    put(folder.next, { 'index.html': 'new' });
    await folder.publish();
    expect(filesOf(folder.out)).toEqual({ 'index.html': 'new' });
  });

  test('the folder that readers are served keeps its rights', async () => {
    put(folder.out, { 'index.html': 'old' });
    chmodSync(folder.out, 0o711);
    put(folder.next, { 'index.html': 'new' });
    await folder.publish();
    expect(statSync(folder.out).mode & 0o777).toBe(0o711);
  });

  test('finds a file where it is now: new, kept, or nowhere', () => {
    put(folder.out, { 'a.html': 'old', 'b.html': 'old' });
    put(folder.next, { 'a.html': 'new' });
    folder.keep('b.html');
    expect(folder.find('a.html')).toBe(join(folder.next, 'a.html'));
    expect(folder.find('b.html')).toBe(join(folder.out, 'b.html'));
    expect(folder.find('c.html')).toBeNull();
  });

  test('any paper takes the place of any other, a file under the name of a folder included', async () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    /** No path of a paper lies in another one's. */
    const paper = fc
      .dictionary(path, fc.string(), { maxKeys: 6 })
      .map((files) => Object.fromEntries(Object.entries(files).filter(([one]) => !Object.keys(files).some((other) => other.startsWith(`${one}/`)))));
    await fc.assert(
      fc.asyncProperty(paper, paper, async (old, next) => {
        rmSync(folder.out, { recursive: true, force: true });
        const own = new Folder(folder.out, join(work, 'room'));
        put(own.out, old);
        mkdirSync(own.next, { recursive: true });
        put(own.next, next);
        await own.publish();
        if (Object.keys(next).length > 0) expect(filesOf(own.out)).toEqual(next);
      }),
      { numRuns: 150 },
    );
  });
});
