/** What the segments of an index say of a form, as one entry. */
import { fold } from '../arabic/fold.ts';
import type { Entry, FullEntry } from './shard.ts';
import { HIGHEST } from './weight.ts';

/** What an index says of a form, and where spellings of it meet: every query of a word in the shard compares that. */
export interface FoldedEntry extends Entry {
  readonly folded: string;
  /** How much it weighs at the most in an article that is left to a second file. */
  readonly least: number;
}

export const folded = (entries: readonly Entry[]): FoldedEntry[] =>
  entries.map((entry) => ({ ...entry, folded: fold(entry.form), least: entry.more > 0 ? entry.weights.reduce((a, b) => Math.min(a, b), HIGHEST) : HIGHEST }));

/** Entries of a segment under the numbers that its articles have in the index. */
export const numbered = <E extends Entry>(entries: readonly E[], from: number): E[] => (from === 0 ? [...entries] : entries.map((entry) => ({ ...entry, docs: entry.docs.map((doc) => from + doc) })));

/** What the segments say of each form, as one entry, in the order of one segment: so weights add up alike. @param add puts the second of two behind the first */
export function together<E extends Entry>(segments: readonly (readonly E[])[], add: (one: E, next: E) => E): E[] {
  const [only] = segments;
  if (only && segments.length === 1) return [...only];
  const all = new Map<string, E>();
  for (const entry of segments.flat()) {
    const before = all.get(entry.form);
    all.set(entry.form, before ? add(before, entry) : entry);
  }
  return [...all.values()].sort((a, b) => (a.form < b.form ? -1 : 1));
}

const addEntry = <E extends Entry>(one: E, next: E): E => ({ ...one, docs: [...one.docs, ...next.docs], weights: [...one.weights, ...next.weights], more: one.more + next.more });
export const addFolded = (one: FoldedEntry, next: FoldedEntry): FoldedEntry => ({ ...addEntry(one, next), least: Math.min(one.least, next.least) });
export const addFull = (one: FullEntry, next: FullEntry): FullEntry => ({ ...addEntry(one, next), places: [...one.places, ...next.places] });
