/**
 * A shard of the index as a query reads it: forms of words, the articles that have them, how much they weigh there, and, in a file
 * beside it that only phrases need, where they stand. It is written in `shard-bits.ts`.
 */
import { BitReader } from './bits.ts';

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

export const WEIGHT_BITS = 5;
/** Bits that say how many bits a weight takes. */
export const WIDTH_BITS = 3;
/** Bits of the parameter of Rice's code. */
export const RICE_BITS = 5;
/** How long the text of the forms is, in bytes, stands in the first bytes. */
export const HEAD_BYTES = 4;

/** The forms of a shard, and where the bits of their articles begin; none in an empty file. */
export function formsIn(bytes: Uint8Array): { readonly forms: readonly string[]; readonly bits: Uint8Array } {
  if (bytes.length < HEAD_BYTES) return { forms: [], bits: bytes };
  const end = HEAD_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const text = new TextDecoder().decode(bytes.subarray(HEAD_BYTES, end));
  return { forms: text === '' ? [] : text.split('\n'), bits: bytes.subarray(end) };
}

function takeWeights(from: BitReader, count: number): number[] {
  const least = from.bits(WEIGHT_BITS);
  const width = from.bits(WIDTH_BITS);
  return Array.from({ length: count }, () => least + (width > 0 ? from.bits(width) : 0));
}

function take(form: string, from: BitReader, rest: boolean): Entry {
  const count = from.gamma();
  const more = from.gamma();
  if (count === 0) return { form, docs: [], weights: [], more };
  const docs: number[] = [];
  from.rising(count, from.bits(RICE_BITS), docs);
  if (!rest) return { form, docs, weights: takeWeights(from, count), more };
  const weight = from.bits(WEIGHT_BITS);
  return { form, docs, weights: docs.map(() => weight), more };
}

/**
 * The entries of a shard in their order; none in an empty file.
 * @param rest whether this is the second file: it has one weight for all articles of a form, which are those where it weighs least
 */
export function decodeShard(bytes: Uint8Array, rest = false): Entry[] {
  const { forms, bits } = formsIn(bytes);
  const from = new BitReader(bits);
  return forms.map((form) => take(form, from, rest));
}

/**
 * The entries of a shard with their places, and, for the second file, with the weight in each article.
 * @param entries those of the shard itself
 */
export function decodePlaces(bytes: Uint8Array, entries: readonly Entry[], rest = false): FullEntry[] {
  const from = new BitReader(bytes);
  return entries.map((entry) => {
    const weights = rest ? takeWeights(from, entry.docs.length) : entry.weights;
    const k = from.bits(RICE_BITS);
    const places = entry.docs.map(() => {
      const own: number[] = [];
      from.rising(from.gamma(), k, own);
      return own;
    });
    return { ...entry, weights, places };
  });
}

/** Which shard a key of `indexKeys` is in: FNV-1a. */
export function shardOf(key: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % shards;
}

/** The folder of files that have places alone. */
export const PLACES = 'places/';

/** The names of a shard's files: what every query needs, the rest of long lists, and the places for both. */
export const shardFiles = (shard: number) => {
  const name = shard.toString(16).padStart(3, '0');
  return { first: `words/${name}.bin`, firstPlaces: `${PLACES}${name}.bin`, rest: `words/${name}-rest.bin`, restPlaces: `${PLACES}${name}-rest.bin` };
};
