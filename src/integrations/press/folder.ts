/**
 * The folder that a build makes. What is new is written beside the published paper. When everything is there, the whole new paper is put
 * together in a folder of its own, of the new files and of links to those that stay, and changes places with the old one in one step: a
 * reader, or a build that is killed, finds the old paper or the new one and no mixture of them.
 */
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, linkSync, mkdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { exchange, restore } from './exchange.ts';
import { ancestors, filesUnder, hasSameBytes, isSameFile, NOT_OURS, removeEmpty, sizeOf } from './files.ts';
import { Spare } from './spare.ts';
import { stampOf } from './state.ts';
import type { Stamp, StateFile } from './state.ts';
import type { Ground, Survey } from './survey.ts';

/** What `npm run compress` lays beside a text. */
const COMPRESSED = /\.(?:br|gz)$/;

/** Pages lead to these, so these go first. */
const isPage = (path: string): boolean => path.endsWith('.html');

/** What a move on top of a folder, or of a folder that holds something, fails with. */
const TAKEN = ['EISDIR', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'];

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

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
  readonly spare: Spare;
  readonly #kept = new Set<string>();
  /** Files that were made again and came out as they were: the old ones stand. Known when the paper is published. */
  readonly same = new Set<string>();

  /**
   * @param out absolute path of the published paper; it need not be there yet. Where it is a link, the folder that it leads to is meant
   * @param room where the new part may be made, if it is on the disk of the paper; else it is made beside it
   */
  constructor(out: string, room: string) {
    this.out = existsSync(out) ? realpathSync(out) : out;
    mkdirSync(dirname(this.out), { recursive: true });
    mkdirSync(room, { recursive: true });
    this.id = createHash('sha256').update(this.out).digest('hex').slice(0, 12);
    this.next = statSync(room).dev === statSync(dirname(this.out)).dev ? join(room, `next-${this.id}`) : join(dirname(this.out), `.${basename(this.out)}.next`);
    this.spare = new Spare(`${this.next}.spare`);
  }

  /** Where the old paper is while the new one takes its place, if that takes more than one step. */
  get #aside(): string {
    return `${this.next}.last`;
  }

  /** Puts in order what a build left that was killed. To be called before anything is made, by whoever holds the lock. */
  begin(): void {
    restore(this.out, this.#aside);
    for (const one of [this.#aside, this.spare.folder, this.next]) this.#takeBack(one);
    for (const one of [this.#aside, this.next]) rmSync(one, { recursive: true, force: true });
  }

  /** What is not ours goes back into the paper from the folder that was one before. */
  #takeBack(from: string): void {
    for (const name of NOT_OURS) if (existsSync(join(from, name)) && existsSync(this.out) && !existsSync(join(this.out, name))) renameSync(join(from, name), join(this.out, name));
  }

  /** Says that a file of the last build is one of this build's too. @param path from the paper's root, with `/` */
  keep(path: string): void {
    this.#kept.add(path);
  }

  /** The files of the last build that are this build's too. */
  get kept(): ReadonlySet<string> {
    return this.#kept;
  }

  #found: Survey | undefined;
  /** How the last build left the published paper. */
  #last: ReadonlyMap<string, Stamp> = new Map();

  /** What a survey of this build is to look at. @param cache what is kept between builds; @param last what the last build remembers, if that is to be used */
  ground(cache: string, last?: StateFile): Ground {
    return { cache, out: this.out, spare: this.spare.folder, ...(last && { last }) };
  }

  /** Says what stands where, so that no file need be asked after again. @param last what the last build remembers, as the survey knew it */
  surveyed(found: Survey, last: ReadonlyMap<string, Stamp>): void {
    this.#found = found;
    this.#last = last;
  }

  /** How a file of the published paper stands; `null` where it has none such. */
  stampOf(path: string): Stamp | null {
    if (!this.#found) return stampOf(join(this.out, path));
    const changed = this.#found.changed.get(path);
    return changed === undefined ? (this.#last.get(path) ?? null) : changed;
  }

  /** The files of the published paper. */
  *#standing(): Generator<string> {
    if (!this.#found) {
      yield* filesUnder(this.out);
      return;
    }
    const { changed } = this.#found;
    for (const path of this.#last.keys()) if (!changed.has(path)) yield path;
    for (const [path, stamp] of changed) if (stamp) yield path;
  }

  /** Where a file of this build is now; `null` where it has none such. */
  find(path: string): string | null {
    const fresh = join(this.next, path);
    if (existsSync(fresh)) return fresh;
    return this.#kept.has(path) ? join(this.out, path) : null;
  }

  /** Puts the new paper in the place of the old one. */
  async publish(): Promise<Published> {
    const fresh = new Set(filesUnder(this.next));
    // Much of what every build writes is as it was: it keeps its file and its time.
    if (this.#kept.size > 0) for (const path of fresh) if (hasSameBytes(join(this.next, path), join(this.out, path))) this.same.add(path);
    const made = [...fresh.union(this.#kept)];
    const old: string[] = [];
    for (const path of this.#standing()) {
      if (this.#kept.has(path) || fresh.has(path)) continue;
      if (COMPRESSED.test(path) && this.#stands(path.replace(COMPRESSED, ''))) this.#kept.add(path);
      else old.push(path);
    }
    const known = this.spare.take();
    const whole = this.#kept.size === 0 ? this.next : this.#assemble(fresh, old, known);
    const [first, second] = whole === this.next ? [this.next, this.out] : [whole, whole];
    const sizeNow = (path: string): number => sizeOf(join(first, path)) ?? sizeOf(join(second, path)) ?? 0;
    const bytes = made.reduce((sum, path) => sum + ((this.#found && this.#stands(path) ? this.stampOf(path)?.size : undefined) ?? sizeNow(path)), 0);
    if (existsSync(this.out)) chmodSync(whole, statSync(this.out).mode);
    const isWhole = this.#kept.size === 0 || whole === this.spare.folder;
    if (isWhole && (await exchange(whole, this.out, this.#aside))) {
      this.#takeBack(whole);
      if (whole === this.spare.folder) this.spare.tell([...fresh.difference(this.same), ...old]);
    } else this.#merge(filesUnder(whole), whole, old);
    // What was all made anew shares no file with the old paper, which would take its room twice.
    rmSync(this.next, { recursive: true, force: true });
    if (whole === this.next) this.spare.remove();
    return { files: made.length, bytes, written: fresh.size - this.same.size, removed: old.length };
  }

  /**
   * Puts the whole new paper together.
   * @param fresh the files of the new part
   * @param known in what the spare paper differs from the published one
   * @returns where it is: the new part alone, on a disk that has no links.
   * @throws Error where a file of the last build that was to stay has gone
   */
  #assemble(fresh: ReadonlySet<string>, old: readonly string[], known: readonly string[] | null): string {
    const spare = this.spare.folder;
    const unwanted = (known ? [...new Set([...known, ...old])] : filesUnder(spare)).filter((path) => !this.#kept.has(path) && !fresh.has(path));
    for (const path of unwanted) rmSync(join(spare, path), { force: true });
    removeEmpty(spare, unwanted);
    mkdirSync(spare, { recursive: true });
    try {
      // What came out as it was may have been touched in the published paper since.
      for (const path of [...(known ?? this.#kept), ...this.same]) if (this.#stands(path)) this.#link(path);
      // Somebody took things out of the cache.
      const lacking = this.#found ? this.#found.lacking : [...this.#kept, ...this.same].filter((path) => sizeOf(join(spare, path)) === null);
      if (known) for (const path of lacking) if (this.#stands(path)) this.#link(path);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') throw new Error(`${(error as NodeJS.ErrnoException).path ?? 'a file'}: went away from the published paper while the next was made; build it again`, { cause: error });
      if (codeOf(error) === 'ENOSPC') throw error;
      rmSync(spare, { recursive: true, force: true });
      this.same.clear();
      return this.next;
    }
    for (const path of fresh) if (!this.same.has(path)) this.#move(path, this.next, spare);
    return spare;
  }

  #link(path: string): void {
    const [from, to] = [join(this.out, path), join(this.spare.folder, path)];
    if (isSameFile(from, to)) return;
    rmSync(to, { recursive: true, force: true });
    this.#folderOf(to);
    linkSync(from, to);
  }

  /** Where the new paper can't take the whole place of the old one: file by file, each whole, assets before pages, what is gone last. */
  #merge(files: readonly string[], from: string, old: readonly string[]): void {
    this.#made.clear();
    // A page under the name of a folder, and the other way round, finds its place taken.
    const folders = new Set(files.flatMap(ancestors));
    for (const path of old) if (folders.has(path)) rmSync(join(this.out, path));
    for (const path of files.toSorted((a, b) => Number(isPage(a)) - Number(isPage(b)))) {
      if (isSameFile(join(from, path), join(this.out, path))) continue;
      if (hasSameBytes(join(from, path), join(this.out, path))) this.same.add(path);
      else this.#move(path, from, this.out);
    }
    // What stood under a name that is a file now went with its folder.
    const names = new Set(files);
    const left = old.filter((path) => !folders.has(path) && !ancestors(path).some((one) => names.has(one)));
    for (const path of left) rmSync(join(this.out, path), { force: true });
    removeEmpty(this.out, left);
  }

  /** Whether a file of the published paper stays: what `npm run compress` laid beside it is then of use. */
  #stands(path: string): boolean {
    return this.#kept.has(path) || this.same.has(path);
  }

  readonly #made = new Set<string>();

  #folderOf(file: string): void {
    const folder = dirname(file);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }

  #move(path: string, root: string, target: string): void {
    const [from, to] = [join(root, path), join(target, path)];
    this.#folderOf(to);
    try {
      renameSync(from, to);
    } catch (error) {
      if (codeOf(error) === 'EXDEV') {
        copyFileSync(from, `${to}.new`);
        renameSync(`${to}.new`, to);
        return;
      }
      if (!TAKEN.includes(codeOf(error))) throw error;
      rmSync(to, { recursive: true });
      renameSync(from, to);
    }
  }
}
