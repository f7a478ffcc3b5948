/** The stories of the paper as search indexes them. */
import { isoDay } from '../components/format.ts';
import type { Edition, Story } from '../edition/types.ts';
import { digestOf } from '../intake/digest.ts';
import type { Offer, RecordHead } from '../search/offer.ts';

/** Everything of a record but its text. */
function head(story: Story): RecordHead {
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

/** Everything that search needs of an edition. */
export function searchable({ stories, sections, sources, topics, site }: Edition, content: string): Offer {
  const oldest = stories.toReversed();
  const numerals = site.copyNumerals === 'paper' ? { numerals: site.numerals } : {};
  // A record is made of the story, of its file, which the story's digest tells from others, and of these.
  const set = JSON.stringify(numerals);
  const named = <T extends { id: string; name: string }>(shelves: readonly { of: T }[]) => shelves.map(({ of }) => [of.id, of.name] as const);
  return {
    articles: oldest.map((story) => ({ key: story.permalink, digest: `${digestOf(story)}${set}`, words: story.words, day: isoDay(story.date), section: story.section.id, file: story.file })),
    head: (article) => {
      const story = oldest[article];
      if (!story) throw new RangeError(`the paper has no article ${article}`);
      return head(story);
    },
    content,
    ...numerals,
    sections: named(sections),
    sources: named(sources),
    topics: topics.map(({ of: { id, name, aliases } }) => ({ id, name, aliases })),
  };
}
