/**
 * The folder that a build makes, in two parts. What is new is written beside the published paper; what has not changed stays where it
 * is. Only when everything is there does the new part take its place in the paper, file by file, each whole: a build that fails or is
 * killed before that has touched nothing.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Left alone in the published folder: a deploying repository's own. */
const NOT_OURS = new Set(['.git']);

/** What `npm run compress` lays beside a text. */
const COMPRESSED = /\.(?:br|gz)$/;

/** Pages lead to these, so these go first. */
const isPage = (path: string): boolean => path.endsWith('.html');

/** Files under a folder as paths with `/`; none where there is no folder. */
function filesUnder(folder: string): string[] {
  const found: string[] = [];
  const walk = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(inside);
      else found.push(inside);
    }
  };
  if (existsSync(folder)) walk('');
  return found.filter((path) => !NOT_OURS.has(path.split('/')[0] ?? ''));
}

export interface Published {
  readonly files: number;
  readonly bytes: number;
  readonly written: number;
  readonly removed: number;
}

export class Folder {
  /** The published paper. */
  readonly out: string;
  /** Tells the folders of one paper apart. */
  readonly id: string;
  /** Where the new part of it is made. */
  readonly next: string;
  readonly #kept = new Set<string>();
  /** Files that were made again and came out as they were: the old ones stand. Known when the paper is published. */
  readonly same = new Set<string>();

  /**
   * @param out absolute path of the published paper; it need not be there yet
   * @param room where the new part may be made, if it is on the disk of the paper; else it is made beside it
   */
  constructor(out: string, room: string) {
    this.out = out;
    mkdirSync(dirname(out), { recursive: true });
    mkdirSync(room, { recursive: true });
    this.id = createHash('sha256').update(out).digest('hex').slice(0, 12);
    this.next = statSync(room).dev === statSync(dirname(out)).dev ? join(room, `next-${this.id}`) : join(dirname(out), `.${basename(out)}.next`);
    // A build was killed between the two renames of a swap.
    if (!existsSync(out) && existsSync(this.#last)) renameSync(this.#last, out);
  }

  /** Where the old paper is while the new one takes its place. */
  get #last(): string {
    return `${this.next}.last`;
  }

  /** Says that a file of the last build is one of this build's too. @param path from the paper's root, with `/` */
  keep(path: string): void {
    this.#kept.add(path);
  }

  readonly #held = new Set<string>();

  /** Whether the published paper has a file. One that it has is looked for once: thousands of pages name the same styles. */
  holds(path: string): boolean {
    if (!this.#held.has(path) && existsSync(join(this.out, path))) this.#held.add(path);
    return this.#held.has(path);
  }

  /** Where a file of this build is now; `null` where it has none such. */
  find(path: string): string | null {
    const fresh = join(this.next, path);
    if (existsSync(fresh)) return fresh;
    return this.#kept.has(path) ? join(this.out, path) : null;
  }

  /** Puts the new part in its place and removes what is no longer of the paper. */
  publish(): Published {
    const fresh = filesUnder(this.next);
    const wanted = new Set([...fresh, ...this.#kept]);
    const old = filesUnder(this.out).filter((path) => !wanted.has(path));
    if (this.#kept.size > 0 || !this.#swap()) this.#merge(fresh, old);
    const removed = old.filter((path) => !statSync(join(this.out, path), { throwIfNoEntry: false })?.isFile()).length;
    const bytes = [...wanted].reduce((sum, path) => sum + (statSync(join(this.out, path), { throwIfNoEntry: false })?.size ?? 0), 0);
    return { files: wanted.size, bytes, written: fresh.length - this.same.size, removed };
  }

  /** A paper that is all new takes the whole place of the old one. @returns whether the disk allows it */
  #swap(): boolean {
    const last = this.#last;
    rmSync(last, { recursive: true, force: true });
    try {
      if (existsSync(this.out)) renameSync(this.out, last);
      renameSync(this.next, this.out);
    } catch {
      // The folder is where another disk begins, or some program holds it.
      if (existsSync(last) && !existsSync(this.out)) renameSync(last, this.out);
      return false;
    }
    for (const name of NOT_OURS) if (existsSync(join(last, name))) renameSync(join(last, name), join(this.out, name));
    rmSync(last, { recursive: true, force: true });
    return true;
  }

  #merge(fresh: readonly string[], old: readonly string[]): void {
    // A page under the name of a folder, and the other way round, finds its place taken.
    const folders = new Set(fresh.flatMap(ancestors));
    for (const path of old) if (folders.has(path)) rmSync(join(this.out, path));
    for (const path of fresh.toSorted((a, b) => Number(isPage(a)) - Number(isPage(b)))) this.#move(path);
    // What stood under a name that is a file now went with its folder.
    const files = new Set(fresh);
    const left = old.filter((path) => !folders.has(path) && !ancestors(path).some((one) => files.has(one)) && !this.#stands(path.replace(COMPRESSED, '')));
    for (const path of left) rmSync(join(this.out, path), { force: true });
    removeEmpty(this.out, left);
    rmSync(this.next, { recursive: true, force: true });
  }

  /** Whether a file of the paper is as the last build left it: what `npm run compress` laid beside it is then of use. */
  #stands(path: string): boolean {
    return this.#kept.has(path) || this.same.has(path);
  }

  readonly #made = new Set<string>();

  #move(path: string): void {
    const to = join(this.out, path);
    // Much of what every build writes is as it was: it keeps its time, and a disk takes ten milliseconds to put one file over another.
    if (sameBytes(join(this.next, path), to)) {
      this.same.add(path);
      return;
    }
    const folder = dirname(to);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    try {
      renameSync(join(this.next, path), to);
    } catch (error) {
      if (!['EISDIR', 'ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      rmSync(to, { recursive: true });
      renameSync(join(this.next, path), to);
    }
  }
}

function sameBytes(a: string, b: string): boolean {
  const [one, other] = [a, b].map((file) => statSync(file, { throwIfNoEntry: false }));
  return one !== undefined && other !== undefined && other.isFile() && one.size === other.size && readFileSync(a).equals(readFileSync(b));
}

/** The folders that a path is in, outermost first: `a/b` has `a`. */
const ancestors = (path: string): string[] => path.split('/').slice(0, -1).map((_, i, parts) => parts.slice(0, i + 1).join('/'));

/** Removes the folders in which the removed files were, where nothing is left in them. */
function removeEmpty(out: string, removed: readonly string[]): void {
  const folders = [...new Set(removed.flatMap(ancestors))].toSorted((a, b) => b.length - a.length);
  for (const folder of folders) {
    const path = join(out, folder);
    if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
  }
}
