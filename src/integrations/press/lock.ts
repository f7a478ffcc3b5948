/**
 * One build at a time makes a paper. The lock is the system's own, on an open file: it ends with the process that holds it, however
 * that ends, so there is none to be found stale.
 */
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { native } from './native.ts';

const LOOK_MS = 200;
/** Longer than any build that was measured. */
const PATIENCE_MS = 30 * 60_000;

/** What the desk is told while it waits, and when it has waited too long. */
export interface Told {
  readonly wait: (line: string) => void;
  readonly warn: (line: string) => void;
}

/** `process 4711, since 10:24:03`, as its holder wrote it. */
function holderOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim() || '?';
  } catch {
    // Some systems let nobody else read a locked file.
    return '?';
  }
}

/**
 * Waits until no other build holds the lock, and holds it until it is let go or the process ends: the one that comes later has the newer content, so it
 * is worth its turn.
 * @param file absolute path; it stays, for a file that is removed could be locked twice
 * @throws Error after half an hour
 */
export async function lock(file: string, { wait, warn }: Told, patience = PATIENCE_MS): Promise<() => void> {
  const system = await native();
  mkdirSync(dirname(file), { recursive: true });
  const fd = openSync(file, 'a+');
  const free = (): void => closeSync(fd);
  const begun = performance.now();
  let told = false;
  for (;;) {
    let granted: boolean;
    try {
      granted = system?.tryLock(fd) ?? true;
      if (!system) warn('this system has no lock for builds: see that only one at a time makes this paper');
    } catch {
      warn(`${file} can't be locked on this disk: see that only one build at a time makes this paper`);
      granted = true;
    }
    if (granted) break;
    if (!told) wait(`another build is making this paper (${holderOf(file)}); this one waits for it\n    بناء آخر يصنع هذه الصحيفة الآن، وهذا ينتظره حتى يفرغ`);
    told = true;
    if (performance.now() - begun > patience) {
      const holder = holderOf(file);
      free();
      throw new Error(
        `another build (${holder}) has been making this paper for too long. End it if it hangs, then build again.\n` +
          `بناء آخر (${holder}) يصنع هذه الصحيفة منذ وقت طويل. أنهِه إن كان عالقًا، ثم أعد البناء.`,
      );
    }
    await pause(LOOK_MS);
  }
  writeFileSync(file, `process ${process.pid}, since ${new Date().toISOString()}\n`);
  return free;
}
