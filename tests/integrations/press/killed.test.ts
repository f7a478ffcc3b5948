/**
 * A publication that ends before any of its changes of the disk leaves the old paper or the new one, never a mixture, and the next build
 * completes it. The end is one of the disk: from a change on none is made any more, which leaves what a kill leaves.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Folder } from '../../../src/integrations/press/folder.ts';
import { readState, writeState } from '../../../src/integrations/press/state.ts';
import { stampsUnder, survey, unpacked } from '../../../src/integrations/press/survey.ts';
import { failure, watchDisk } from './deadly-disk.ts';
import type { Before } from './deadly-disk.ts';

/** `NASHRA_KILLS=50` for the long way. */
const RUNS = Number(process.env['NASHRA_KILLS'] ?? 3);

/** A slow disk takes its time for thousands of small files. */
const PATIENCE = 60_000 + RUNS * 10_000;

type Paper = Readonly<Record<string, string>>;

let work = '';
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'killed-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const put = (root: string, paper: Paper): void => {
  for (const [path, text] of Object.entries(paper)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
};
const filesOf = (root: string): Paper =>
  existsSync(root)
    ? Object.fromEntries(
        readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .map((file) => [file.slice(root.length + 1), readFileSync(file, 'utf8')]),
      )
    : {};
const out = (): string => join(work, 'dist');

/** What a build does: it begins, looks at what stands, makes what is new, keeps what it finds as it is to be, publishes. */
async function publish(paper: Paper, keeps: boolean): Promise<void> {
  const folder = new Folder(out(), join(work, 'room'));
  folder.begin();
  const last = { file: join(work, 'state.json'), tools: 't' };
  if (keeps) writeState(last, new Map(Array.from(stampsUnder(out()), ([path, stamp]) => [path, { ...stamp, key: 'k', contents: {} }])));
  folder.surveyed(unpacked(survey(folder.ground(join(work, 'cache'), keeps ? last : undefined))), keeps ? readState(last) : new Map());
  for (const [path, text] of Object.entries(paper)) {
    const file = join(folder.out, path);
    if (keeps && path.startsWith('k') && statSync(file, { throwIfNoEntry: false })?.isFile() && readFileSync(file, 'utf8') === text) folder.keep(path);
    else put(folder.next, { [path]: text });
  }
  mkdirSync(folder.next, { recursive: true });
  await folder.publish();
}

/** Puts up what stands before, and does something while the disk is watched. @returns what it threw */
async function onDisk(before: Before, old: readonly Paper[], doing: () => Promise<void>): Promise<unknown> {
  rmSync(work, { recursive: true, force: true });
  for (const paper of old) await publish(paper, true);
  put(out(), { '.git/HEAD': 'theirs' });
  const undo = watchDisk(work, before);
  return doing().then(() => undefined, (error: unknown) => error).finally(undo);
}

const name = fc.constantFrom('k', 'a', 'kb', 'c');
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
/** No path of a paper lies in another one's; few texts, so that much stays as it is. */
const paper = fc
  .dictionary(path, fc.constantFrom('1', '2', '3'), { minKeys: 1, maxKeys: 6 })
  .map((files): Paper => Object.fromEntries(Object.entries(files).filter(([one]) => !Object.keys(files).some((other) => other.startsWith(`${one}/`)))));

const ours = (files: Paper): Paper => Object.fromEntries(Object.entries(files).filter(([one]) => !one.startsWith('.git/')));
const DEAD = failure('EIO', 'kill');

describe.each([
  { kind: 'new files and old ones', keeps: true, swaps: true },
  { kind: 'all new', keeps: false, swaps: true },
  { kind: 'new files and old ones, where folders can’t change places at once', keeps: true, swaps: false },
])('a paper of $kind', ({ keeps, swaps }) => {
  const noSwap: Before = (what) => {
    if (what === 'swap' && !swaps) throw failure('ENOSYS', what);
  };

  test('is the old one or the new one whenever its making ends, and the next build makes it whole', async () => {
    let ends = 0;
    await fc.assert(
      fc.asyncProperty(paper, paper, paper, async (first, old, next) => {
        let steps = 0;
        const count: Before = (...change) => (steps++, noSwap(...change));
        expect(await onDisk(count, [first, old], () => publish(next, keeps))).toBeUndefined();
        expect(filesOf(out())).toEqual({ ...next, '.git/HEAD': 'theirs' });
        for (let end = 1; end <= steps; end += 1) {
          let step = 0;
          const dies: Before = (...change) => {
            step += 1;
            if (step >= end) throw DEAD;
            noSwap(...change);
          };
          expect(await onDisk(dies, [first, old], () => publish(next, keeps))).toBeDefined();
          ends += 1;
          const left = ours(filesOf(out()));
          // Where it takes three steps, there is one moment at which the old paper is aside.
          const isAside = !swaps && Object.keys(left).length === 0;
          if (!isAside) expect([ours(old), next]).toContainEqual(left);
          await publish(next, keeps);
          expect(filesOf(out()), `after an end before change ${end}`).toEqual({ ...next, '.git/HEAD': 'theirs' });
        }
      }),
      { numRuns: RUNS, seed: 20 },
    );
    console.log(`${ends} ends of a publication, the paper whole after each`);
    expect(ends).toBeGreaterThan(RUNS * 15);
  }, PATIENCE);

  test('comes out whole on a disk that has no links', async () => {
    const old = { k: '1', 'a/b': '1', c: '1' };
    const next = { k: '1', 'a/b': '2', 'n/o': '4' };
    const bare: Before = (what) => {
      if (what === 'linkSync') throw failure('EPERM', what);
      noSwap(what, []);
    };
    expect(await onDisk(bare, [old], () => publish(next, keeps))).toBeUndefined();
    expect(filesOf(out())).toEqual({ ...next, '.git/HEAD': 'theirs' });
  });

  test('is the old one where the disk fills up before it is there', async () => {
    const old = { k: '1', 'a/b': '1', c: '1' };
    const next = { k: '1', 'a/b': '2', 'c/d': '3', 'n/o': '4' };
    for (let full = 1; full < 8; full += 1) {
      let step = 0;
      const fills: Before = (what, [at]) => {
        step += 1;
        if (step >= full && !what.startsWith('rm') && !['renameSync', 'swap', 'chmodSync'].includes(what)) throw failure('ENOSPC', what, at);
        noSwap(what, []);
      };
      const told = await onDisk(fills, [old], () => publish(next, keeps));
      if (told === undefined) expect(ours(filesOf(out()))).toEqual(next);
      else expect(ours(filesOf(out()))).toEqual(old);
    }
  });
});
