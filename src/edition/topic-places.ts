/** Where a topic is and where its stories come from, for the map of its page. */
import { geoDistance } from 'd3-geo';
import type { MapPlace } from '../schema/place.ts';
import type { Site } from '../schema/site.ts';
import type { Topic } from '../schema/topic.ts';
import { near } from './places.ts';
import type { Story } from './types.ts';

const MOST = 6;
/** A place further from the first would make the map one of the world, on which nothing is found. */
const REACH_KM = 5000;
const EARTH_KM = 6371;

const within = (a: MapPlace, b: MapPlace): boolean => a.at === null || b.at === null || geoDistance([...a.at], [...b.at]) * EARTH_KM <= REACH_KM;

/** Places with the number of stories from each, most first, then newest. */
function reported(stories: readonly Story[]): MapPlace[] {
  const found: { place: MapPlace; count: number }[] = [];
  for (const { place } of stories) {
    if (!place?.at) continue;
    const known = found.find((one) => near(one.place, place));
    if (known) known.count += 1;
    else found.push({ place, count: 1 });
  }
  return found.toSorted((a, b) => b.count - a.count).map(({ place }) => place);
}

/**
 * The topic's own place before those of its stories. A topic without one has a map where its stories come from several places: of a
 * single one they have maps themselves.
 */
export function placesOf({ place: own, name, kind }: Topic, stories: readonly Story[], maps: Site['maps']): MapPlace[] {
  if (maps === 'none' || (maps === 'stated' && !own)) return [];
  const from = reported(stories);
  const first = own ? { ...own, name: kind === 'place' && own.at === null ? name : own.name } : from[0];
  if (!first) return [];
  const places = [first, ...from.filter((place) => place !== first && !near(place, first) && within(first, place))].slice(0, MOST);
  return own || places.length > 1 ? places : [];
}
