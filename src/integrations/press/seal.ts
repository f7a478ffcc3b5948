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

/** Folders of the cache. In the first ones each file stands for itself; the search index is whole or of no use. */
const SINGLE = ['assets', 'bodies', 'books', 'share'];
const INDEX = 'search';

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

const inRoom = (room: string, stamps: ReadonlyMap<string, Stamp>): [string, Stamp][] => Array.from(stamps, ([path, stamp]) => [`${room}/${path}`, stamp]);

export interface Checked {
  /** How many files went. */
  readonly gone: number;
  /** The files of the search index that stay, from its folder. */
  readonly index: ReadonlyMap<string, Stamp>;
}

/**
 * Throws away what no finished build has left so.
 * @param cache absolute path of the folder that is kept between builds
 */
export function checkSeal(cache: string): Checked {
  const sealed = readSeal(cache);
  let gone = 0;
  const holds = ([path, stamp]: [string, Stamp]): boolean => sealed[path] !== undefined && sameStamp(sealed[path], stamp);
  for (const room of SINGLE) {
    for (const one of inRoom(room, stampsUnder(join(cache, room)))) {
      if (holds(one)) continue;
      rmSync(join(cache, one[0]));
      gone += 1;
    }
  }
  const index = stampsUnder(join(cache, INDEX));
  const listed = Object.keys(sealed).filter((path) => path.startsWith(`${INDEX}/`));
  if (listed.length === index.size && inRoom(INDEX, index).every(holds)) return { gone, index };
  rmSync(join(cache, INDEX), { recursive: true, force: true });
  return { gone: gone + index.size, index: new Map() };
}

/**
 * Seals what a build leaves that came to its end.
 * @param index the files of the search index, where it is known how they stand: an archive has a file for each article
 */
export function seal(cache: string, index: ReadonlyMap<string, Stamp> = stampsUnder(join(cache, INDEX))): void {
  const files = Object.fromEntries([...SINGLE.flatMap((room) => inRoom(room, stampsUnder(join(cache, room)))), ...inRoom(INDEX, index)]);
  writeWhole(sealOf(cache), JSON.stringify({ version: VERSION, files }));
}

/** Says that what this build leaves is of no use to the next one. */
export function unseal(cache: string): void {
  rmSync(sealOf(cache), { force: true });
}
