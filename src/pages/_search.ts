/** The stories of the paper as search indexes them. */
import { hash } from 'node:crypto';
import { isoDay } from '../components/format.ts';
import type { Edition, Story } from '../edition/types.ts';
import type { Site } from '../schema/site.ts';
import type { Listed, Offer } from '../search/offer.ts';
import type { SearchRecord } from '../search/record.ts';

/** Everything of a record but its text. */
function head(story: Story): Omit<SearchRecord, 'text'> {
  const { permalink, headline, kicker, standfirst, section, topics, sources, dateline, date, status } = story;
  const names = [...topics.flatMap(({ name, aliases }) => [name, ...aliases]), ...dateline.places, ...dateline.authors, ...dateline.agencies];
  return {
    permalink,
    headline,
    section: section.id,
    day: isoDay(date),
    topics: topics.map(({ id }) => id),
    sources: sources.map(({ id }) => id),
    names: [...(kicker ? [kicker] : []), ...new Set(names)],
    lead: standfirst ?? '',
    ...(status !== 'published' && { status }),
  };
}

function listed(story: Story, { numerals, copyNumerals }: Site): Listed {
  const facts = head(story);
  return {
    key: story.permalink,
    digest: hash('sha1', JSON.stringify([story.digest, facts, copyNumerals, numerals]), 'base64url'),
    words: story.words,
    day: facts.day,
    section: facts.section,
    file: story.file,
    facts,
  };
}

/** Everything that search needs of an edition. */
export function searchable({ stories, sections, sources, topics, site }: Edition, content: string): Offer {
  const articles = stories.toReversed().map((story) => listed(story, site));
  const named = <T extends { id: string; name: string }>(shelves: readonly { of: T }[]) => shelves.map(({ of }) => [of.id, of.name] as const);
  const numerals = site.copyNumerals === 'paper' ? { numerals: site.numerals } : {};
  return { articles, content, ...numerals, sections: named(sections), sources: named(sources), topics: topics.map(({ of: { id, name, aliases } }) => ({ id, name, aliases })) };
}
