/** What the engine loads before anything else: how the index is cut. */

/** Raise it when files of the index are written in another way: indexes of other versions are then made anew. */
export const INDEX_VERSION = 2;

/** Where the index is, from the root of the paper. */
export const INDEX_FOLDER = '/search/index/';

/** The file of the manifest, below the folder of the index. */
export const MANIFEST = 'index.json';

/** Ids and names of what results can be narrowed to. */
export type Named = readonly (readonly [id: string, name: string])[];

/** A part of the articles, which follow one another by number, and the shards that have their words. */
export interface Segment {
  /** Where its shards are, from the folder of the index; ends with `/`. */
  readonly folder: string;
  /** The number of its first article: in its shards articles are counted from there. */
  readonly from: number;
  /** A power of two. */
  readonly shards: number;
}

export interface Manifest {
  readonly version: number;
  /** Changes with every change of the index: part of the address of its files, so that no old one is taken for a new one. */
  readonly edition: string;
  readonly articles: number;
  /** Oldest first; none where there are no articles. */
  readonly segments: readonly Segment[];
  /** Words of the usual article. */
  readonly usual: number;
  readonly sections: Named;
  readonly sources: Named;
  /** Where each file of the word list begins, forwards and backwards. */
  readonly lexicon: Readonly<Record<'forward' | 'backward', readonly string[]>>;
}

/** How large a shard is to be, in bytes, and what a word of text adds to the index. */
const SHARD_BYTES = 3000;
const BYTES_PER_WORD = 1.2;
const LEAST_SHARDS = 16;

/** How many shards an archive of so many words has: a power of two, so that one article more seldom changes it. */
export const shardCount = (words: number): number =>
  Math.max(LEAST_SHARDS, 2 ** Math.round(Math.log2(Math.max(1, (words * BYTES_PER_WORD) / SHARD_BYTES))));
