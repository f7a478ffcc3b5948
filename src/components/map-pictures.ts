/** The locator maps of stories as pictures, for those who show no drawing of a page: readers of feeds, other papers. */
import { createHash } from 'node:crypto';
import { strings } from '../arabic/strings.ts';
import type { Edition, Story } from '../edition/types.ts';
import { describeMap } from '../figures/map/locator.ts';
import { MAP_ALONE, mapAlone } from '../figures/share/map.ts';
import type { DrawnPicture } from '../figures/share/offer.ts';
import type { StandIn } from '../pictures/stand-in.ts';
import type { Site } from '../schema/site.ts';
import { href } from './href.ts';

/** Raise it when maps look different: all are then drawn again, under other names. */
const DRAWN = 1;

/** Stories of one place have one map. None on the dev server, where nothing is drawn that nobody looks at. */
export function mapOf({ map, status }: Story, { name, numerals }: Site): { readonly drawn: DrawnPicture; readonly image: StandIn } | undefined {
  if (!map || import.meta.env.DEV || status === 'withdrawn') return undefined;
  const { places, caption } = map;
  const digest = createHash('sha256').update(JSON.stringify([DRAWN, MAP_ALONE, places, numerals])).digest('hex').slice(0, 16);
  const path = `/maps/${digest}.png`;
  return {
    drawn: { path, draw: () => mapAlone(places, numerals) },
    image: {
      src: href(path),
      type: 'image/png',
      ...MAP_ALONE,
      alt: describeMap(places),
      caption: caption ?? `${strings.map.title(places.length)}: ${places.map((place) => place.name).join('، ')}.`,
      credit: strings.map.credit(name),
    },
  };
}

/** The maps of a paper, each once. */
export const allMaps = ({ site, stories }: Edition): DrawnPicture[] => {
  const drawn = stories.flatMap((story) => mapOf(story, site)?.drawn ?? []);
  return [...new Map(drawn.map((one) => [one.path, one])).values()];
};
