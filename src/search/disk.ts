/** An index in a folder. Its files are deflated, whatever the host that serves them does. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { inflateRawSync } from 'node:zlib';
import type { Answer, Task } from './disk-writer.ts';
import type { Load } from './files.ts';
import { MANIFEST } from './manifest.ts';
import { PLACES } from './shard.ts';
import { STATE } from './state.ts';
import type { IndexStore } from './update.ts';

/** The manifest is loaded before anything is known of the index, the state never leaves this machine: both stay plain. */
const PLAIN = new Set([MANIFEST, STATE]);

/** Files that may wait to be written while the next are made. */
const AT_ONCE = 256;

interface Writer {
  readonly write: (task: Task) => Promise<void> | void;
  /** Resolves when nothing waits any more; rejects with the first thing that went wrong. */
  readonly done: () => Promise<void>;
}

/** Files are deflated and written on a thread of their own: it takes as long as making them. */
function writer(): Writer {
  const worker = new Worker(new URL('./disk-writer.ts', import.meta.url));
  let waiting = 0;
  let failure: Error | undefined;
  /** Those who wait until there is room, and until all is written. */
  const room: (() => void)[] = [];
  const end: (() => void)[] = [];
  const answered = (error: Error | undefined, count: number): void => {
    failure ??= error;
    waiting -= count;
    if (waiting < AT_ONCE) for (const go of room.splice(0)) go();
    if (waiting > 0) return;
    for (const go of end.splice(0)) go();
    // A thread that has nothing to do keeps no process alive.
    worker.unref();
  };
  worker.on('message', (answer: Answer) => answered(answer === null ? undefined : new Error(answer), 1));
  worker.on('error', (error: Error) => answered(error, waiting));
  worker.unref();
  return {
    write(task) {
      waiting += 1;
      worker.ref();
      worker.postMessage(task);
      return waiting < AT_ONCE ? undefined : new Promise((resolve) => room.push(resolve));
    },
    async done() {
      if (waiting > 0) await new Promise<void>((resolve) => end.push(resolve));
      if (failure) throw failure;
    },
  };
}

/** @param folder absolute path; made when the first file is written */
export function diskStore(folder: string): IndexStore {
  let started: Writer | undefined;
  return {
    read(name) {
      try {
        const bytes = readFileSync(join(folder, name));
        return PLAIN.has(name) ? bytes : inflateRawSync(bytes);
      } catch {
        return null;
      }
    },
    write(name, bytes) {
      started ??= writer();
      return started.write({ file: join(folder, name), bytes, plain: PLAIN.has(name), bits: name.includes(PLACES) });
    },
    remove(name) {
      rmSync(join(folder, name), { force: true });
    },
    clear(part = '') {
      rmSync(join(folder, part), { recursive: true, force: true });
    },
    async done() {
      await started?.done();
    },
  };
}

/** Loads the files of an index from a folder, as a browser loads them from a host. */
export const loadFrom = (folder: string): Load => async (name) => {
  try {
    return new Uint8Array(readFileSync(join(folder, name)));
  } catch {
    return null;
  }
};
