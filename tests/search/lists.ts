/** Lists of postings for tests. */
import fc from 'fast-check';
import type { Postings } from '../../src/search/postings.ts';

export interface Posting {
  readonly doc: number;
  readonly weight: number;
  /** Rising. */
  readonly places: readonly number[];
}

/** A list as the index has it. */
export const listOf = (all: readonly Posting[]): Postings => Int32Array.from(all.flatMap(({ doc, weight, places }) => [doc, weight, places.length, ...places]));

const rising = (most: number, least: number, length: number) => fc.uniqueArray(fc.nat(most), { minLength: least, maxLength: length }).map((numbers) => numbers.toSorted((a, b) => a - b));

/** What a form may have: articles by number, each with a weight and the places of its mentions. */
export const postings: fc.Arbitrary<Posting[]> = rising(60_000, 1, 30).chain((docs) =>
  fc.tuple(...docs.map((doc) => fc.record({ doc: fc.constant(doc), weight: fc.nat(31), places: rising(3000, 0, 5) }))),
);
