/** The lists of a shard as they are kept: read, renumbered, cut into tiers, written. */
import type { Posting } from './postings.ts';
import { firstTier, decodePlaces, decodeShard, encodePlaces, encodeShard, shardFiles } from './shard.ts';
import type { FullEntry } from './shard.ts';
import type { Change } from './state.ts';
import type { IndexStore } from './update.ts';

/** All postings of a shard by form, both tiers together, in no order. */
export function readShard(store: IndexStore, shard: number): Map<string, Posting[]> {
  const lists = new Map<string, Posting[]>();
  const files = shardFiles(shard);
  for (const [words, where, rest] of [[files.first, files.firstPlaces, false], [files.rest, files.restPlaces, true]] as const) {
    const bytes = store.read(words);
    if (!bytes) continue;
    for (const { form, docs, weights, places } of decodePlaces(store.read(where) ?? new Uint8Array(), decodeShard(bytes, rest), rest)) {
      const list = lists.get(form) ?? [];
      docs.forEach((doc, i) => list.push({ doc, weight: weights[i] ?? 0, places: places[i] ?? [] }));
      lists.set(form, list);
    }
  }
  return lists;
}

export const byDoc = (a: Posting, b: Posting): number => a.doc - b.doc;

function entryOf(form: string, list: readonly Posting[], more = 0): FullEntry {
  return { form, docs: list.map(({ doc }) => doc), weights: list.map(({ weight }) => weight), places: list.map(({ places }) => places), more };
}

/** The articles where a form weighs most, the newer ones among equals, and the others. */
function tiers(list: readonly Posting[], most: number): [first: Posting[], rest: Posting[]] {
  const ranked = list.toSorted((a, b) => b.weight - a.weight || b.doc - a.doc);
  return [ranked.slice(0, most).sort(byDoc), ranked.slice(most).sort(byDoc)];
}

/**
 * @param lists postings by form, each by article
 * @param existed whether there may be files of this shard
 */
export async function writeShard(store: IndexStore, shard: number, lists: ReadonlyMap<string, Posting[]>, existed: boolean): Promise<void> {
  const files = shardFiles(shard);
  const first: FullEntry[] = [];
  const rest: FullEntry[] = [];
  const most = firstTier(Array.from(lists.values(), ({ length }) => length));
  for (const [form, list] of [...lists].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (list.length > most) {
      const [telling, others] = tiers(list, most);
      first.push(entryOf(form, telling, others.length));
      rest.push(entryOf(form, others));
    } else if (list.length > 0) first.push(entryOf(form, list));
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
export function staying(list: readonly Posting[], { kept, moved }: Pick<Change, 'kept' | 'moved'>): Posting[] {
  // Most often one article of thousands was edited, and the others are where they were.
  const stay = moved ? list.flatMap((one) => numbered(one, kept.get(one.doc))) : list.filter(({ doc }) => kept.has(doc));
  return stay.sort(byDoc);
}

const numbered = (one: Posting, doc: number | undefined): Posting[] => (doc === undefined ? [] : [{ ...one, doc }]);
