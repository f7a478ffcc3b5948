/** Whether items in a row are a head: what has to be there depends on how the row ends. */
import { agencyKind } from './lexicon/agencies.ts';
import { givenName } from './lexicon/given-names.ts';
import { key } from './lexicon/list.ts';
import { isKnownVerb, isVerb } from './lexicon/verbs.ts';
import type { Item } from './items.ts';
import type { Join } from './pieces.ts';

/** What follows the row: its first word decides in doubt. */
export interface Following {
  /** First word of the body, folded, without quotation marks. */
  readonly word: string;
  /** Whether any text follows at all. */
  readonly any: boolean;
}

const MOST_LINE_WORDS = 16;

/** Whether the last of several words could end a person's name: «الشمري», «باتون», «الصالح», but not «الليغا». */
const endsLikeName = (text: string): boolean => {
  const last = key(text).split(' ').at(-1) ?? '';
  return !last.startsWith('ال') || last.endsWith('ي') || givenName(last.slice(2)) !== null;
};

/** «القاهرة - فلان», «سبق - الحائط»: what an unknown is, by what the row has beside it; null when that does not tell. */
function resolve(items: readonly Item[]): readonly Item[] | null {
  const unknown = items.filter(({ kind }) => kind === 'unknown');
  if (unknown.length === 0) return items;
  if (unknown.length > 1) return null;
  const has = (kind: Item['kind'], sure = false): boolean => items.some((item) => item.kind === kind && (item.sure || !sure));
  const [it] = unknown;
  if (it === undefined) return items;
  const index = items.indexOf(it);
  const become = (kind: Item['kind']): readonly Item[] => items.map((item) => (item === it ? { ...item, kind } : item));
  if (items[index - 1]?.kind === 'by') return become('author');
  if (it.wrapped) return has('place', true) && it.words <= 3 ? become('agency') : null;
  // «السيح 25 شوال 1436 هـ … واس»
  if (items[index + 1]?.kind === 'date' && index === 0 && it.words <= 3) return become('place');
  // «أركاليك (كازاخستان) - (وكالات)»: what stands before its country in brackets is a place.
  const after = items[index + 1];
  if (index === 0 && after?.kind === 'place' && after.wrapped && it.words <= 3) return become('place');
  if (has('place')) {
    if (it.words === 1) return has('agency') ? null : become('agency');
    return has('author') || !endsLikeName(it.text) ? null : become('author');
  }
  if (has('author', true)) return it.words <= 2 ? become('place') : null;
  if (!has('agency')) return null;
  if (it.words === 1 || index > 0) return become('place');
  return endsLikeName(it.text) ? become('author') : null;
}

const isAgency = (item: Item): boolean => item.kind === 'agency' && (item.sure || agencyKind(item.text) === 'generic');
const isCity = (item: Item): boolean => item.kind === 'place' && item.sure;

/**
 * Judges a row of items that ends with `join`.
 * @returns the row with every item resolved, or null. Rather null than wrong: a head not found stays in the text, where
 *   nothing is lost; a sentence taken for a head would be.
 */
export function judge(row: readonly Item[], join: Join, following: Following): readonly Item[] | null {
  if (!following.any) return null;
  const items = resolve(row);
  if (items === null) return null;
  const guessed = row.some(({ kind }) => kind === 'unknown');
  const of = (kind: Item['kind']): Item[] => items.filter((item) => item.kind === kind);
  const places = of('place');
  const agencies = of('agency');
  const authors = of('author');
  const by = of('by').length > 0;
  const dated = of('date').length > 0;
  const city = places.some(isCity);
  const agency = agencies.some(isAgency);
  const surely = authors.length > 0 && authors.every(({ sure }) => sure);
  const verb = isVerb(following.word);
  const past = isKnownVerb(following.word);
  const present = verb || /^ت[ء-ي]{3,6}$/.test(following.word);
  const kinds = [places, agencies, authors, of('date')].filter((list) => list.length > 0).length;
  if (kinds === 0) return null;
  const credited = by || of('kind').length > 0;

  switch (join) {
    case 'end': {
      if (items.reduce((sum, { words }) => sum + words, 0) > MOST_LINE_WORDS) return null;
      if (by && authors.length > 0) return items;
      if (kinds === 1) {
        if (authors.length > 0) return surely ? items : null;
        if (agencies.length > 0) return agency || (credited && agencies.length > 0) ? items : null;
        // A line with nothing but places may be a headline («مصر - الجزائر»).
        const [first, second] = places;
        const one = places.length === 1 || places.some(({ wrapped }) => wrapped) || (places.length === 2 && first?.sure === true && second?.sure === false);
        return city && one && verb ? items : null;
      }
      return city || agency || surely || (places.length > 0 && dated && !guessed) ? items : null;
    }
    case 'colon': {
      if (by && authors.length > 0) return items;
      if (agency && kinds >= 2) return items;
      if (agencies.length > 0 && kinds >= 2) return city || surely ? items : null;
      if (agencies.length > 0) return credited || (agency && (agencies.length > 1 || past)) ? items : null;
      if (dated) return places.length > 0 ? items : null;
      if (authors.length > 0) return places.length > 0 && (past || (surely && city && !guessed && verb)) ? items : null;
      return past && city ? items : null;
    }
    case 'dash':
    case 'slash':
    case 'stop': {
      if (guessed && !past) return null;
      if (agency && (places.length > 0 || dated)) return items;
      if (dated && places.length > 0) return items;
      if (agency && items.every((item) => item.kind !== 'agency' || item.wrapped) && kinds === 1) return items;
      if (join === 'stop') return null;
      if (city && agencies.length > 0 && present) return items;
      return past && (city || agency || (surely && (agencies.length > 0 || by))) ? items : null;
    }
    case 'none': {
      const last = items.at(-1);
      if (last?.kind === 'agency' && last.wrapped && agency) return (places.length > 0 || dated) && verb ? items : null;
      if (!verb || guessed) return null;
      return past && (kinds >= 2 || (by && surely)) && (city || agency || surely) ? items : null;
    }
    case 'comma':
      return dated && places.length > 0 && past && !guessed ? items : null;
  }
}
