/** Who bears the names that are looked for in articles: the topics of the catalogue, and the places that could be taken for them. */
import { fold } from '../arabic/fold.ts';
import { nameFinder } from '../arabic/names.ts';
import type { Bearer, NameFinder } from '../arabic/names.ts';
import { cities, countries } from '../gazetteer/gazetteer.ts';
import type { Place } from '../gazetteer/gazetteer.ts';
import type { Topic } from '../schema/topic.ts';
import { givenName } from '../wire/head/lexicon/given-names.ts';
import type { Catalogue } from './catalogue.ts';

const places: readonly Place[] = [...countries, ...cities];
const key = (name: string): string => fold(name).replace(/\s+/g, ' ').trim();

const byName = Map.groupBy(places.flatMap((place) => [...new Set(place.names.map(key))].map((name) => ({ name, place }))), ({ name }) => name);
const called = (name: string): Place[] => (byName.get(key(name)) ?? []).map(({ place }) => place);

/** «قطري» and «القطرية» speak for «قطر»; none where the name ends as such words do («مالي»: «المالي» is of money). */
function demonyms(name: string): string[] {
  const stem = key(name).replace(/^ال(?=.{3})/, '').replace(/(?:يا|ا|ه)$/, '');
  if (stem.includes(' ') || stem.length < 3 || stem.endsWith('ي')) return [];
  return ['', 'ه', 'ين', 'ون'].flatMap((end) => [`${stem}ي${end}`, `ال${stem}ي${end}`]);
}

const ofCountry = Map.groupBy(places, ({ country }) => country ?? '');

/** Words that speak for a place: what comes from it, its country, its towns. */
function hints(of: readonly Place[]): string[] {
  const around = of.flatMap(({ country }) => (country === null ? [] : (ofCountry.get(country) ?? [])));
  const own = new Set(of.flatMap(({ names }) => names.map(key)));
  return [...new Set([...around.flatMap(({ plain }) => plain), ...around.filter(({ kind }) => kind === 'country').flatMap(({ names }) => names.flatMap(demonyms))])].filter(
    (word) => !own.has(key(word)),
  );
}

/** The places of the gazetteer that a topic is: those called as it is, of the country of the first. */
function placesOf({ kind, name, aliases }: Topic): Place[] {
  if (kind !== 'place') return [];
  const found = [name, ...aliases].flatMap(called);
  // Of several places with one name, the one whose marks are written, else the one that another name settles.
  const counts = Map.groupBy(found, ({ country }) => country ?? '');
  const [home] = [...counts].toSorted(([, a], [, b]) => b.length - a.length);
  return home ? [...new Set(home[1])] : [];
}

/**
 * Names that mean other things too («قطر», «المغرب»), by the gazetteer's own word, but for those that only a town and its country share
 * («تونس»).
 */
function everyday(names: readonly string[], of: readonly Place[]): string[] {
  return names.filter((name) => {
    const same = of.filter((place) => place.names.some((one) => key(one) === key(name)));
    return same.length === 1 && !same[0]?.plain.some((one) => key(one) === key(name)) && called(name).length === 1;
  });
}

/** «ولاية جورجيا» is not the country, «أمل» and «محمد» are everybody's. */
function ofTopic(topic: Topic, of: readonly Place[]): Bearer {
  const { id, name, aliases, context, except, kind } = topic;
  const names = [name, ...aliases];
  return {
    id,
    ...(kind !== 'story' && { kind }),
    names,
    context,
    except: [...except, ...of.filter(({ kind: sort }) => sort === 'country').flatMap((country) => country.names.map((one) => `ولاية ${one}`))],
    common: context.length > 0 ? [] : [...everyday(names, of), ...(kind === 'place' ? [] : names.filter((one) => givenName(key(one)) !== null))],
    hints: hints(of),
  };
}

/** Prepares the search for the names of a catalogue's topics. Stories have titles, not names: an editor says which articles tell them. */
export function topicFinder({ topics, places: own = [] }: Pick<Catalogue, 'topics'> & Partial<Pick<Catalogue, 'places'>>): NameFinder {
  const named = [...topics.values()].filter(({ kind }) => kind !== 'story').map((topic) => ({ topic, of: placesOf(topic) }));
  const taken = new Set(named.flatMap(({ of }) => of));
  const keys = new Set(named.flatMap(({ topic }) => [topic.name, ...topic.aliases].map(key)));
  const silent = places
    .filter((place) => !taken.has(place))
    .map((place, i): Bearer => ({ id: `place ${i}`, kind: 'place', names: place.names, silent: true, ...(place.names.some((one) => keys.has(key(one))) && { hints: hints([place]) }) }));
  const publishers = own.map(({ name, aliases }, i): Bearer => ({ id: `own place ${i}`, kind: 'place', names: [name, ...aliases].filter((one) => !keys.has(key(one))), silent: true }));
  return nameFinder([...named.map(({ topic, of }) => ofTopic(topic, of)), ...silent, ...publishers], { isGivenName: (folded) => givenName(folded) === 'plain' });
}
