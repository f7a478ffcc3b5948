/** Lists of where words stand, as they are gathered. */

/**
 * Where a form stands, article by article, in one flat array (an archive has millions of postings, and an object for each would fill
 * the memory): number of the article, its weight, how many places follow, the places.
 */
export type Postings = Int32Array;

/** Parts of a posting that stand before its places. */
export const HEAD = 3;

export interface Posting {
  readonly doc: number;
  readonly weight: number;
  readonly places: readonly number[];
}

/** Takes a list apart, by article. */
export function eachPosting(list: Postings): Posting[] {
  const all: Posting[] = [];
  for (let at = 0; at < list.length; ) {
    const end = at + HEAD + (list[at + 2] ?? 0);
    const places: number[] = [];
    for (let i = at + HEAD; i < end; i += 1) places.push(list[i] ?? 0);
    all.push({ doc: list[at] ?? 0, weight: list[at + 1] ?? 0, places });
    at = end;
  }
  return all;
}

/** How many articles a list has. */
export function articlesIn(list: Postings): number {
  let articles = 0;
  for (let at = 0; at < list.length; at += HEAD + (list[at + 2] ?? 0)) articles += 1;
  return articles;
}
