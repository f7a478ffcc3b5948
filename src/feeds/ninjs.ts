/**
 * An article for other papers: IPTC ninjs 3.1. https://iptc.org/standards/ninjs/ The type holds of the standard what the paper says;
 * names, nesting and formats are those of http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json.
 */
import { z } from 'zod';
import { sectionPath, sourcePath, topicPath } from '../edition/paths.ts';
import type { Story } from '../edition/types.ts';
import { identity } from './item.ts';
import { changed, rfc3339 } from './moments.ts';
import { directed } from './portable.ts';
import type { Image, Leaf, Place } from './types.ts';

const instant = z.iso.datetime({ offset: true });
const text = z.string().min(1);
const valued = z.strictObject({ role: text, contentType: text, value: text });
const concept = z.strictObject({ name: text, rel: text, uri: z.url().optional() });
const rendition = z.strictObject({ name: text, href: z.url(), contentType: text, width: z.number().optional(), height: z.number().optional() });
const point = z.strictObject({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) });

export const ninjsItem = z.strictObject({
  uri: z.url().describe('The identity of the article; it outlives a change of address'),
  type: z.literal('text'),
  representationType: z.enum(['full', 'partial']),
  standard: z.strictObject({ name: z.literal('ninjs'), version: z.literal('3.1'), schema: z.url() }),
  firstCreated: instant,
  versionCreated: instant,
  pubStatus: z.enum(['usable', 'canceled']),
  urgency: z.int().min(1).max(9).optional(),
  language: text,
  headlines: z.array(valued).min(1),
  descriptions: z.array(valued),
  bodies: z.array(valued.extend({ wordCount: z.int() })),
  by: text.optional(),
  located: text.optional(),
  people: z.array(concept).optional(),
  organisations: z.array(concept).optional(),
  places: z.array(concept.extend({ geoJSON: point.optional() })).optional(),
  subjects: z.array(concept),
  infoSources: z.array(z.strictObject({ name: text, role: text.optional(), uri: z.url().optional() })).optional(),
  renditions: z.array(rendition),
  associations: z
    .array(z.strictObject({ name: text, uri: z.url(), type: z.literal('picture'), by: text.optional(), descriptions: z.array(valued), renditions: z.array(rendition) }))
    .optional(),
  trustIndicators: z.array(z.strictObject({ title: text, href: z.url() })).optional(),
});

export type NinjsItem = z.output<typeof ninjsItem>;

const STANDARD = { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' } as const;
const plain = (role: string, value: string) => ({ role, contentType: 'text/plain', value });
/** ninjs counts from 1, the most urgent. */
const urgencyOf = ({ breaking, rank }: Story): number | undefined => (breaking ? 1 : rank === 'lead' ? 3 : rank === 'second' ? 4 : undefined);
const some = <K extends string, T>(key: K, list: readonly T[]) => (list.length > 0 ? ({ [key]: list } as Record<K, T[]>) : {});

function concepts(story: Story, { at }: Place) {
  const topics = (kind: Story['topics'][number]['kind']) => story.topics.filter((one) => one.kind === kind).map(({ id, name }) => ({ name, rel: 'about', uri: at(topicPath(id)) }));
  const { dateline, place } = story;
  const located = dateline.places.map((name) => ({ name, rel: 'dateline', ...(place?.at && place.name === name && { geoJSON: { type: 'Point' as const, coordinates: place.at } }) }));
  return {
    ...some('people', [...dateline.authors.map((name) => ({ name, rel: 'author' })), ...topics('person')]),
    ...some('organisations', topics('organisation')),
    ...some('places', [...located, ...topics('place')]),
    subjects: [{ name: story.section.name, rel: 'section', uri: at(sectionPath(story.section.id)) }, ...topics('story')],
  };
}

const sourcesOf = ({ sources, dateline, treatment }: Story, { at }: Place) => {
  const role = treatment === undefined || treatment === 'original' ? {} : { role: treatment };
  const known = new Set(sources.flatMap(({ name, aliases }) => [name, ...aliases]));
  return [...sources.map(({ id, name }) => ({ name, ...role, uri: at(sourcePath(id)) })), ...dateline.agencies.filter((name) => !known.has(name)).map((name) => ({ name, ...role }))];
};

const picture = (name: string, { url, type, width, height, alt, caption, credit }: Image) => ({
  name,
  uri: url,
  type: 'picture' as const,
  ...(credit && { by: credit }),
  descriptions: [...(alt ? [plain('alt', alt)] : []), ...(caption ? [plain('caption', caption)] : [])],
  renditions: [{ name: 'main', href: url, contentType: type, width, height }],
});

/**
 * @param leaf its text and pictures; `null` of an article that was withdrawn, whose text is no longer published
 * @param policies pages that say how the paper works
 */
export function ninjs(story: Story, leaf: Leaf | null, policies: readonly { readonly id: string; readonly title: string }[], place: Place): NinjsItem {
  const { site, at } = place;
  const url = at(story.permalink);
  const urgency = urgencyOf(story);
  const { dateline } = story;
  return {
    uri: identity(story, at),
    type: 'text',
    representationType: leaf ? 'full' : 'partial',
    standard: STANDARD,
    firstCreated: rfc3339(story.published, site.zone),
    versionCreated: rfc3339(changed(story), site.zone),
    pubStatus: leaf ? 'usable' : 'canceled',
    ...(leaf && urgency !== undefined && { urgency }),
    language: site.language,
    headlines: [plain('main', story.headline), ...(story.kicker ? [plain('kicker', story.kicker)] : [])],
    descriptions: [...(leaf && story.summary ? [plain('summary', story.summary)] : []), ...story.corrections.map(({ kind, text: said }) => plain(kind, said))],
    bodies: leaf ? [{ role: 'main', contentType: 'text/html', wordCount: story.words, value: directed(leaf.html) }] : [],
    ...(dateline.authors.length > 0 && { by: dateline.authors.join('، ') }),
    ...(dateline.places.length > 0 && { located: dateline.places.join('، ') }),
    ...concepts(story, place),
    ...some('infoSources', sourcesOf(story, place)),
    renditions: [{ name: 'web', href: url, contentType: 'text/html' }],
    ...some('associations', [...(leaf?.image ? [picture('main', leaf.image)] : []), ...(leaf?.map ? [picture('map', leaf.map)] : [])]),
    ...some('trustIndicators', policies.map(({ id, title }) => ({ title, href: at(`/${id}/`) }))),
  };
}
