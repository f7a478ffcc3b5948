/** Where the places of the news are: by name, and in running text. */
import { fold } from '../arabic/fold.ts';
import type { PlaceInput } from '../schema/place.ts';
import { AFRICA } from './cities/africa.ts';
import { AMERICAS } from './cities/americas.ts';
import { ASIA } from './cities/asia.ts';
import { EUROPE } from './cities/europe.ts';
import { MAGHREB } from './cities/maghreb.ts';
import { MASHRIQ } from './cities/mashriq.ts';
import { COUNTRIES } from './countries.ts';
import { readCities, readCountries } from './read.ts';
import type { Place } from './read.ts';

export type { Place } from './read.ts';

/** Countries with the ISO 3166 number under which atlases file them. */
export const countries = readCountries(COUNTRIES);
export const cities: readonly Place[] = [MASHRIQ, MAGHREB, ASIA, EUROPE, AFRICA, AMERICAS].flatMap(readCities);

/** How often a text names a place. */
export interface Mention {
  readonly place: Place;
  readonly count: number;
}

export interface Gazetteer {
  /**
   * The place that a dateline or an editor means. Of several with one name: the one written with just these vowel marks
   * (عُمان, عمّان), then the publisher's own, then one in a country that `hints` holds, then a capital, then a city.
   * @param hints alpha-2 codes of countries that the story names
   */
  readonly find: (name: string, hints?: ReadonlySet<string>) => Place | undefined;
  /** Places that a text names, most often named first, then in its order. Names that mean other things as well are left out. */
  readonly mentions: (text: string) => Mention[];
}

const LETTERS = /[\p{L}\p{N}]+/gu;
const wordsOf = (text: string): string[] => fold(text).match(LETTERS) ?? [];
const key = (name: string): string => wordsOf(name).join(' ');

/** A word as it may stand in the gazetteer: whole, without «و» or «ف», without «ب», «ك» or «ل», «لل» as «ال». */
function forms(word: string): string[] {
  const found = [word];
  for (const one of [word, word.replace(/^[وف]/, '')]) {
    found.push(one, one.replace(/^لل/, 'ال'), one.replace(/^[بكل]/, ''));
  }
  return [...new Set(found)].filter((one) => one.length > 1);
}

const ownPlace = ({ name, aliases, latitude, longitude, country }: PlaceInput): Place => ({
  name,
  names: [name, ...aliases],
  plain: [name, ...aliases],
  kind: 'city',
  country: country ?? null,
  at: [longitude, latitude],
  capital: false,
});

/** A name in running text. */
interface Named {
  readonly words: readonly string[];
  readonly place: Place;
}

/** @param own the publisher's places, which come before those that are built in */
export function gazetteer(own: readonly PlaceInput[] = []): Gazetteer {
  const places = [...own.map(ownPlace), ...cities, ...countries];
  const byName = new Map<string, Place[]>();
  /** By first word: the names in running text that begin with it, longest first. */
  const byFirst = new Map<string, Named[]>();
  for (const place of places) {
    for (const name of place.names) byName.set(key(name), [...(byName.get(key(name)) ?? []), place]);
    for (const name of place.plain) {
      const words = wordsOf(name);
      const [first = ''] = words;
      const list = byFirst.get(first) ?? [];
      byFirst.set(first, [...list, { words, place }].toSorted((a, b) => b.words.length - a.words.length));
    }
  }
  const ownCount = own.length;
  const rank = (place: Place, hints: ReadonlySet<string>): number =>
    places.indexOf(place) < ownCount ? 0 : place.country !== null && hints.has(place.country) ? 1 : place.capital ? 2 : place.kind === 'city' ? 3 : 4;

  const find: Gazetteer['find'] = (name, hints = new Set()) => {
    const found = byName.get(key(name)) ?? [];
    const exact = found.filter((place) => place.names.includes(name.trim().normalize('NFC')));
    const marked = /[\u064b-\u0652]/u.test(name) && exact.length > 0 ? exact : found;
    return marked.toSorted((a, b) => rank(a, hints) - rank(b, hints))[0];
  };

  /** Names that begin with a word, whatever clitics it has. A text has its words many times: grows with the vocabulary alone. */
  const known = new Map<string, readonly Named[]>();
  const namesBeginning = (word: string): readonly Named[] => {
    const before = known.get(word);
    if (before) return before;
    const found = forms(word).flatMap((form) => byFirst.get(form) ?? []);
    known.set(word, found);
    return found;
  };

  const mentions: Gazetteer['mentions'] = (text) => {
    const words = wordsOf(text);
    const counts = new Map<Place, number>();
    for (let at = 0; at < words.length; at += 1) {
      const hit = namesBeginning(words[at] ?? '').find(({ words: wanted }) => wanted.slice(1).every((word, i) => words[at + 1 + i] === word));
      if (!hit) continue;
      counts.set(hit.place, (counts.get(hit.place) ?? 0) + 1);
      at += hit.words.length - 1;
    }
    return [...counts].map(([place, count]) => ({ place, count })).toSorted((a, b) => b.count - a.count);
  };

  return { find, mentions };
}
