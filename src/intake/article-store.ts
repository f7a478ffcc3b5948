/**
 * Where the articles that were read are kept between builds. They have files of their own: Astro bundles what its store holds as a
 * module for the pages, which at ten thousand articles is 20 MB of code to write, bundle and read. One edit writes one file of many.
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from './reading.ts';
import { writeWhole } from './whole.ts';

/** Entries by the path of their file from the content folder. */
export type ArticleStore = Map<string, Entry>;

/** In each file are some 150 articles of ten thousand. */
const DRAWERS = 64;

const drawerOf = (id: string): number => parseInt(hash('sha1', id).slice(0, 4), 16) % DRAWERS;
const fileOf = (folder: string, drawer: number): string => join(folder, `${drawer}.json`);
/** As V8 holds Arabic text: to read UTF-8 takes longer than to parse what it says. */
const ENCODING = 'utf16le';

const sorted = (entries: Iterable<readonly [string, Entry]>): [string, Entry][] => [...entries].map(([id, entry]): [string, Entry] => [id, entry]).sort(([a], [b]) => (a < b ? -1 : 1));

/** The entries that an earlier build left; without those of a file that can't be read. @param folder absolute path; it need not exist */
export function readStore(folder: string): ArticleStore {
  const drawers = Array.from({ length: DRAWERS }, (_, drawer): [string, Entry][] => {
    try {
      return JSON.parse(readFileSync(fileOf(folder, drawer)).toString(ENCODING)) as [string, Entry][];
    } catch {
      return [];
    }
  });
  return new Map(drawers.flat());
}

/**
 * Writes what has changed, each file whole or not at all.
 * @param before what the folder holds
 */
export function writeStore(folder: string, store: ArticleStore, before: ArticleStore): void {
  const drawers = Map.groupBy(store, ([id]) => drawerOf(id));
  const changed = new Set<number>();
  for (const [id, entry] of store) if (before.get(id) !== entry) changed.add(drawerOf(id));
  for (const id of before.keys()) if (!store.has(id)) changed.add(drawerOf(id));
  for (const drawer of changed) {
    writeWhole(fileOf(folder, drawer), Buffer.from(JSON.stringify(sorted(drawers.get(drawer) ?? [])), ENCODING));
  }
}
