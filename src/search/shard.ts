/**
 * A shard of the index: forms of words, the articles that have them, how much they weigh there, and, in a file beside it that only
 * phrases need, where they stand.
 */
import { BitReader, BitWriter, riceParameter } from './bits.ts';

/** What a shard says of a form. */
export interface Entry {
  /** As it is written, without vowel signs: `spelled`. */
  readonly form: string;
  /** Numbers of articles, rising. Articles are numbered by age: the newest has the highest number. */
  readonly docs: readonly number[];
  /** For each of them 0–31; see `weightCode`. */
  readonly weights: readonly number[];
  /** In how many more articles it stands: those are in the shard's second file. */
  readonly more: number;
}

/** An entry with its places: for each article where the form stands in it, counted in words, rising. */
export interface FullEntry extends Entry {
  readonly places: readonly (readonly number[])[];
}

/**
 * A common form stands in many articles: the file that every query needs holds those where it weighs most, and the more common forms a
 * shard has, the fewer of each, so that a shard stays small however the archive grows.
 */
const TIERS = [1024, 512, 256, 128] as const;
const MOST_IN_FIRST = 5000;

/**
 * How many articles of each form stand in the first file of a shard.
 * @param lengths in how many articles each of its forms stands
 */
export function firstTier(lengths: readonly number[]): number {
  const fits = (tier: number): boolean => lengths.reduce((sum, length) => sum + Math.min(tier, length), 0) <= MOST_IN_FIRST;
  return TIERS.find(fits) ?? TIERS[TIERS.length - 1] ?? 0;
}

const WEIGHT_BITS = 5;
const HEAD_BYTES = 4;

function putWeights(out: BitWriter, weights: readonly number[]): void {
  const least = weights.reduce((a, b) => Math.min(a, b));
  const width = 32 - Math.clz32(weights.reduce((a, b) => Math.max(a, b)) - least);
  out.bits(least, WEIGHT_BITS);
  out.bits(width, 3);
  if (width > 0) for (const weight of weights) out.bits(weight - least, width);
}

function takeWeights(from: BitReader, count: number): number[] {
  const least = from.bits(WEIGHT_BITS);
  const width = from.bits(3);
  return Array.from({ length: count }, () => least + (width > 0 ? from.bits(width) : 0));
}

function skipWeights(from: BitReader, count: number): void {
  from.bits(WEIGHT_BITS);
  const width = from.bits(3);
  if (width > 0) for (let left = count; left > 0; left -= 1) from.bits(width);
}

const mean = (values: readonly number[]): number => Math.round(values.reduce((sum, one) => sum + one, 0) / values.length);

function put(out: BitWriter, { docs, weights, more }: Entry, rest: boolean): void {
  out.gamma(docs.length);
  out.gamma(more);
  if (docs.length === 0) return;
  const k = riceParameter(((docs.at(-1) ?? 0) + 1) / docs.length);
  out.bits(k, 5);
  let before = -1;
  for (const doc of docs) {
    out.rice(doc - before - 1, k);
    before = doc;
  }
  if (rest) out.bits(mean(weights), WEIGHT_BITS);
  else putWeights(out, weights);
}

/**
 * Writes forms and their articles.
 * @param rest whether this is the second file: it has one weight for all articles of a form, which are those where it weighs least
 */
export function encodeShard(entries: readonly Entry[], rest = false): Uint8Array {
  const text = new TextEncoder().encode(entries.map(({ form }) => form).join('\n'));
  const out = new BitWriter();
  for (const entry of entries) put(out, entry, rest);
  const bits = out.bytes();
  const whole = new Uint8Array(HEAD_BYTES + text.length + bits.length);
  new DataView(whole.buffer).setUint32(0, text.length);
  whole.set(text, HEAD_BYTES);
  whole.set(bits, HEAD_BYTES + text.length);
  return whole;
}

/** The entries of a shard in their order; none in an empty file. */
export function decodeShard(bytes: Uint8Array, rest = false): Entry[] {
  if (bytes.length < HEAD_BYTES) return [];
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const text = new TextDecoder().decode(bytes.subarray(HEAD_BYTES, HEAD_BYTES + length));
  const from = new BitReader(bytes.subarray(HEAD_BYTES + length));
  return text === '' ? [] : text.split('\n').map((form) => take(form, from, rest));
}

function take(form: string, from: BitReader, rest: boolean): Entry {
  const count = from.gamma();
  const more = from.gamma();
  const docs: number[] = [];
  if (count === 0) return { form, docs, weights: [], more };
  const k = from.bits(5);
  let before = -1;
  for (let i = 0; i < count; i += 1) docs.push((before += from.rice(k) + 1));
  if (!rest) return { form, docs, weights: takeWeights(from, count), more };
  const weight = from.bits(WEIGHT_BITS);
  return { form, docs, weights: docs.map(() => weight), more };
}

/** An entry of a shard with its places as they lie in the file beside it: most are taken over, and never looked at. */
export interface LyingEntry extends Entry {
  readonly bits: Uint8Array;
  /** The first bit and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

function putPlaces(out: BitWriter, { places, weights }: FullEntry, rest: boolean): void {
  let [sum, count] = [0, 0];
  for (const one of places) {
    sum += one.at(-1) ?? 0;
    count += one.length;
  }
  if (rest) putWeights(out, weights);
  const k = riceParameter(count > 0 ? sum / count : 0);
  out.bits(k, 5);
  for (const one of places) {
    out.gamma(one.length);
    let before = -1;
    for (const place of one) {
      out.rice(place - before - 1, k);
      before = place;
    }
  }
}

/** Writes where the forms of a shard stand, in the order of its entries; for the second file the weights that it leaves out as well. */
export function encodePlaces(entries: readonly (FullEntry | LyingEntry)[], rest = false): Uint8Array {
  const out = new BitWriter();
  for (const entry of entries) {
    if ('bits' in entry) out.copy(entry.bits, entry.from, entry.to);
    else putPlaces(out, entry, rest);
  }
  return out.bytes();
}

function takePlaces(from: BitReader, entry: Entry, rest: boolean): FullEntry {
  const weights = rest ? takeWeights(from, entry.docs.length) : entry.weights;
  const k = from.bits(5);
  const places = entry.docs.map(() => {
    const own: number[] = [];
    let before = -1;
    for (let left = from.gamma(); left > 0; left -= 1) own.push((before += from.rice(k) + 1));
    return own;
  });
  return { ...entry, weights, places };
}

/**
 * The entries of a shard with their places, and, for the second file, with the weight in each article.
 * @param entries those of the shard itself
 */
export function decodePlaces(bytes: Uint8Array, entries: readonly Entry[], rest = false): FullEntry[] {
  const from = new BitReader(bytes);
  return entries.map((entry) => takePlaces(from, entry, rest));
}

/** Where the places of each entry lie, in bits. Nothing is kept of them. */
export function lyingEntries(bits: Uint8Array, entries: readonly Entry[], rest = false): LyingEntry[] {
  const reader = new BitReader(bits);
  return entries.map((entry) => {
    const from = reader.position;
    if (rest) skipWeights(reader, entry.docs.length);
    const k = reader.bits(5);
    for (let docs = entry.docs.length; docs > 0; docs -= 1) for (let left = reader.gamma(); left > 0; left -= 1) reader.rice(k);
    return { ...entry, bits, from, to: reader.position };
  });
}

/** An entry with its places, from where they lie. */
export const fullEntry = ({ bits, from, to: _to, ...entry }: LyingEntry, rest: boolean): FullEntry => takePlaces(new BitReader(bits, from), entry, rest);

/** Which shard a key of `indexKeys` is in: FNV-1a. */
export function shardOf(key: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % shards;
}

/** The names of a shard's files: what every query needs, the rest of long lists, and the places for both. */
export const shardFiles = (shard: number) => {
  const name = shard.toString(16).padStart(3, '0');
  return { first: `words/${name}.bin`, firstPlaces: `places/${name}.bin`, rest: `words/${name}-rest.bin`, restPlaces: `places/${name}-rest.bin` };
};
