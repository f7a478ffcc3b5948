/** What the names in a dateline are: «عواصم» no one city, «وكالات» no one agency. */
export { placeKind } from './head/lexicon/places.ts';
export type { PlaceKind } from './head/lexicon/places.ts';
export { agencyKind } from './head/lexicon/agencies.ts';
export type { AgencyKind } from './head/lexicon/agencies.ts';
