/**
 * The paper before the published one: the next one is made out of it, so that only what changed is linked, moved and removed. Beside it
 * is written in what it differs from the published paper; where that is not known, it is of no use as it is.
 */
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../../intake/whole.ts';

export class Spare {
  readonly folder: string;

  /** @param folder absolute path; it need not be there */
  constructor(folder: string) {
    this.folder = folder;
  }

  get #differs(): string {
    return `${this.folder}.json`;
  }

  /** Whether it is known in what it differs from the published paper. */
  get isKnown(): boolean {
    return existsSync(this.folder) && existsSync(this.#differs);
  }

  /** In what it differs from the published paper. It is forgotten before either is changed. @returns `null` where that is not known */
  take(): string[] | null {
    try {
      return existsSync(this.folder) ? (JSON.parse(readFileSync(this.#differs, 'utf8')) as string[]) : null;
    } catch {
      return null;
    } finally {
      rmSync(this.#differs, { force: true });
    }
  }

  tell(differs: readonly string[]): void {
    writeWhole(this.#differs, JSON.stringify(differs));
  }

  remove(): void {
    rmSync(this.#differs, { force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }

  /**
   * Makes it anew of links to a paper; there is none where the disk allows no links.
   * @param out absolute path of the paper
   * @param paths its files
   */
  mirror(out: string, paths: Iterable<string>): void {
    this.remove();
    const made = new Set<string>();
    try {
      mkdirSync(this.folder, { recursive: true });
      for (const path of paths) {
        const to = join(this.folder, path);
        const folder = dirname(to);
        if (!made.has(folder)) mkdirSync(folder, { recursive: true });
        made.add(folder);
        linkSync(join(out, path), to);
      }
      this.tell([]);
    } catch {
      this.remove();
    }
  }
}
