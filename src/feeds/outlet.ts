/**
 * Pages know the paper, and an integration writes what leaves it when all pages are made. Astro loads them apart, in one process:
 * they meet under a global symbol.
 */
import type { Output } from './outputs.ts';

const KEY = Symbol.for('nashra.feeds');

/** A file, and what it is written from in one line of text; without it, it is written with every build. */
export type Outgoing = Omit<Output, 'from'> & { readonly key?: string };

/** From the paths of the pages that search engines may list to the files to be written. */
export type Outlet = (pages: readonly string[]) => readonly Outgoing[];

type Holder = typeof globalThis & { [KEY]?: Outlet };

/** Says what is to be written; the last word counts. */
export function publish(outlet: Outlet): void {
  (globalThis as Holder)[KEY] = outlet;
}

export const published = (): Outlet | undefined => (globalThis as Holder)[KEY];
