/** Which stories belong together: by shared topics, rarer topics counting more, and nearness in time. */
import type { Story } from './types.ts';

const DAY_MS = 86_400_000;
/** A topic is looked at no further than this many stories around the one asked about: the cost stays bounded. */
const REACH = 60;
/** After this many days nearness has fallen to a half. */
const HALF_LIFE_DAYS = 30;

export interface Relations {
  /** The `limit` most related stories, most related first. */
  related: (story: Story, limit: number) => Story[];
}

/**
 * Prepares the relations of all stories once: linear in the number of stories and topics. Asking about a story looks
 * at `REACH` stories on both sides of it in each of its topics.
 * @param stories newest first
 * @param stated what the desk itself names as related, by permalink; it always comes first
 */
export function relations(stories: readonly Story[], stated: ReadonlyMap<string, readonly Story[]>): Relations {
  const postings = new Map<string, Story[]>();
  const position = new Map<string, Map<string, number>>();
  for (const story of stories) {
    for (const { id } of story.topics) {
      const list = postings.get(id) ?? [];
      const places = position.get(id) ?? new Map<string, number>();
      places.set(story.permalink, list.length);
      list.push(story);
      postings.set(id, list);
      position.set(id, places);
    }
  }
  const time = new Map(stories.map((story) => [story.permalink, Date.parse(story.published)]));
  const at = (story: Story) => time.get(story.permalink) ?? 0;

  const related = (story: Story, limit: number): Story[] => {
    const score = new Map<Story, number>();
    for (const { id } of story.topics) {
      const list = postings.get(id) ?? [];
      const here = position.get(id)?.get(story.permalink) ?? 0;
      const rarity = Math.log(1 + stories.length / list.length);
      for (const other of list.slice(Math.max(0, here - REACH), here + REACH + 1)) {
        if (other.permalink === story.permalink) continue;
        const days = Math.abs(at(other) - at(story)) / DAY_MS;
        const nearness = 2 ** (-days / HALF_LIFE_DAYS);
        score.set(other, (score.get(other) ?? 0) + rarity * (0.5 + nearness / 2));
      }
    }
    const given = (stated.get(story.permalink) ?? []).filter((other) => other.permalink !== story.permalink);
    const found = [...score]
      .toSorted(([a, m], [b, n]) => n - m || at(b) - at(a) || (a.permalink < b.permalink ? -1 : 1))
      .map(([other]) => other);
    return [...new Set([...given, ...found])].slice(0, limit);
  };
  return { related };
}
