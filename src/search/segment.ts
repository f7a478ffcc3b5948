/** Brings the shards of one segment of an index up to date. */
import { fold } from '../arabic/fold.ts';
import { indexKeys } from '../arabic/stem.ts';
import { forgetWords } from '../arabic/terms.ts';
import { Gatherer } from './gather.ts';
import type { Segment } from './manifest.ts';
import { articlesIn, merged, renumbered } from './postings.ts';
import type { Postings } from './postings.ts';
import { decodeRecord, encodeRecord, recordFile } from './record.ts';
import { Runs, byShard } from './runs.ts';
import type { Scratch } from './runs.ts';
import { finerThan, inFolder } from './segments.ts';
import { postingsOf, readShard, writeShard } from './shard-lists.ts';
import type { Kept, Lists } from './shard-lists.ts';
import { shardOf } from './shard.ts';
import { compare } from './state.ts';
import type { Change, Known, SegmentState } from './state.ts';
import type { IndexFolder, IndexStore, Source } from './update.ts';

/** A segment as the last update left it. */
export interface Before {
  readonly segment: SegmentState;
  /** Its articles, by number in the segment. */
  readonly articles: readonly Known[];
}

/** What is to be done to a segment. Nothing has been written yet. */
export interface Plan {
  readonly segment: Segment;
  /** Its articles, oldest first. */
  readonly sources: readonly Source[];
  /** Whether its shards are made anew. */
  readonly isNew: boolean;
  readonly change: Change;
  readonly counts: Map<string, number>;
  /** What is taken out, by form. */
  readonly taken: Map<string, Postings>;
  /** Records that get another number, the number in the index. */
  readonly moving: readonly (readonly [to: number, record: Uint8Array | null])[];
}

export interface Plans {
  /** Words of the usual article. */
  readonly usual: number;
  /** Articles with another number that are better read again than looked for in all shards. */
  readonly fewMoved: number;
}

/**
 * Says what is to be done. Records of what goes are read now: others may take their places.
 * @param before absent where nothing of it can be used
 */
export function plan(store: IndexStore, segment: Segment, sources: readonly Source[], before: Before | undefined, { usual, fewMoved }: Plans): Plan {
  const fits = before?.segment.shards === segment.shards ? before : undefined;
  const since = compare(fits?.articles ?? [], sources, fewMoved);
  // What most of is to be taken out of and put into again is sooner made anew, and out of less: words that go are held together.
  if (!fits || since.fresh.length > sources.length / 2) return { segment, sources, isNew: true, change: compare([], sources, fewMoved), counts: new Map(), taken: new Map(), moving: [] };
  const { from, counts } = fits.segment;
  const removed = new Gatherer(usual);
  for (const doc of since.gone) {
    const bytes = store.read(recordFile(from + doc));
    if (bytes) removed.add(doc, decodeRecord(bytes));
  }
  const moving: [number, Uint8Array | null][] = [];
  since.numbers.forEach((doc, old) => {
    if (doc >= 0 && segment.from + doc !== from + old) moving.push([segment.from + doc, store.read(recordFile(from + old))]);
  });
  return { segment, sources, isNew: false, change: since, counts, taken: removed.lists(), moving };
}

/** Takes out of both what is the same in both: of an article in which a word was corrected, all the other words stand where they stood. */
function withoutSame(taken: Map<string, Postings>, given: Map<string, Postings>): void {
  for (const [form, list] of taken) {
    const now = given.get(form);
    if (now?.length !== list.length || !list.every((number, i) => number === now[i])) continue;
    taken.delete(form);
    given.delete(form);
  }
}

/** At least one part, each of at most `size`. */
const cut = <T>(list: readonly T[], size: number): T[][] => Array.from({ length: Math.max(1, Math.ceil(list.length / size)) }, (_, i) => list.slice(i * size, (i + 1) * size));

/** The shards a form is kept in: one, or two where its stem has two readings. */
function shardsOf(form: string, shards: number): number[] {
  return [...new Set(indexKeys(fold(form)).map((key) => shardOf(key, shards)))];
}

/**
 * Brings a shard up to date.
 * @param given what is put into it, by form
 * @param taken forms of which something is taken out
 * @returns whether it was written
 */
async function putInto(store: IndexFolder, shard: number, given: ReadonlyMap<string, Postings>, taken: ReadonlySet<string>, { segment, isNew, change }: Plan): Promise<boolean> {
  const old = isNew ? new Map<string, Kept>() : readShard(store, shard);
  const lists: Lists = new Map(old);
  const isMoved = ({ first, rest }: Kept): boolean => Math.max(first.last, rest?.last ?? 0) >= change.movedFrom;
  let changed = given.size > 0;
  for (const [form, list] of old) {
    if (!taken.has(form) && !isMoved(list)) continue;
    lists.set(form, renumbered(postingsOf(list), change.numbers));
    changed = true;
  }
  for (const [form, fresh] of given) {
    const before = lists.get(form);
    lists.set(form, before ? merged(postingsOf(before), fresh) : fresh);
  }
  if (changed || isNew) await writeShard(store, shard, lists, { existed: !isNew, finer: finerThan(segment) });
  return changed || isNew;
}

export interface Putting {
  readonly usual: number;
  /** Articles that are held in memory together. */
  readonly atOnce: number;
  /** Where their words wait until those of all are there. */
  readonly scratch: Scratch;
  /** Told the numbers, in the index, of the articles whose records are asked for next. */
  readonly before?: ((articles: readonly number[]) => Promise<void>) | undefined;
}

export interface Put {
  /** Forms that stand in another number of articles than before, where the segment is not new. */
  readonly counted: ReadonlySet<string>;
  /** Shards that were written. */
  readonly shards: number;
}

/** Does what was planned. Records have moved. */
export async function put(store: IndexStore, plan: Plan, { usual, atOnce, scratch, before }: Putting): Promise<Put> {
  const { segment, sources, isNew, change, counts, taken } = plan;
  const counted = new Set<string>();
  const count = (form: string, by: number): void => {
    if (!isNew) counted.add(form);
    const left = (counts.get(form) ?? 0) + by;
    if (left > 0) counts.set(form, left);
    else counts.delete(form);
  };
  const isMoved = change.movedFrom < change.numbers.length;
  const parts = cut(change.fresh, atOnce);
  const shardsOfForm = (form: string): number[] => shardsOf(form, segment.shards);
  const runs = new Runs(scratch, shardsOfForm);
  for (const part of parts) {
    const added = new Gatherer(usual);
    if (part.length > 0) await before?.(part.map((doc) => segment.from + doc));
    for (const doc of part) {
      const record = await sources[doc]?.record();
      if (!record) continue;
      await store.write(recordFile(segment.from + doc), encodeRecord(record));
      added.add(doc, record);
    }
    const given = added.lists();
    // Only where no article has another number, and none of the new ones is in another part.
    if (!isMoved && parts.length === 1) withoutSame(taken, given);
    for (const [form, list] of given) count(form, articlesIn(list));
    runs.add(given);
  }
  // All words of an archive are in the scratch file now; what is remembered of them is another hundred megabytes.
  if (parts.length > 1) forgetWords(0);
  for (const [form, list] of taken) count(form, -articlesIn(list));
  const losing = byShard(taken.keys(), shardsOfForm);
  // Any shard may hold an article that has another number now; a new one is there without a word, too.
  const touched = isMoved || isNew ? Array.from({ length: segment.shards }, (_, shard) => shard) : [...new Set([...losing.keys(), ...runs.shards])].sort((one, other) => one - other);
  let shards = 0;
  for (const shard of touched) {
    if (await putInto(inFolder(store, segment.folder), shard, runs.of(shard), new Set(losing.get(shard)), plan)) shards += 1;
  }
  return { counted, shards };
}
