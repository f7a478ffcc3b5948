/** Which share pictures there are, and where. */
import { createHash } from 'node:crypto';
import type { Edition, Story } from '../edition/types.ts';
import type { Card, Shape } from '../figures/share/card.ts';
import { shareMap } from '../figures/share/map.ts';
import type { SharePicture } from '../figures/share/offer.ts';
import type { Site } from '../schema/site.ts';
import { formatter } from './format.ts';

/** Raise it when pictures look different: all are then drawn again, under other names. */
const DRAWN = 1;

const cardOf = (site: Site, story?: Story): Card => {
  const motto = site.tagline ?? site.description;
  if (!story) return { name: site.name, ...(motto && { kicker: motto }) };
  return {
    name: site.name,
    headline: story.headline,
    kicker: story.section.name,
    date: formatter(site).date(story.date),
    ...(story.map && { map: { places: story.map.places, numerals: site.numerals } }),
  };
};

/** The name holds the digest of what is shown: who keeps a copy by its address never shows an old headline. */
function pictureOf(card: Card, shape: Shape): SharePicture {
  const digest = createHash('sha256').update(JSON.stringify([DRAWN, shape, card])).digest('hex').slice(0, 16);
  const { map } = card;
  return { path: `/share/${digest}.png`, shape, card, ...(map && { drawMap: () => shareMap(map.places, map.numerals) }) };
}

/**
 * The pictures of a story in the order in which a page names them; those of the paper without one.
 * None where the paper has none, for a story that is withdrawn, and on the dev server, where nobody shares.
 */
export function sharePictures(site: Site, story?: Story): SharePicture[] {
  if (!site.sharePictures || import.meta.env.DEV || story?.status === 'withdrawn') return [];
  const card = cardOf(site, story);
  return [pictureOf(card, 'wide'), pictureOf(card, 'square')];
}

/** All pictures of a paper. */
export const allPictures = ({ site, stories }: Edition): SharePicture[] => [undefined, ...stories].flatMap((story) => sharePictures(site, story));
