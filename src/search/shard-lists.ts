/** The lists of a shard: read, cut into tiers, written. Of a shard's many forms an edited article has a few: the others stay as they lie. */
import { articlesIn, copied, endOf, merged } from './postings.ts';
import type { Postings } from './postings.ts';
import { encodeTier, lyingIn, postingsIn } from './shard-bits.ts';
import type { Fresh, Lying } from './shard-bits.ts';
import { shardFiles } from './shard.ts';
import type { IndexFolder } from './update.ts';
import { HIGHEST } from './weight.ts';

/** A form as it lies in a shard: the articles where it weighs most, and the others. */
export interface Kept {
  readonly first: Lying;
  readonly rest?: Lying;
}

/** A form as it will lie. */
interface Laid {
  readonly first: Lying | Fresh;
  readonly rest?: Lying | Fresh;
}

/** What a shard is made of, by form: what is taken over as it lies in the old one, and lists by article. */
export type Lists = Map<string, Kept | Postings>;

/**
 * A common form stands in many articles: the file that every query needs holds those where it weighs most, and the more common forms a
 * shard has, the fewer of each, so that a shard stays small however the archive grows.
 */
const TIERS = [1024, 512, 256, 128] as const;
const MOST_IN_FIRST = 5000;

/**
 * How many articles of each form stand in the first file of a shard.
 * @param lengths in how many articles each of its forms stands
 * @param finer how many times smaller the shard is to be
 */
function firstTier(lengths: readonly number[], finer: number): number {
  const tiers = TIERS.map((tier) => tier / finer);
  const fits = (tier: number): boolean => lengths.reduce((sum, length) => sum + Math.min(tier, length), 0) <= MOST_IN_FIRST / finer;
  return tiers.find(fits) ?? tiers.at(-1) ?? 0;
}

/** The forms of a shard as they lie in it. */
export function readShard(store: IndexFolder, shard: number): Map<string, Kept> {
  const files = shardFiles(shard);
  const lying = (words: string, places: string, rest: boolean): Lying[] => {
    const bytes = store.read(words);
    return bytes ? lyingIn(bytes, store.read(places) ?? new Uint8Array(), rest) : [];
  };
  const rest = new Map(lying(files.rest, files.restPlaces, true).map((entry) => [entry.form, entry]));
  return new Map(
    lying(files.first, files.firstPlaces, false).map((first) => {
      const others = rest.get(first.form);
      return [first.form, { first, ...(others && { rest: others }) }];
    }),
  );
}

/** All articles of a form, by article. */
export function postingsOf(list: Kept | Postings): Postings {
  if (!('first' in list)) return list;
  const most = postingsIn(list.first, false);
  return list.rest ? merged(most, postingsIn(list.rest, true)) : most;
}

/**
 * The articles where a form weighs most, the newer ones among equals, and the others; both by article.
 * @param list by article, more than `most`
 */
function tiers(list: Postings, most: number): [first: Postings, rest: Postings] {
  const counts = new Int32Array(HIGHEST + 1);
  for (let at = 0; at < list.length; at = endOf(list, at)) counts[list[at + 1] ?? 0] = (counts[list[at + 1] ?? 0] ?? 0) + 1;
  /** Whoever weighs more is of the first; of those that weigh as much, so many. */
  let least = HIGHEST;
  let left = most;
  while (least > 0 && (counts[least] ?? 0) <= left) {
    left -= counts[least] ?? 0;
    least -= 1;
  }
  /** Of the lightest that get in, the older ones that do not. */
  let passed = (counts[least] ?? 0) - left;
  const [first, rest] = [new Int32Array(list.length), new Int32Array(list.length)];
  let [ofFirst, ofRest] = [0, 0];
  for (let at = 0, end = 0; at < list.length; at = end) {
    end = endOf(list, at);
    const weight = list[at + 1] ?? 0;
    if (weight > least || (weight === least && (passed -= 1) < 0)) ofFirst = copied(list, at, end, first, ofFirst);
    else ofRest = copied(list, at, end, rest, ofRest);
  }
  return [first.subarray(0, ofFirst), rest.subarray(0, ofRest)];
}

const lengthOf = (list: Kept | Postings): number => ('first' in list ? list.first.articles + (list.rest?.articles ?? 0) : articlesIn(list));

/** Whether a form lies as it would be laid now. */
const isLaid = ({ first, rest }: Kept, most: number): boolean => (rest ? first.articles === most : first.articles <= most);

/** @param length in how many articles it stands: at least one */
function laid(form: string, list: Kept | Postings, length: number, most: number): Laid {
  if ('first' in list && isLaid(list, most)) return list;
  const all = postingsOf(list);
  if (length <= most) return { first: { form, list: all, more: 0 } };
  const [telling, others] = tiers(all, most);
  return { first: { form, list: telling, more: length - most }, rest: { form, list: others, more: 0 } };
}

export interface Writing {
  /** Whether there may be files of this shard. */
  readonly existed: boolean;
  /** How many times smaller it is to be than a shard of the archive: {@link finerThan}. */
  readonly finer: number;
}

export async function writeShard(store: IndexFolder, shard: number, lists: Lists, { existed, finer }: Writing): Promise<void> {
  const files = shardFiles(shard);
  const sized = Array.from(lists, ([form, list]) => ({ form, list, length: lengthOf(list) })).filter(({ length }) => length > 0);
  const most = firstTier(sized.map(({ length }) => length), finer);
  const all = sized.sort((a, b) => (a.form < b.form ? -1 : 1)).map(({ form, list, length }) => laid(form, list, length, most));
  const first = all.map((one) => one.first);
  const rest = all.flatMap((one) => one.rest ?? []);
  for (const [entries, words, places, isRest] of [[first, files.first, files.firstPlaces, false], [rest, files.rest, files.restPlaces, true]] as const) {
    const tier = encodeTier(entries, isRest);
    // The first file of a shard is always there: whoever asks for a word does not know that none is like it.
    if (entries.length > 0 || !isRest) await store.write(words, tier.words);
    else if (existed) store.remove(words);
    if (entries.length > 0) await store.write(places, tier.places);
    else if (existed) store.remove(places);
  }
}
