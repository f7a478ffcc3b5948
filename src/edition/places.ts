/** Where the edition is: the places of its reports, for the numbered map of the front page. */
import type { MapPlace } from '../schema/place.ts';
import type { EditionPlace, Story } from './types.ts';

/** Fewer points are no map of an edition, more are no list; so many are enough for days before to be left alone. */
const LEAST = 4;
const ENOUGH = 6;
const MOST = 7;
/** Headlines under one place: two where there are few places. */
const headlines = (places: number): number => (places < ENOUGH ? 2 : 1);
const DAY_MS = 24 * 3_600_000;
/** Where a day has too few places, the days before it are looked at, this far back from the newest story. */
const FURTHEST_DAYS = 3;

/** Points nearer than this are one on a map of regions: قطاع غزة and غزة. */
const SAME_DEGREES = 0.4;

export const near = (a: MapPlace, b: MapPlace): boolean =>
  a.at !== null && b.at !== null && Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) < SAME_DEGREES;

function gather(stories: readonly Story[]): EditionPlace[] {
  const places: { place: MapPlace; stories: Story[] }[] = [];
  for (const story of stories) {
    const { place } = story;
    if (!place?.at) continue;
    const known = places.find((one) => near(one.place, place));
    if (known) known.stories.push(story);
    else places.push({ place, stories: [story] });
  }
  return places.slice(0, MOST).map(({ place, stories: of }) => ({ place, stories: of.slice(0, headlines(places.length)) }));
}

/**
 * The places of the newest day's reports, else of the last days', in the order given, numbered by it.
 * @param ranked stories in the order of the page: the weightiest first
 * @returns nothing where there are too few for a map
 */
export function editionPlaces(ranked: readonly Story[]): readonly EditionPlace[] {
  const newest = Math.max(...ranked.map(({ published }) => Date.parse(published)));
  let places: EditionPlace[] = [];
  for (let days = 1; days <= FURTHEST_DAYS && places.length < ENOUGH; days += 1) {
    places = gather(ranked.filter(({ published }) => newest - Date.parse(published) < days * DAY_MS));
  }
  return places.length < LEAST ? [] : places;
}
