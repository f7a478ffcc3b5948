/**
 * The files of a shard as they are made: lists of postings to bits, and back. Of a shard's many forms an article has a few: where the
 * others lie is told by walking over them, and they are copied as they lie. A query reads the same bits in `shard.ts`.
 */
import { BitReader, BitWriter, riceParameter } from './bits.ts';
import { HEAD, articlesIn, endOf } from './postings.ts';
import type { Postings } from './postings.ts';
import { HEAD_BYTES, RICE_BITS, WEIGHT_BITS, WIDTH_BITS, formsIn } from './shard.ts';

/** A part of a file, from one bit to another. */
interface Span {
  readonly bits: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/** A form as it lies in the two files of a tier. */
export interface Lying {
  readonly form: string;
  readonly articles: number;
  /** The highest of their numbers. */
  readonly last: number;
  /** Places in all of them. */
  readonly mentions: number;
  readonly words: Span;
  readonly places: Span;
}

/** A form as it is to be written. */
export interface Fresh {
  readonly form: string;
  /** At least one article. */
  readonly list: Postings;
  /** In how many more articles it stands, in the other tier. */
  readonly more: number;
}

/** Passes over weights, or takes them. */
function weightsIn(from: BitReader, count: number, into?: Uint8Array): void {
  const least = from.bits(WEIGHT_BITS);
  const width = from.bits(WIDTH_BITS);
  if (into) into.fill(least);
  if (width > 0) from.added(count, width, into);
}

/**
 * Where the forms of a shard lie.
 * @param words the file of the forms and their articles
 * @param places the one of their places
 * @param rest whether these are of the second tier
 */
export function lyingIn(words: Uint8Array, places: Uint8Array, rest: boolean): Lying[] {
  const { forms, bits } = formsIn(words);
  const articlesOf = new BitReader(bits);
  const placesOf = new BitReader(places);
  return forms.map((form) => {
    const [from, fromPlace] = [articlesOf.position, placesOf.position];
    const articles = articlesOf.gamma();
    articlesOf.gamma();
    const last = articlesOf.rising(articles, articlesOf.bits(RICE_BITS));
    if (rest) {
      articlesOf.bits(WEIGHT_BITS);
      weightsIn(placesOf, articles);
    } else weightsIn(articlesOf, articles);
    const mentions = placesOf.skipGroups(articles, placesOf.bits(RICE_BITS));
    return { form, articles, last, mentions, words: { bits, from, to: articlesOf.position }, places: { bits: places, from: fromPlace, to: placesOf.position } };
  });
}

/** The articles of a form, from where they lie. */
export function postingsIn({ articles, mentions, words, places }: Lying, rest: boolean): Postings {
  const articlesOf = new BitReader(words.bits, words.from);
  const placesOf = new BitReader(places.bits, places.from);
  articlesOf.gamma();
  articlesOf.gamma();
  const docs = new Int32Array(articles);
  articlesOf.rising(articles, articlesOf.bits(RICE_BITS), docs);
  const weights = new Uint8Array(articles);
  weightsIn(rest ? placesOf : articlesOf, articles, weights);
  const k = placesOf.bits(RICE_BITS);
  const list = new Int32Array(articles * HEAD + mentions);
  let at = 0;
  for (let i = 0; i < articles; i += 1) {
    const count = placesOf.gamma();
    list[at] = docs[i] ?? 0;
    list[at + 1] = weights[i] ?? 0;
    list[at + 2] = count;
    at += HEAD;
    if (count > 0) placesOf.rising(count, k, list, at);
    at += count;
  }
  return list;
}

function putWeights(out: BitWriter, weights: Uint8Array): void {
  const least = weights.reduce((a, b) => Math.min(a, b));
  const width = 32 - Math.clz32(weights.reduce((a, b) => Math.max(a, b)) - least);
  out.bits(least, WEIGHT_BITS);
  out.bits(width, WIDTH_BITS);
  if (width > 0) for (const weight of weights) out.bits(weight - least, width);
}

function put(words: BitWriter, places: BitWriter, { list, more }: Fresh, rest: boolean): void {
  const articles = articlesIn(list);
  const docs = new Int32Array(articles);
  const weights = new Uint8Array(articles);
  let [at, lasts, heavy] = [0, 0, 0];
  for (let i = 0; i < articles; i += 1) {
    docs[i] = list[at] ?? 0;
    weights[i] = list[at + 1] ?? 0;
    heavy += list[at + 1] ?? 0;
    const end = endOf(list, at);
    if (end > at + HEAD) lasts += list[end - 1] ?? 0;
    at = end;
  }
  words.gamma(articles);
  words.gamma(more);
  const near = riceParameter(((docs.at(-1) ?? 0) + 1) / articles);
  words.bits(near, RICE_BITS);
  words.rising(docs, near, 0, articles);
  if (rest) words.bits(Math.round(heavy / articles), WEIGHT_BITS);
  putWeights(rest ? places : words, weights);
  const mentions = list.length - HEAD * articles;
  const k = riceParameter(mentions > 0 ? lasts / mentions : 0);
  places.bits(k, RICE_BITS);
  for (let from = 0, end = 0; from < list.length; from = end) {
    end = endOf(list, from);
    places.gamma(end - from - HEAD);
    places.rising(list, k, from + HEAD, end);
  }
}

/**
 * The two files of a tier.
 * @param entries its forms, in their order
 * @param rest whether this is the second tier: its file of words has one weight for all articles of a form, which are those where it
 * weighs least; the weight in each is where the places are
 */
export function encodeTier(entries: readonly (Lying | Fresh)[], rest: boolean): { readonly words: Uint8Array; readonly places: Uint8Array } {
  const text = new TextEncoder().encode(entries.map(({ form }) => form).join('\n'));
  const [words, places] = [new BitWriter(), new BitWriter()];
  for (const entry of entries) {
    if ('list' in entry) put(words, places, entry, rest);
    else for (const [out, { bits, from, to }] of [[words, entry.words], [places, entry.places]] as const) out.copy(bits, from, to);
  }
  const bits = words.bytes();
  const whole = new Uint8Array(HEAD_BYTES + text.length + bits.length);
  new DataView(whole.buffer).setUint32(0, text.length);
  whole.set(text, HEAD_BYTES);
  whole.set(bits, HEAD_BYTES + text.length);
  return { words: whole, places: places.bytes() };
}
