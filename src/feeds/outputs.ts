/** Every file in which the paper leaves the site in another shape than a page. */
import type { Edition, Story } from '../edition/types.ts';
import { apiOutputs } from './api/api.ts';
import { feedOutputs } from './feeds.ts';
import { redirectOutputs } from './redirects.ts';
import { searchEngineOutputs } from './sitemap.ts';
import type { Leaf, Place } from './types.ts';

/** A file that is made when it is asked for. */
export interface Output {
  /** From the paper's root, as an address: `/topics/oil/rss.xml`. */
  readonly path: string;
  readonly text: () => string | Promise<string>;
  /** All of the edition that it is written from, but for the paper's settings; absent where it is written with every build. */
  readonly from?: unknown;
  /** Whether it gives way to a page that is there already. */
  readonly yields?: boolean;
}

export interface Ask {
  readonly edition: Edition;
  readonly place: Place;
  /** The text and picture of a story. */
  readonly leaf: (story: Story) => Promise<Leaf>;
  /** Paths of the pages that search engines may list. */
  readonly pages: readonly string[];
}

/** The files in the order in which they are best made: what they have in common is then made once. */
export function outputs({ edition, place, leaf, pages }: Ask): Output[] {
  return [
    ...feedOutputs(edition, place, leaf),
    ...apiOutputs(edition, place, leaf),
    ...searchEngineOutputs(edition, place, pages),
    ...redirectOutputs(edition, place),
  ];
}
