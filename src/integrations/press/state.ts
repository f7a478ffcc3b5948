/** What the last build into a folder made, and of what: the memory that lets the next one make only what has changed. */
import { readFileSync, statSync } from 'node:fs';
import type { Trace } from '../../intake/trace.ts';
import { writeWhole } from '../../intake/whole.ts';

/** A file as it was left: one of another size or time has been touched since. */
export interface Stamp {
  readonly size: number;
  readonly time: number;
}

/** A file that a build made. */
export interface Print extends Stamp {
  /** What it was made of. */
  readonly key: string;
  /** Absent where there is nothing in it. */
  readonly trace?: Trace;
  /** Files under `_astro/` that it names. */
  readonly assets?: readonly string[];
  /** Whether it is a page that search engines may list. */
  readonly listed?: boolean;
}

export interface State {
  /** What everything was made with. */
  readonly tools: string;
  /** By path in the output folder. */
  readonly prints: Readonly<Record<string, Print>>;
}

/** Raise it when the shape of the state, or what a key holds, changes. */
const VERSION = 1;

/** The size and time of a file; `null` where it is none. */
export function stampOf(file: string): Stamp | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? { size: found.size, time: found.mtimeMs } : null;
}

export const sameStamp = (a: Stamp, b: Stamp | null): boolean => a.size === b?.size && a.time === b.time;

/**
 * @param tools what this build is made with: what another one made is of no use
 * @returns nothing where there is no usable state; a broken file is none
 */
export function readState(file: string, tools: string): Readonly<Record<string, Print>> {
  try {
    const { version, state } = JSON.parse(readFileSync(file, 'utf8')) as { version: number; state: State };
    return version === VERSION && state.tools === tools ? (state.prints ?? {}) : {};
  } catch {
    return {};
  }
}

/** Writes the state whole or not at all. */
export function writeState(file: string, state: State): void {
  writeWhole(file, JSON.stringify({ version: VERSION, state }));
}
