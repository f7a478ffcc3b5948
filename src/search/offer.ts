/**
 * Pages know what is to be found, and an integration writes the index while the pages are made. Astro loads them apart, in one
 * process: they meet under a global symbol. Most of what is said is plain data, so that another thread can be told.
 */
import type { Numerals } from '../arabic/digits.ts';
import type { SearchRecord } from './record.ts';
import type { Around, Source } from './update.ts';

const KEY = Symbol.for('nashra.search');

/** All of a record but the text. */
export type RecordHead = Omit<SearchRecord, 'text'>;

/** An article, and the file that has its text, from the content folder. */
export interface Listed extends Omit<Source, 'record'> {
  readonly file: string;
}

/** What an index is made of. */
export interface Offer extends Omit<Around, 'digest'> {
  /** Oldest first. */
  readonly articles: readonly Listed[];
  /** The record of an article but for its text. Of most articles of an archive nobody asks: the index has them. */
  readonly head: (article: number) => RecordHead;
  /** Absolute path of the content folder. */
  readonly content: string;
  /** The digits that copy is set in; absent where it stays as it is written. */
  readonly numerals?: Numerals;
}

/** An offer as one thread hands it to another: its articles as texts and numbers, for an object for each takes longer to hand over than to make. No part holds a zero. */
export interface PackedOffer extends Omit<Offer, 'articles' | 'head'> {
  readonly articles: Readonly<Record<Exclude<keyof Listed, 'words'>, string>> & { readonly words: Int32Array };
}

export function packOffer({ articles, head: _, ...around }: Offer): PackedOffer {
  const all = (part: Exclude<keyof Listed, 'words'>): string => articles.map((one) => one[part]).join('\0');
  return { ...around, articles: { key: all('key'), digest: all('digest'), day: all('day'), section: all('section'), file: all('file'), words: Int32Array.from(articles, ({ words }) => words) } };
}

export function unpackOffer({ articles: { words, ...texts }, ...around }: PackedOffer): Omit<Offer, 'head'> {
  const parts = (text: string): string[] => (words.length === 0 ? [] : text.split('\0'));
  const [digest, day, section, file] = [texts.digest, texts.day, texts.section, texts.file].map(parts);
  return { ...around, articles: parts(texts.key).map((key, i) => ({ key, digest: digest?.[i] ?? '', day: day?.[i] ?? '', section: section?.[i] ?? '', file: file?.[i] ?? '', words: words[i] ?? 0 })) };
}

/** Reads the text of an article's file, by paragraphs. */
export type ReadText = (file: string, where: Pick<Offer, 'content' | 'numerals'>) => Promise<string[]>;

/**
 * The articles of an offer as they are indexed: heads are asked for and files are read when it is their turn.
 * @param headOf says of an article what its record has besides the text
 */
export const sourcesOf = ({ articles, content, numerals }: Omit<Offer, 'head'>, headOf: Offer['head'], read: ReadText): Source[] => {
  const where = { content, ...(numerals && { numerals }) };
  return articles.map(({ file, ...one }, i) => ({ ...one, record: async (): Promise<SearchRecord> => ({ ...headOf(i), text: await read(file, where) }) }));
};

/** What stands around the articles of an offer. @param digest tells one edition of the index from another */
export const aroundOf = ({ sections, sources, topics }: Omit<Offer, 'articles' | 'head'>, digest: Around['digest']): Around => ({ sections, sources, topics, digest });

export type Offering = () => Offer;

interface Place {
  now?: Offering;
  listen?: (offering: Offering) => void;
}

type Holder = typeof globalThis & { [KEY]?: Place };

const place = (): Place => ((globalThis as Holder)[KEY] ??= {});

/** Says what is to be indexed; the last word counts. */
export function offer(given: Offering): void {
  const here = place();
  here.now = given;
  here.listen?.(given);
}

/** Calls `listen` with what is to be indexed as soon as it is known. */
export function onOffer(listen: (offering: Offering) => void): void {
  place().listen = listen;
}

export const offered = (): Offering | undefined => place().now;
