/** Two folders change places. */
import { existsSync, renameSync } from 'node:fs';
import { native } from './native.ts';

/**
 * Puts a folder in the place of another, which is under the first one's name afterwards: in one step where the system can (Linux,
 * macOS), so that whoever reads finds one of the two at any moment; else in three, which `restore` completes after a kill.
 * @param from absolute path, on the disk of `to`
 * @param to absolute path; it need not be there yet
 * @param aside where the old one is meanwhile, if it takes three steps
 * @returns whether the disk allowed it; if not, both are where they were
 */
export async function exchange(from: string, to: string, aside: string): Promise<boolean> {
  if (existsSync(to) && (await atOnce(from, to))) return true;
  try {
    if (existsSync(to)) renameSync(to, aside);
    renameSync(from, to);
  } catch {
    // A disk begins there, or some program holds the folder.
    restore(to, aside);
    return false;
  }
  if (existsSync(aside)) renameSync(aside, from);
  return true;
}

async function atOnce(from: string, to: string): Promise<boolean> {
  // There the package makes three steps of it, and nobody would complete them.
  const system = process.platform === 'win32' ? null : await native();
  try {
    await system?.swap(from, to);
    return system !== null;
  } catch {
    return false;
  }
}

/** Puts a folder back that was aside when the process ended. */
export function restore(to: string, aside: string): void {
  if (!existsSync(to) && existsSync(aside)) renameSync(aside, to);
}
