/** Where a topic is: stated, or known to the gazetteer by its name; and what that tells of it. */
import { cities, gazetteer } from '../gazetteer/gazetteer.ts';
import type { Place } from '../gazetteer/gazetteer.ts';
import type { Message } from '../schema/message.ts';
import type { PlaceInput } from '../schema/place.ts';
import type { Topic, TopicInput } from '../schema/topic.ts';
import { onMap, unknownPlace } from './map.ts';
import { inFile } from './messages.ts';

type Stated = TopicInput & { readonly id: string };

/** «العاصمة: طهران» of a country. Whose a town is, the desk says. */
function factsOf({ kind, country, name }: Place): Record<string, string> {
  const seat = kind === 'country' ? cities.find((city) => city.capital && city.country === country) : undefined;
  return seat && seat.name !== name ? { العاصمة: seat.name } : {};
}

/**
 * Puts topics on the map. What the gazetteer tells comes before what the desk states; where both speak of the same, the desk is right.
 * @returns the topics, and what the desk is told of places that nobody knows
 */
export function placed(topics: ReadonlyMap<string, Stated>, own: readonly PlaceInput[]): { topics: Map<string, Topic>; messages: Message[] } {
  const { find } = gazetteer(own);
  const messages: Message[] = [];
  const all = [...topics].map(([id, { place: stated, ...topic }]): [string, Topic] => {
    const known = topic.kind === 'place' ? [topic.name, ...topic.aliases].map((name) => find(name)).find((one) => one !== undefined) : undefined;
    const place = stated === undefined ? known : find(stated);
    if (stated !== undefined && !place) messages.push(...inFile(`topics/${id}.yaml`, [unknownPlace(stated, 1)]));
    const facts = { ...(known && factsOf(known)), ...topic.facts };
    return [id, { ...topic, facts, ...(place && { place: { ...onMap(place), ...(stated !== undefined && { name: stated }) } }) }];
  });
  return { topics: new Map(all), messages };
}
