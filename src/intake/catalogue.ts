/** Sections, topics and sources: the collections that articles refer to. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fold } from '../arabic/fold.ts';
import { identifier } from '../schema/common.ts';
import { placeInput } from '../schema/place.ts';
import type { PlaceInput } from '../schema/place.ts';
import type { Message } from '../schema/message.ts';
import { sectionInput } from '../schema/section.ts';
import type { Section } from '../schema/section.ts';
import { sourceInput } from '../schema/source.ts';
import type { Source } from '../schema/source.ts';
import { topicInput } from '../schema/topic.ts';
import type { Topic } from '../schema/topic.ts';
import { inFile, tell } from './messages.ts';
import { ownFiles } from './own-files.ts';
import { placed } from './topic-place.ts';
import { readYaml } from './yaml-file.ts';

export interface Catalogue {
  readonly sections: ReadonlyMap<string, Section>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly sources: ReadonlyMap<string, Source>;
  /** The publisher's own places, beside those of the gazetteer. */
  readonly places: readonly PlaceInput[];
  readonly messages: readonly Message[];
}

async function readRoom<S extends z.ZodRawShape>(content: string, room: string, schema: z.ZodObject<S>) {
  const { names, messages } = await ownFiles(content, room, /\.ya?ml$/i);
  const entries = new Map<string, z.output<z.ZodObject<S>> & { id: string }>();
  for (const name of names) {
    const id = name.replace(/\.ya?ml$/i, '').normalize('NFC');
    const path = `${room}/${name}`;
    if (!identifier.safeParse(id).success) {
      messages.push(
        ...inFile(path, [
          tell('error', 'bad-identifier', {
            ar: 'اسم الملف هو معرّفه في الروابط: اكتبه بحروف وأرقام وشرطات، مثل oil-prices.yaml.',
            en: 'the file name is its identifier in addresses: use letters, digits and hyphens, as in oil-prices.yaml.',
          }),
        ]),
      );
      continue;
    }
    const read = readYaml(join(content, room, name), path, schema);
    messages.push(...read.messages);
    if (read.value) entries.set(id, { ...read.value, id });
  }
  return { entries, messages };
}

const placesFile = z.strictObject({ places: z.array(placeInput) });

/** `places.yaml`: one list, for a desk that adds a town adds ten. */
function readPlaces(content: string): { places: readonly PlaceInput[]; messages: Message[] } {
  const file = join(content, 'places.yaml');
  if (!existsSync(file)) return { places: [], messages: [] };
  const { value, messages } = readYaml(file, 'places.yaml', placesFile);
  return { places: value?.places ?? [], messages };
}

/** Reads the catalogue of a content folder. Missing folders are empty collections. */
export async function readCatalogue(content: string): Promise<Catalogue> {
  const [sections, topics, sources] = await Promise.all([
    readRoom(content, 'sections', sectionInput),
    readRoom(content, 'topics', topicInput),
    readRoom(content, 'sources', sourceInput),
  ]);
  const own = readPlaces(content);
  const known = placed(topics.entries, own.places);
  return {
    sections: sections.entries,
    topics: known.topics,
    sources: sources.entries,
    places: own.places,
    messages: [...sections.messages, ...topics.messages, ...known.messages, ...sources.messages, ...own.messages],
  };
}

/** A key under which names that differ only in spelling, dots or spaces meet: `أ.ف.ب` and `ا ف ب`. */
const nameKey = (name: string): string => fold(name).replace(/[\s.\-_/«»"'()]+/gu, '');

/**
 * Finds entries by id, name or alias.
 * @returns a function from what an editor or an agency wrote to the entry's id
 */
export function finder(
  entries: Iterable<{ id: string; name: string; aliases?: readonly string[] }>,
): (written: string) => string | undefined {
  const ids = new Map<string, string>();
  const all = [...entries];
  for (const { id } of all) ids.set(nameKey(id), id);
  for (const { id, name, aliases = [] } of all) {
    for (const one of [name, ...aliases]) if (!ids.has(nameKey(one))) ids.set(nameKey(one), id);
  }
  return (written) => ids.get(nameKey(written));
}
