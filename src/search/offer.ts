/**
 * Pages know what is to be found, and an integration writes the index when all pages are made. Astro loads them apart, in one process:
 * they meet under a global symbol.
 */
import type { Around, Source } from './update.ts';

const KEY = Symbol.for('nashra.search');

/** What an index is made of. */
export interface Offer extends Omit<Around, 'digest'> {
  /** Oldest first. */
  readonly articles: readonly Source[];
}

/** Asked for when the index is made: it reads every article's file. */
export type Offering = () => Promise<Offer>;

type Holder = typeof globalThis & { [KEY]?: Offering };

/** Says what is to be indexed; the last word counts. */
export function offer(given: Offering): void {
  (globalThis as Holder)[KEY] = given;
}

export const offered = (): Offering | undefined => (globalThis as Holder)[KEY];
