/** An index in a folder. Its files are deflated, whatever the host that serves them does. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import type { Load } from './files.ts';
import { MANIFEST } from './manifest.ts';
import { STATE } from './update.ts';
import type { IndexStore } from './update.ts';

const deflate = promisify(deflateRaw);

/** The manifest is loaded before anything is known of the index, the state never leaves this machine: both stay plain. */
const PLAIN = new Set([MANIFEST, STATE]);

/** Files that are deflated and written while the next are made: the thread pool does that. */
const AT_ONCE = 64;

/** @param folder absolute path; made when the first file is written */
export function diskStore(folder: string): IndexStore {
  const made = new Set<string>();
  const writing = new Set<Promise<void>>();
  const put = async (name: string, bytes: Uint8Array): Promise<void> => {
    const file = join(folder, name);
    const dir = dirname(file);
    if (!made.has(dir)) mkdirSync(dir, { recursive: true });
    made.add(dir);
    await writeFile(file, PLAIN.has(name) ? bytes : await deflate(bytes));
  };
  return {
    read(name) {
      try {
        const bytes = readFileSync(join(folder, name));
        return PLAIN.has(name) ? bytes : inflateRawSync(bytes);
      } catch {
        return null;
      }
    },
    async write(name, bytes) {
      const one: Promise<void> = put(name, bytes).finally(() => writing.delete(one));
      writing.add(one);
      if (writing.size >= AT_ONCE) await Promise.race(writing);
    },
    remove(name) {
      rmSync(join(folder, name), { force: true });
    },
    async done() {
      await Promise.all(writing);
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
