/** What every reader makes of what it reads: one shape, whatever the format was. */
import type { Bilingual } from '../schema/message.ts';

/** What a source states about a story, under the names of an article's front matter, unresolved. */
export interface ItemHead {
  readonly headline?: string;
  readonly kicker?: string;
  readonly standfirst?: string;
  readonly slug?: string;
  /** Dates as `toMoment` reads them: ISO with an offset wherever the source has one. */
  readonly published?: string;
  readonly updated?: string;
  /** As the source calls them; the first that the paper has a section for becomes the section. */
  readonly sections?: readonly string[];
  readonly keywords?: readonly string[];
  readonly authors?: readonly string[];
  readonly sources?: readonly string[];
  readonly places?: readonly string[];
  readonly draft?: boolean;
  /** Keys of the paper's own that no other system has, as they are: figures, maps, corrections. */
  readonly own?: Readonly<Record<string, unknown>>;
}

/** A picture whose bytes are at hand. `path` is where the text says it is, from the content folder. */
export interface ItemPicture {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Something the desk should know of an item. */
export interface Note {
  readonly rule: string;
  readonly message: Bilingual;
}

export interface Item {
  /** What the source calls it for good (guid, URN, address); absent where it has no such name. */
  readonly id?: string;
  /** Where it was published before. */
  readonly link?: string;
  readonly head: ItemHead;
  /** `text`: plain copy, which may have a header block of its own. `markdown`: a body; `frontmatter` as written, if it had one. */
  readonly body: { readonly format: 'text' | 'markdown'; readonly text: string };
  /** Only the beginning or a summary of the story: it never replaces a whole one. */
  readonly partial?: boolean;
  /** How the bytes were read, where they were not UTF-8. */
  readonly encoding?: string;
  readonly pictures?: readonly ItemPicture[];
  readonly notes: readonly Note[];
}

/** What can't be brought in at all, with what to do about it. */
export class ImportError extends Error {
  readonly rule: string;
  readonly told: Bilingual;
  constructor(rule: string, told: Bilingual) {
    super(told.en);
    this.rule = rule;
    this.told = told;
  }
}

export const note = (rule: string, ar: string, en: string): Note => ({ rule, message: { ar, en } });
