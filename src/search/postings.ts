/** Lists of where words stand, as they are gathered and put into shards. */

/**
 * Where a form stands, article by article, in one flat array (an archive has millions of postings, and an object for each would fill
 * the memory): number of the article, its weight, how many places follow, the places.
 */
export type Postings = Int32Array;

/** Parts of a posting that stand before its places. */
export const HEAD = 3;

/** Where the posting that begins at an index ends. */
export const endOf = (list: Postings, at: number): number => at + HEAD + (list[at + 2] ?? 0);

/** How many articles a list has. */
export function articlesIn(list: Postings): number {
  let articles = 0;
  for (let at = 0; at < list.length; at = endOf(list, at)) articles += 1;
  return articles;
}

/** Copies a part of a list; a call to `set` takes longer than a few numbers do. @returns where it ends in the other list */
export function copied(from: Postings, at: number, end: number, to: Postings, there: number): number {
  let next = there;
  for (let i = at; i < end; i += 1) to[next++] = from[i] ?? 0;
  return next;
}

/** Lists one behind the other. */
export function joined(lists: readonly Postings[]): Postings {
  const [only] = lists;
  if (only && lists.length === 1) return only;
  const all = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

/** Two lists as one, by article. They have no article in common. */
export function merged(one: Postings, other: Postings): Postings {
  const all = new Int32Array(one.length + other.length);
  let [a, b, to] = [0, 0, 0];
  while (a < one.length && b < other.length) {
    if ((one[a] ?? 0) < (other[b] ?? 0)) to = copied(one, a, (a = endOf(one, a)), all, to);
    else to = copied(other, b, (b = endOf(other, b)), all, to);
  }
  all.set(one.subarray(a), to);
  all.set(other.subarray(b), to + one.length - a);
  return all;
}

/** A list by article. */
function sorted(list: Postings): Postings {
  const starts: number[] = [];
  for (let at = 0; at < list.length; at = endOf(list, at)) starts.push(at);
  const all = new Int32Array(list.length);
  let to = 0;
  for (const at of starts.sort((a, b) => (list[a] ?? 0) - (list[b] ?? 0))) to = copied(list, at, endOf(list, at), all, to);
  return all;
}

/**
 * The postings of the articles that stay, under their new numbers, by article.
 * @param numbers the new number of each; -1 for an article that does not stay
 */
export function renumbered(list: Postings, numbers: Int32Array): Postings {
  const stay = new Int32Array(list.length);
  let to = 0;
  let before = -1;
  let rises = true;
  for (let at = 0, end = 0; at < list.length; at = end) {
    end = endOf(list, at);
    const doc = numbers[list[at] ?? 0] ?? -1;
    if (doc < 0) continue;
    stay[to] = doc;
    to = copied(list, at + 1, end, stay, to + 1);
    rises &&= doc > before;
    before = doc;
  }
  const all = stay.subarray(0, to);
  return rises ? all : sorted(all);
}
