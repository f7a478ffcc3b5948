/** The gazetteer: what a dateline can name. */
import { ARAB_CITIES } from './cities-arab.ts';
import { WORLD_CITIES } from './cities-world.ts';
import { COUNTRIES } from './countries.ts';
import { key, keysOf } from './list.ts';

// «عواصم - وكالات»: the report was put together from several places.
const VARIOUS: ReadonlySet<string> = new Set(
  keysOf(`
عواصم، العواصم، عواصم عالمية، عواصم عربية، عواصم أوروبية، عواصم غربية، عدة عواصم، عواصم ومدن، عواصم متفرقة، عواصم مختلفة
مناطق، المناطق، مناطق المملكة، جميع المناطق، مناطق متفرقة، محافظات، المحافظات، محافظات مصر، مدن، مدن المملكة، عدة مدن، مدن عربية، مدن مغربية، الولايات، الأقاليم، مكاتب، المكاتب
`),
);

/** What a place of a dateline is. `various`: several places at once, named by a plural («عواصم»). */
export type PlaceKind = 'city' | 'country' | 'various' | 'unknown';

/** The kind of a place, whatever its spelling. Where a city and a country share a name (تونس، الكويت) it is the city. */
export function placeKind(name: string): PlaceKind {
  const folded = key(name);
  if (VARIOUS.has(folded)) return 'various';
  if (ARAB_CITIES.has(folded) || WORLD_CITIES.has(folded) || CAPITALS_NAMED_LIKE_COUNTRIES.has(folded)) return 'city';
  return COUNTRIES.has(folded) ? 'country' : 'unknown';
}

const CAPITALS_NAMED_LIKE_COUNTRIES: ReadonlySet<string> = new Set(
  keysOf('تونس، الجزائر، الكويت، جيبوتي، بنما، غواتيمالا، موناكو، لوكسمبورغ، سنغافورة، سان مارينو، هونغ كونغ، هونج كونج'),
);

/** The most words that a name in the gazetteer has. */
export const LONGEST_PLACE = 4;
