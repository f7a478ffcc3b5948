/** What search shows of an article: one small file each, so that a page of results loads ten of them and nothing else. */

/** An article as search knows it. */
export interface SearchRecord {
  readonly permalink: string;
  readonly headline: string;
  /** Id of its section. */
  readonly section: string;
  /** Day of the paper's calendar, `YYYY-MM-DD`. */
  readonly day: string;
  /** Ids. */
  readonly topics: readonly string[];
  readonly sources: readonly string[];
  /** What it is also found by: names of its topics, of authors, places and agencies. */
  readonly names: readonly string[];
  readonly lead: string;
  /** Its text block by block, as written. */
  readonly text: readonly string[];
  /** `draft` and the like, on the dev server. */
  readonly status?: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const encodeRecord = (record: SearchRecord): Uint8Array => encoder.encode(JSON.stringify(record));
export const decodeRecord = (bytes: Uint8Array): SearchRecord => JSON.parse(decoder.decode(bytes)) as SearchRecord;

/** Folders of a thousand: file systems and hosts dislike larger ones. */
export const recordFile = (doc: number): string => `records/${Math.floor(doc / 1000)}/${doc % 1000}.bin`;
