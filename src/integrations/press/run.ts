/** A build under way: what it knows of the last one, what it has made, what it keeps. */
import { digestOf } from '../../intake/digest.ts';
import { report } from '../../intake/desk-report.ts';
import { findPicture } from '../../intake/media.ts';
import type { Trace } from '../../intake/trace.ts';
import { Folder } from './folder.ts';
import { assetPattern, fileOfAddress, standing } from './print.ts';
import { readState } from './state.ts';
import type { Print, Prints, Stamp, StateFile } from './state.ts';
import type { Piece } from './summary.ts';
import type { Surveying } from './survey.ts';

export class Run {
  readonly begun = performance.now();
  readonly folder: Folder;
  /** What there is to remember, by file. */
  readonly prints = new Map<string, Print>();
  readonly pieces: Piece[] = [];
  /** Pages and files of pages, and how many of them were made now. */
  pages = 0;
  made = 0;
  /** Whether the paper is published. */
  done = false;
  /** Where it is remembered what was made, and what everything is made with. */
  state: StateFile = { file: '', tools: '' };
  /** The paper's address. */
  root = new URL('http://localhost');
  /** Finds the files that a page names. */
  asset = assetPattern(this.root);
  /** Where the last build says what it made, if that is to be used. */
  last: StateFile | undefined;
  #remembered: Prints | undefined;
  survey: Surveying | undefined;
  /** The files of the search index as they are kept, when it is made. */
  index: ReadonlyMap<string, Stamp> | undefined;
  /** Lets the next build of another paper begin. */
  begin: (() => void) | undefined;
  readonly #content: string;
  readonly #looked = new Map<string, Promise<string>>();

  constructor(out: string, room: string, content: string) {
    this.folder = new Folder(out, room);
    this.#content = content;
  }

  /** What the last build made. */
  remembered(): Prints {
    return (this.#remembered ??= this.last ? readState(this.last) : new Map());
  }

  /** Whether the pictures that a file of the last build looked for are found as they were. */
  readonly holds = async ({ pictures }: Trace): Promise<boolean> => {
    for (const { src, article, found } of pictures) if ((await this.#look(src, article)) !== found) return false;
    return true;
  };

  /** Leaves a file of the last build where it is if it was made of the same. @returns whether it was */
  keepIfSame(file: string, key: string | undefined): boolean | Promise<boolean> {
    const keep = (one: Print | null): boolean => {
      if (one) this.keep(file, one);
      return one !== null;
    };
    const one = standing(file, key, this.remembered(), this.folder, this.holds);
    return one instanceof Promise ? one.then(keep) : keep(one);
  }

  /** Leaves a file of the last build where it is whose name holds the digest of what is in it. @returns whether it is there */
  keepWhole(file: string): boolean {
    const stands = this.folder.stampOf(file) !== null;
    if (stands) this.folder.keep(file);
    return stands;
  }

  /** Leaves a file of the last build where it is. */
  keep(file: string, one: Print): void {
    this.prints.set(file, one);
    this.folder.keep(file);
    const { assets = [], trace } = one.contents;
    for (const path of assets) this.folder.keep(path);
    if (!trace) return;
    for (const address of trace.needs) this.folder.keep(fileOfAddress(address));
    report(trace.messages);
  }

  #look(src: string, article: string): Promise<string> {
    const key = `${article}\0${src}`;
    const looked = this.#looked.get(key) ?? findPicture(this.#content, src, article).then(digestOf);
    this.#looked.set(key, looked);
    return looked;
  }
}
