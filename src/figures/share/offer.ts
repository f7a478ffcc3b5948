/**
 * Pages know which pictures they name, and an integration draws them when all pages are made. Astro loads the two apart, in one
 * process: they meet under a global symbol.
 */
import type { Card, Shape } from './card.ts';

const KEY = Symbol.for('nashra.share');

/** A picture that a page names. */
export interface SharePicture {
  /** Where it is, from the site's root: `/share/….png`. */
  readonly path: string;
  readonly shape: Shape;
  readonly card: Card;
  /** Draws the map of the card, if it has one. The page's own: it has the land drawn already, which is most of the work. */
  readonly drawMap?: () => string;
}

type Holder = typeof globalThis & { [KEY]?: () => readonly SharePicture[] };

/** Says which pictures there are; the last word counts. */
export function offerPictures(given: () => readonly SharePicture[]): void {
  (globalThis as Holder)[KEY] = given;
}

export const offeredPictures = (): readonly SharePicture[] => (globalThis as Holder)[KEY]?.() ?? [];
