/**
 * Pages know which pictures they name, and an integration draws them when all pages are made. Astro loads the two apart, in one
 * process: they meet under a global symbol.
 */
import type { Card, Shape } from './card.ts';

const KEY = Symbol.for('nashra.share');

/** A drawing of the paper that feeds and other papers show as a picture. */
export interface DrawnPicture {
  /** Where it is, from the site's root: `/maps/….png`, `/charts/….png`. */
  readonly path: string;
  /** Draws it as an SVG document. */
  readonly draw: () => string;
}

/** A picture that a page names. */
export interface SharePicture {
  /** Where it is, from the site's root: `/share/….png`. */
  readonly path: string;
  readonly shape: Shape;
  readonly card: Card;
  /** Draws the map of the card, if it has one. The page's own: it has the land drawn already, which is most of the work. */
  readonly drawMap?: () => string;
}

export type Offered = SharePicture | DrawnPicture;

/** Asked when all pages are made. */
export type Offer = () => readonly Offered[];

type Holder = typeof globalThis & { [KEY]?: Offer };

/** Says which pictures there are; the last word counts. */
export function offerPictures(given: Offer): void {
  (globalThis as Holder)[KEY] = given;
}

export const offeredPictures = (): readonly Offered[] => (globalThis as Holder)[KEY]?.() ?? [];
