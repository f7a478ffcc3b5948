/** Which places a story's map shows: those that the editor states, else those that the copy is dated from and names. */
import { geoDistance } from 'd3-geo';
import { gazetteer } from '../gazetteer/gazetteer.ts';
import type { Gazetteer, Place } from '../gazetteer/gazetteer.ts';
import type { ArticleInput } from '../schema/article-input.ts';
import type { Dateline } from '../schema/dateline.ts';
import type { LocatorMap } from '../schema/map.ts';
import type { Message } from '../schema/message.ts';
import type { MapPlace } from '../schema/place.ts';
import type { Site } from '../schema/site.ts';
import type { Catalogue } from './catalogue.ts';
import { tell } from './messages.ts';
import type { LineOf } from './validate.ts';

/** How often a body must name a place for it to belong on the map. */
const NAMED = 2;
/** A place further from the main one would make the map one of the world: a capital is often named for its government. */
const NEAR_KM = 1600;
const EARTH_KM = 6371;
const MOST = 5;

interface Copy {
  readonly stated: ArticleInput['map'];
  readonly dateline: Dateline;
  /** Headline and standfirst. */
  readonly top: string;
  readonly body: string;
  /** Whether the story has a picture, which comes before a map that nobody asked for. */
  readonly pictured: boolean;
}

const made = new WeakMap<Catalogue, Gazetteer>();

function gazetteerOf(catalogue: Catalogue): Gazetteer {
  const known = made.get(catalogue) ?? gazetteer(catalogue.places);
  made.set(catalogue, known);
  return known;
}

/** A place of the gazetteer as maps are drawn from it. */
export const onMap = ({ name, country, at }: Place): MapPlace => ({ name, country, at: at && [at[0], at[1]] });

/** The map of a story, and what the desk is told of places that it names and no gazetteer knows. */
export function mapOf(
  copy: Copy,
  { site, catalogue }: { readonly site: Site; readonly catalogue: Catalogue },
  lineOf: LineOf,
): { map?: LocatorMap; messages: Message[] } {
  const { stated } = copy;
  if (site.maps === 'none' || stated === false) return { messages: [] };
  const find = gazetteerOf(catalogue);
  if (stated !== undefined && stated !== true) return statedMap(stated, find, hintsOf(copy, find), lineOf);
  if (stated !== true && (site.maps === 'stated' || copy.pictured)) return { messages: [] };
  const places = placesOf(copy, find);
  if (places.length > 0) return { map: { places: places.map(onMap) }, messages: [] };
  if (stated !== true) return { messages: [] };
  const message = {
    ar: 'طُلبت خريطة ولم يُعرف مكان في الخبر. اكتب أسماء الأماكن: map: [مسقط, طهران].',
    en: 'a map is asked for and no place of the story is known. Name the places: map: [مسقط, طهران].',
  };
  return { messages: [tell('warning', 'map-without-place', message, lineOf(['map']))] };
}

function statedMap(
  stated: Exclude<ArticleInput['map'], boolean | undefined>,
  find: Gazetteer,
  hints: ReadonlySet<string>,
  lineOf: LineOf,
) {
  const { places, caption } = Array.isArray(stated) ? { places: stated, caption: undefined } : stated;
  const found: MapPlace[] = [];
  const messages: Message[] = [];
  for (const name of places) {
    const place = find.find(name, hints);
    if (place) found.push({ ...onMap(place), name });
    else messages.push(unknownPlace(name, lineOf(['map', 'places']) ?? lineOf(['map'])));
  }
  return { ...(found.length > 0 && { map: { places: found, ...(caption && { caption }) } }), messages };
}

/** A place that an editor names and no gazetteer knows. */
export const unknownPlace = (name: string, line: number | undefined): Message =>
  tell(
    'warning',
    'unknown-place',
    {
      ar: `لا مكان باسم «${name}» في معجم الأماكن، فلم يظهر على الخريطة. صحّح الاسم، أو أضف موضعه إلى places.yaml (name وlatitude وlongitude).`,
      en: `no place is called "${name}" in the gazetteer, so it is not on the map. Correct the name, or add it to places.yaml (name, latitude, longitude).`,
    },
    line,
  );

/** Countries that the story names: they tell طرابلس from طرابلس. */
const hintsOf = ({ top, body }: Pick<Copy, 'top' | 'body'>, find: Gazetteer): ReadonlySet<string> =>
  new Set(find.mentions(`${top} ${body}`).flatMap(({ place }) => (place.kind === 'country' && place.country ? [place.country] : [])));

/** Where a report is from, if the gazetteer knows the place: the first of its dateline. */
export function placeOf(copy: Pick<Copy, 'dateline' | 'top' | 'body'>, catalogue: Catalogue): MapPlace | undefined {
  if (copy.dateline.places.length === 0) return undefined;
  const find = gazetteerOf(catalogue);
  const hints = hintsOf(copy, find);
  const place = copy.dateline.places.map((name) => find.find(name, hints)).find((one) => one !== undefined);
  return place && onMap(place);
}

function placesOf(copy: Copy, find: Gazetteer): Place[] {
  // A report without a place of its own gets a map only where it states one: a name in it may be anybody's.
  if (copy.dateline.places.length === 0) return [];
  const hints = hintsOf(copy, find);
  const dated = copy.dateline.places.map((name) => find.find(name, hints)).filter((place) => place !== undefined);
  const [main] = dated;
  if (!main) return [];
  const top = find.mentions(copy.top).map(({ place }) => place);
  const often = find.mentions(copy.body).flatMap(({ place, count }) => (count >= NAMED ? [place] : []));
  const others = [...dated.slice(1), ...top, ...often].filter((place) => place.kind === 'city' && near(place, main));
  return [...new Set([main, ...others])].slice(0, MOST);
}

/** Whether a place is within reach of another; of a country, whether it is in it. */
function near(a: Place, b: Place): boolean {
  if (!a.at || !b.at) return a.country === b.country;
  return geoDistance([...a.at], [...b.at]) * EARTH_KM <= NEAR_KM;
}
