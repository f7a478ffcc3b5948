/** The dates of last resort: a file's first commit, then its time stamp. */
import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { promisify } from 'node:util';
import { contentPath } from './paths.ts';

const run = promisify(execFile);
const MAX_LOG_BYTES = 256 * 2 ** 20;

/** Where the date of a file that names none comes from. */
export type FileDate = (file: string) => Promise<{ instant: string; origin: 'commit' | 'timestamp' }>;

/** ISO instant of the commit that added each file below `dir`, by path from `dir`; empty outside a repository. */
async function firstCommits(dir: string): Promise<Map<string, string>> {
  const dates = new Map<string, string>();
  const args = ['-C', dir, 'log', '--diff-filter=A', '--no-renames', '--format=%x01%aI', '--name-only', '-z', '--relative', '--', '.'];
  const { stdout } = await run('git', args, { maxBuffer: MAX_LOG_BYTES }).catch(() => ({ stdout: '' }));
  let instant = '';
  for (const field of stdout.split('\0')) {
    for (const text of field.split('\n')) {
      if (text.startsWith('\u0001')) instant = text.slice(1);
      // Newest commits come first: the last one that adds a path is its first.
      else if (text !== '') dates.set(text.normalize('NFC'), instant.replace(/Z$/, '+00:00'));
    }
  }
  return dates;
}

/**
 * Dates of files in `dir`. One `git log` serves all files, and runs only when the first one asks.
 * @param dir absolute path of the content folder
 */
export function fileDates(dir: string): FileDate {
  let commits: Promise<Map<string, string>> | undefined;
  return async (file) => {
    commits ??= firstCommits(dir);
    const instant = (await commits).get(contentPath(dir, file));
    if (instant) return { instant, origin: 'commit' };
    const stamp = new Date(Math.floor(statSync(file).mtimeMs / 1000) * 1000);
    return { instant: stamp.toISOString().replace('.000Z', '+00:00'), origin: 'timestamp' };
  };
}
