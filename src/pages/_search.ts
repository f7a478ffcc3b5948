/** The stories of the paper as search indexes them. */
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyInNumerals } from '../arabic/copy-numerals.ts';
import { isoDay } from '../components/format.ts';
import type { Edition, Story } from '../edition/types.ts';
import { articleText } from '../intake/body.ts';
import type { Site } from '../schema/site.ts';
import type { Offer } from '../search/offer.ts';
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

function source(story: Story, content: string, { numerals, copyNumerals }: Site): Offer['articles'][number] {
  const facts = head(story);
  const set = (text: string): string => (copyNumerals === 'paper' ? copyInNumerals(text, numerals) : text);
  return {
    key: story.permalink,
    digest: hash('sha1', JSON.stringify([story.digest, facts, copyNumerals, numerals]), 'base64url'),
    words: story.words,
    day: facts.day,
    section: facts.section,
    // Read when it is indexed: most articles of a build are in the index already.
    record: async () => {
      const bytes = await readFile(join(content, story.file)).catch(() => new Uint8Array());
      return { ...facts, text: articleText(bytes, story.file).map(set) };
    },
  };
}

/** Everything that search needs of an edition. */
export function searchable({ stories, sections, sources, topics, site }: Edition, content: string): Offer {
  const articles = stories.toReversed().map((story) => source(story, content, site));
  const named = <T extends { id: string; name: string }>(shelves: readonly { of: T }[]) => shelves.map(({ of }) => [of.id, of.name] as const);
  return { articles, sections: named(sections), sources: named(sources), topics: topics.map(({ of: { id, name, aliases } }) => ({ id, name, aliases })) };
}
