/** What a paper is made with, besides its content: code, packages, settings. With other tools everything is made anew. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOTS = ['src', 'public'];
const FILES = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/**
 * @param root the project's folder
 * @param settings whatever else pages depend on
 */
export function toolsDigest(root: string, settings: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify([process.versions.node, settings]));
  const take = (path: string): void => {
    hash.update(`${path}\0`).update(readFileSync(join(root, path))).update('\0');
  };
  for (const room of ROOTS) {
    const entries = readdirSync(join(root, room), { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
    for (const path of paths.toSorted()) take(path);
  }
  for (const path of FILES) take(path);
  return hash.digest('hex');
}
