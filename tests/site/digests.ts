import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Digests of all files of a folder, by path. */
export const digests = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(dir.length + 1), createHash('sha256').update(readFileSync(file)).digest('hex')])
      .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  );
