/** The paper as data: static files under `/api/v1/`, each described by a JSON Schema beside them. docs/api.md */
import { z } from 'zod';
import { strings } from '../../arabic/strings.ts';
import { authorPath, sectionPath, sourcePath, topicPath } from '../../edition/paths.ts';
import type { Edition, Story } from '../../edition/types.ts';
import { changed, isoDayOf, rfc3339 } from '../moments.ts';
import { ninjs, ninjsItem } from '../ninjs.ts';
import { OPML } from '../opml.ts';
import type { Output } from '../outputs.ts';
import type { Leaf, Place } from '../types.ts';
import * as types from './types.ts';
import { articleData, root } from './paths.ts';

/** A list holds the newest of its articles, no more. */
export const NEWEST = 100;

/** Articles whose sums are kept: the newest stand in most lists. */
const KEPT = 10_000;

const SCHEMAS = { index: types.index, directory: types.directory, list: types.list, article: ninjsItem } as const;

const json = (data: unknown): string => `${JSON.stringify(data)}\n`;
const isOut = ({ status }: Story): boolean => status === 'published';

function summaryOf(story: Story, { site, at }: Place): types.Summary {
  const { headline, kicker, section, topics, sources, dateline, words, breaking, corrections, publishedPrecision } = story;
  return {
    url: at(story.permalink),
    api: at(articleData(story.permalink)),
    headline,
    ...(kicker && { kicker }),
    summary: story.summary,
    section: section.id,
    topics: topics.map(({ id }) => id),
    sources: sources.map(({ id }) => id),
    authors: [...dateline.authors],
    places: [...dateline.places],
    published: rfc3339(story.published, site.zone),
    precision: publishedPrecision,
    updated: rfc3339(changed(story), site.zone),
    words,
    breaking,
    corrected: corrections.length > 0,
  };
}

/** The rooms of the paper: a file that names what is in one, and a list of articles for each. */
function rooms({ sections, topics, sources, authors }: Edition) {
  return [
    { name: 'sections', path: sectionPath, shelves: sections.map((one) => ({ ...one, kind: undefined })) },
    { name: 'topics', path: topicPath, shelves: topics.map((one) => ({ ...one, kind: one.of.kind })) },
    { name: 'sources', path: sourcePath, shelves: sources.map((one) => ({ ...one, kind: one.of.kind })) },
    { name: 'authors', path: authorPath, shelves: authors.map((one) => ({ ...one, kind: undefined })) },
  ];
}

function roomOutputs(edition: Edition, place: Place): Output[] {
  const { at } = place;
  // A story stands in several lists, and is summed up once.
  const summaries = new Map<Story, types.Summary>();
  const summary = (story: Story): types.Summary => {
    const made = summaries.get(story) ?? summaryOf(story, place);
    if (summaries.size < KEPT) summaries.set(story, made);
    return made;
  };
  const list = (title: string, url: string, stories: readonly Story[]): types.List => {
    const out = stories.filter(isOut);
    return { version: 1, title, url: at(url), total: out.length, items: out.slice(0, NEWEST).map(summary) };
  };
  return [
    { path: `${root}latest.json`, text: () => json(list(strings.latest, '/', edition.stories)) },
    ...rooms(edition).flatMap(({ name, path, shelves }): Output[] => [
      {
        path: `${root}${name}.json`,
        text: () =>
          json({
            version: 1,
            items: shelves.map(({ of, stories, kind }): types.Shelf => ({
              id: of.id,
              name: of.name,
              ...(kind && { kind }),
              ...('description' in of && of.description && { description: of.description }),
              articles: stories.filter(isOut).length,
              url: at(path(of.id)),
              api: at(`${root}${name}/${of.id}.json`),
              feed: at(`${path(of.id)}rss.xml`),
            })),
          } satisfies types.Directory),
      },
      ...shelves.map(({ of, stories }) => ({ path: `${root}${name}/${of.id}.json`, text: () => json(list(of.name, path(of.id), stories)), from: [of.id, of.name, stories.length, stories.slice(0, NEWEST)] })),
    ]),
  ];
}

function indexOf({ site, stories, date, number, updated, front }: Edition, { at }: Place): types.Index {
  const data = (story: Story): string => at(articleData(story.permalink));
  const all = (list: readonly Story[]): string[] => list.filter(isOut).map(data);
  const lead = front.lead && isOut(front.lead) ? front.lead : null;
  return {
    version: 1,
    name: site.name,
    ...(site.description && { description: site.description }),
    language: site.language,
    url: at('/'),
    zone: site.zone,
    edition: { date: date && isoDayOf(date), ...(number !== undefined && { number }), updated: updated && rfc3339(updated, site.zone), articles: stories.filter(isOut).length },
    front: {
      lead: lead && data(lead),
      seconds: all(front.seconds),
      latest: all(front.latest),
      bands: front.bands.map(({ section, main, rest }) => ({ section: section.id, articles: all([main, ...rest]) })),
    },
    links: {
      latest: at(`${root}latest.json`),
      sections: at(`${root}sections.json`),
      topics: at(`${root}topics.json`),
      sources: at(`${root}sources.json`),
      authors: at(`${root}authors.json`),
      opml: at(OPML),
      schemas: Object.fromEntries(Object.keys(SCHEMAS).map((name) => [name, at(`${root}schema/${name}.json`)])),
    },
  };
}

/** Pages that say how the paper works, which every article names. */
const POLICIES = new Set(['about', 'corrections-policy']);

/** @param leaf the text and picture of a story */
export function apiOutputs(edition: Edition, place: Place, leaf: (story: Story) => Promise<Leaf>): Output[] {
  // One object for all articles: its digest is taken once.
  const said = { policies: edition.pages.filter(({ id }) => POLICIES.has(id)) };
  return [
    { path: `${root}index.json`, text: () => json(indexOf(edition, place)) },
    ...roomOutputs(edition, place),
    ...Object.entries(SCHEMAS).map(([name, type]) => ({
      path: `${root}schema/${name}.json`,
      text: () => json({ ...z.toJSONSchema(type, { target: 'draft-7' }), $id: place.at(`${root}schema/${name}.json`) }),
    })),
    ...edition.stories.filter(isOut).map((story) => ({ path: articleData(story.permalink), text: async () => json(ninjs(story, await leaf(story), said.policies, place)), from: [story, said] })),
    ...edition.withdrawn.map((story) => ({ path: articleData(story.permalink), text: () => json(ninjs(story, null, said.policies, place)), from: [story, said] })),
  ];
}
