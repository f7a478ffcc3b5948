/**
 * What is kept between builds is used only if a build that came to its end has left it so. One that was killed leaves halves: of
 * pictures under names that say they are whole, and an index in which some words are counted already. The seal lists every file with its
 * size and time; what it does not list is thrown away and made again.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../intake/whole.ts';
import { sameStamp } from './state.ts';
import type { Stamp } from './state.ts';
import { stampsUnder } from './survey.ts';

/** Folders of the cache. In the first ones each file stands for itself; an index is whole or of no use. */
const SINGLE = ['assets', 'books', 'share'];
const WHOLE = ['search'];

const VERSION = 1;
type Files = Readonly<Record<string, Stamp>>;

const sealOf = (cache: string): string => join(cache, 'seal.json');

function readSeal(cache: string): Files {
  try {
    const { version, files } = JSON.parse(readFileSync(sealOf(cache), 'utf8')) as { version: number; files: Files };
    return version === VERSION ? files : {};
  } catch {
    return {};
  }
}

const stampsOf = (cache: string, room: string): Map<string, Stamp> => new Map(Array.from(stampsUnder(join(cache, room)), ([path, stamp]) => [`${room}/${path}`, stamp]));

/**
 * Throws away what no finished build has left so.
 * @param cache absolute path of the folder that is kept between builds
 * @returns how many files went
 */
export function checkSeal(cache: string): number {
  const sealed = readSeal(cache);
  let gone = 0;
  const holds = (path: string, stamp: Stamp): boolean => sealed[path] !== undefined && sameStamp(sealed[path], stamp);
  for (const room of SINGLE) {
    for (const [path, stamp] of stampsOf(cache, room)) {
      if (holds(path, stamp)) continue;
      rmSync(join(cache, path));
      gone += 1;
    }
  }
  for (const room of WHOLE) {
    const found = stampsOf(cache, room);
    const listed = Object.keys(sealed).filter((path) => path.startsWith(`${room}/`));
    if (listed.length === found.size && [...found].every(([path, stamp]) => holds(path, stamp))) continue;
    rmSync(join(cache, room), { recursive: true, force: true });
    gone += found.size;
  }
  return gone;
}

/** Seals what a build leaves that came to its end. */
export function seal(cache: string): void {
  const files = Object.fromEntries([...SINGLE, ...WHOLE].flatMap((room) => [...stampsOf(cache, room)]));
  writeWhole(sealOf(cache), JSON.stringify({ version: VERSION, files }));
}

/** Says that what this build leaves is of no use to the next one. */
export function unseal(cache: string): void {
  rmSync(sealOf(cache), { force: true });
}
