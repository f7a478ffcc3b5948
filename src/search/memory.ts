/** An index in memory: for the dev server, and for tests. */
import { deflateRawSync } from 'node:zlib';
import type { Load } from './files.ts';
import { MANIFEST } from './manifest.ts';
import type { IndexStore } from './update.ts';

/** A store and the way to load from it what a browser would. */
export function memoryStore(): IndexStore & { readonly load: Load; readonly files: ReadonlyMap<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    read: (name) => files.get(name) ?? null,
    write: (name, bytes) => void files.set(name, bytes),
    remove: (name) => void files.delete(name),
    clear: (folder = '') => {
      for (const name of files.keys()) if (name.startsWith(folder)) files.delete(name);
    },
    done: () => Promise.resolve(),
    load: async (name) => {
      const bytes = files.get(name);
      return bytes ? new Uint8Array(name === MANIFEST ? bytes : deflateRawSync(bytes)) : null;
    },
  };
}
