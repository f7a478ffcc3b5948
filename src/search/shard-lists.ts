/** The lists of a shard: read, renumbered, cut into tiers, written. Of a shard's many forms an edited article has a few: the others stay as they lie. */
import type { Posting } from './postings.ts';
import { decodeShard, encodePlaces, encodeShard, firstTier, fullEntry, lyingEntries, shardFiles } from './shard.ts';
import type { FullEntry, LyingEntry } from './shard.ts';
import type { IndexStore } from './update.ts';
import { HIGHEST } from './weight.ts';

/** A form as it lies in a shard: the articles where it weighs most, and the others. */
export interface Kept {
  readonly first: LyingEntry;
  readonly rest?: LyingEntry;
}

/** A form as it will lie. */
interface Laid {
  readonly first: LyingEntry | FullEntry;
  readonly rest?: LyingEntry | FullEntry;
}

/** What a shard is made of, by form: what is taken over as it lies in the old one, and lists by article. */
export type Lists = Map<string, Kept | Posting[]>;

/** The forms of a shard as they lie in it. */
export function readShard(store: IndexStore, shard: number): Map<string, Kept> {
  const files = shardFiles(shard);
  const entries = (words: string, where: string, rest: boolean): LyingEntry[] => {
    const bytes = store.read(words);
    return bytes ? lyingEntries(store.read(where) ?? new Uint8Array(), decodeShard(bytes, rest), rest) : [];
  };
  const rest = new Map(entries(files.rest, files.restPlaces, true).map((entry) => [entry.form, entry]));
  return new Map(
    entries(files.first, files.firstPlaces, false).map((first) => {
      const others = rest.get(first.form);
      return [first.form, { first, ...(others && { rest: others }) }];
    }),
  );
}

const postingsIn = ({ docs, weights, places }: FullEntry): Posting[] => docs.map((doc, i) => ({ doc, weight: weights[i] ?? 0, places: places[i] ?? [] }));

/** All articles of a form, by article. */
export const postingsOf = ({ first, rest }: Kept): Posting[] => {
  const most = postingsIn(fullEntry(first, false));
  return rest ? [...most, ...postingsIn(fullEntry(rest, true))].sort(byDoc) : most;
};

export const byDoc = (a: Posting, b: Posting): number => a.doc - b.doc;

function entryOf(form: string, list: readonly Posting[], more = 0): FullEntry {
  return { form, docs: list.map(({ doc }) => doc), weights: list.map(({ weight }) => weight), places: list.map(({ places }) => places), more };
}

/**
 * The articles where a form weighs most, the newer ones among equals, and the others; both by article. Weights are counted: to put the lists of
 * the commonest words in order took a sixth of the time in which shards are brought up to date.
 * @param list by article, more than `most`
 */
function tiers(list: readonly Posting[], most: number): [first: Posting[], rest: Posting[]] {
  const counts = new Int32Array(HIGHEST + 1);
  for (const { weight } of list) counts[weight] = (counts[weight] ?? 0) + 1;
  /** Whoever weighs more is of the first; of those that weigh as much, so many. */
  let least = HIGHEST;
  let left = most;
  while (least > 0 && (counts[least] ?? 0) <= left) {
    left -= counts[least] ?? 0;
    least -= 1;
  }
  /** Of the lightest that get in, the older ones that do not. */
  let passed = (counts[least] ?? 0) - left;
  const [first, rest]: [Posting[], Posting[]] = [[], []];
  for (const one of list) {
    const stays = one.weight > least || (one.weight === least && (passed -= 1) < 0);
    (stays ? first : rest).push(one);
  }
  return [first, rest];
}

const lengthOf = (list: Kept | readonly Posting[]): number => ('first' in list ? list.first.docs.length + (list.rest?.docs.length ?? 0) : list.length);

/** Whether a form lies as it would be laid now. */
const isLaid = ({ first, rest }: Kept, most: number): boolean => (rest ? first.docs.length === most : first.docs.length <= most);

function laid(form: string, list: Kept | Posting[], most: number): Laid | null {
  if ('first' in list && isLaid(list, most)) return list;
  const all = 'first' in list ? postingsOf(list) : list;
  if (all.length <= most) return all.length > 0 ? { first: entryOf(form, all) } : null;
  const [telling, others] = tiers(all, most);
  return { first: entryOf(form, telling, others.length), rest: entryOf(form, others) };
}

/** @param existed whether there may be files of this shard */
export async function writeShard(store: IndexStore, shard: number, lists: Lists, existed: boolean): Promise<void> {
  const files = shardFiles(shard);
  const first: (LyingEntry | FullEntry)[] = [];
  const rest: (LyingEntry | FullEntry)[] = [];
  const most = firstTier(Array.from(lists.values(), lengthOf));
  for (const [form, list] of [...lists].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const one = laid(form, list, most);
    if (one) first.push(one.first);
    if (one?.rest) rest.push(one.rest);
  }
  for (const [entries, words, places, isRest] of [[first, files.first, files.firstPlaces, false], [rest, files.rest, files.restPlaces, true]] as const) {
    if (entries.length > 0) {
      await store.write(words, encodeShard(entries, isRest));
      await store.write(places, encodePlaces(entries, isRest));
    } else if (existed) {
      store.remove(words);
      store.remove(places);
    }
  }
}

/** The postings of the articles that stay, under their new numbers, by article. */
export const staying = (list: readonly Posting[], kept: ReadonlyMap<number, number>): Posting[] =>
  list
    .flatMap((one) => {
      const doc = kept.get(one.doc);
      return doc === undefined ? [] : [doc === one.doc ? one : { ...one, doc }];
    })
    .sort(byDoc);
