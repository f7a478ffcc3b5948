/**
 * Pages know what is to be found, and an integration writes the index while the pages are made. Astro loads them apart, in one
 * process: they meet under a global symbol. What is said is plain data, so that another thread can be told.
 */
import type { Numerals } from '../arabic/digits.ts';
import type { SearchRecord } from './record.ts';
import type { Around, Source } from './update.ts';

const KEY = Symbol.for('nashra.search');

/** An article: all of its record but the text, and the file that has it, from the content folder. */
export interface Listed extends Omit<Source, 'record'> {
  readonly file: string;
  readonly facts: Omit<SearchRecord, 'text'>;
}

/** What an index is made of. */
export interface Offer extends Omit<Around, 'digest'> {
  /** Oldest first. */
  readonly articles: readonly Listed[];
  /** Absolute path of the content folder. */
  readonly content: string;
  /** The digits that copy is set in; absent where it stays as it is written. */
  readonly numerals?: Numerals;
}

/** Reads the text of an article's file, by paragraphs. */
export type ReadText = (file: string, where: Pick<Offer, 'content' | 'numerals'>) => Promise<string[]>;

/**
 * The articles of an offer as they are indexed: files are read when it is their turn, and most are in the index already. Each can be asked for
 * its record once: what was said of all of them is a hundred megabytes of an archive, and goes as they are indexed.
 */
export const sourcesOf = ({ articles, content, numerals }: Offer, read: ReadText): Source[] => {
  const where = { content, ...(numerals && { numerals }) };
  return articles.map(({ file, facts, ...one }) => {
    let said: typeof facts | undefined = facts;
    const record = async (): Promise<SearchRecord> => {
      if (!said) throw new Error(`${file}: its record was asked for twice`);
      const own = said;
      said = undefined;
      return { ...own, text: await read(file, where) };
    };
    return { ...one, record };
  });
};

/** What stands around the articles of an offer. @param digest tells one edition of the index from another */
export const aroundOf = ({ sections, sources, topics }: Offer, digest: Around['digest']): Around => ({ sections, sources, topics, digest });

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
