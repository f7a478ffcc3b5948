/** Books of earlier builds, by digest of what they were made from. An integration says where; pages ask. They meet under a global symbol. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY = Symbol.for('nashra.books');
interface Shelf {
  readonly folder: string;
  readonly used: Set<string>;
}
type Holder = typeof globalThis & { [KEY]?: Shelf };

/** @param folder absolute path; made when the first book is put there */
export function openShelf(folder: string): void {
  (globalThis as Holder)[KEY] = { folder, used: new Set() };
}

/** The book of a digest, made where it is not there yet. */
export async function shelved(digest: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const shelf = (globalThis as Holder)[KEY];
  if (!shelf) return make();
  const name = `${digest}.epub`;
  shelf.used.add(name);
  try {
    return readFileSync(join(shelf.folder, name));
  } catch {
    const book = await make();
    mkdirSync(shelf.folder, { recursive: true });
    writeFileSync(join(shelf.folder, name), book);
    return book;
  }
}

/** Takes away the books that this build did not ask for. */
export function tidyShelf(): void {
  const shelf = (globalThis as Holder)[KEY];
  if (!shelf) return;
  try {
    for (const name of readdirSync(shelf.folder)) if (!shelf.used.has(name)) rmSync(join(shelf.folder, name), { force: true });
  } catch {
    // No book was ever made.
  }
}
