/** What leaves the paper, before it is written in one format or another. */
import type { Site } from '../schema/site.ts';

/** A picture that stands for a story elsewhere; absolute address. */
export interface Image {
  readonly url: string;
  /** Media type. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** What a feed needs of a story that the edition doesn't hold. */
export interface Leaf {
  /** Its text as HTML that stands on its own, without a direction of its own. */
  readonly html: string;
  readonly image?: Image;
  /** Its locator map. */
  readonly map?: Image;
}

/** Addresses of the paper. */
export interface Place {
  readonly site: Site;
  /** From a path from the paper's root to an absolute address. */
  readonly at: (path: string) => string;
}

export interface Author {
  readonly name: string;
  readonly url?: string;
}

/** An entry of a feed. */
export interface Item {
  /** An address that stays when the story is edited, or moved with its `aliases`. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  /** HTML with its direction. */
  readonly content: string;
  /** Instants with an offset. */
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly Author[];
  readonly tags: readonly string[];
  readonly image?: Image;
}

/** A list that can be followed. */
export interface Channel {
  /** The path of its page, under which its files are. */
  readonly path: string;
  readonly kind: 'paper' | 'section' | 'topic' | 'source' | 'author' | 'corrections';
  readonly title: string;
  readonly description: string;
}
