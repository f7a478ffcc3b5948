/** Files of a folder, and what is the same in two of them. */
import { existsSync, readdirSync, readFileSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Left alone in the published folder: a deploying repository's own. */
export const NOT_OURS = ['.git'];

/** Files under a folder as paths with `/`; none where there is no folder. */
export function filesUnder(folder: string): string[] {
  const found: string[] = [];
  const walk = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(inside);
      else found.push(inside);
    }
  };
  if (existsSync(folder)) walk('');
  return found.filter((path) => !NOT_OURS.includes(path.split('/')[0] ?? ''));
}

/** @returns `null` where there is none */
export const sizeOf = (file: string): number | null => statSync(file, { throwIfNoEntry: false })?.size ?? null;

/** Whether two paths lead to the same file, not to two of the same bytes. */
export function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((file) => statSync(file, { throwIfNoEntry: false }));
  return one !== undefined && other !== undefined && one.ino === other.ino && one.size === other.size && one.mtimeMs === other.mtimeMs;
}

export function hasSameBytes(a: string, b: string): boolean {
  const [one, other] = [a, b].map((file) => statSync(file, { throwIfNoEntry: false }));
  return one !== undefined && other !== undefined && other.isFile() && one.size === other.size && readFileSync(a).equals(readFileSync(b));
}

/** The folders that a path is in, outermost first: `a/b` has `a`. */
export const ancestors = (path: string): string[] => path.split('/').slice(0, -1).map((_, i, parts) => parts.slice(0, i + 1).join('/'));

/** Removes the folders in which the removed files were, where nothing is left in them. */
export function removeEmpty(root: string, removed: readonly string[]): void {
  const folders = [...new Set(removed.flatMap(ancestors))].toSorted((a, b) => b.length - a.length);
  for (const folder of folders) {
    const path = join(root, folder);
    if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
  }
}
