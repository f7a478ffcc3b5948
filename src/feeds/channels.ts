/** Which lists of the paper can be followed, and where. */
import { strings } from '../arabic/strings.ts';
import { feedStrings } from '../arabic/feed-strings.ts';
import { authorPath, sectionPath, sourcePath, topicPath } from '../edition/paths.ts';
import type { Edition, Story } from '../edition/types.ts';
import type { Channel } from './types.ts';

/** The files of a feed, under the path of its page. */
export const FORMATS = {
  rss: { file: 'rss.xml', type: 'application/rss+xml', name: 'RSS' },
  atom: { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  json: { file: 'feed.json', type: 'application/feed+json', name: 'JSON' },
} as const;
export type Format = keyof typeof FORMATS;

/** A feed holds the newest of its list, no more. */
export const NEWEST = 30;

export interface StoryChannel extends Channel {
  /** Newest first. */
  readonly stories: readonly Story[];
}

/** Only what is out: the dev server's lists hold drafts too. */
const published = (stories: readonly Story[]): Story[] => {
  const out: Story[] = [];
  for (const story of stories) {
    if (story.status === 'published') out.push(story);
    if (out.length === NEWEST) break;
  }
  return out;
};

const named = (site: string, name: string): string => `${site}: ${name}`;

/** The feeds of stories: the paper's, then those of its sections, topics, sources and authors. Every one has a page of its own. */
export function channels({ site, stories, sections, topics, sources, authors }: Edition): StoryChannel[] {
  return [
    { path: '/', kind: 'paper', title: site.name, description: site.description ?? site.tagline ?? feedStrings.paper(site.name), stories: published(stories) },
    ...sections.map(
      ({ of, stories: own }): StoryChannel => ({ path: sectionPath(of.id), kind: 'section', title: named(site.name, of.name), description: of.description ?? feedStrings.section(of.name), stories: published(own) }),
    ),
    ...topics.map(
      ({ of, stories: own }): StoryChannel => ({ path: topicPath(of.id), kind: 'topic', title: named(site.name, of.name), description: of.description ?? strings.topic.about(of.name), stories: published(own) }),
    ),
    ...sources.map(
      ({ of, stories: own }): StoryChannel => ({ path: sourcePath(of.id), kind: 'source', title: named(site.name, of.name), description: strings.source.about(of.name), stories: published(own) }),
    ),
    ...authors.map(
      ({ of, stories: own }): StoryChannel => ({ path: authorPath(of.id), kind: 'author', title: named(site.name, of.name), description: feedStrings.author(of.name), stories: published(own) }),
    ),
  ];
}

/** The feed of what was corrected. */
export const correctionsChannel = ({ site }: Pick<Edition, 'site'>): Channel => ({
  path: '/corrections/',
  kind: 'corrections',
  title: named(site.name, strings.corrections),
  description: strings.correction.intro,
});
