/** Topics with what is known of them from all their stories: who stands beside them, their course, where and how often. */
import { compareArabic } from '../arabic/collate.ts';
import type { CalendarDate } from '../arabic/dates.ts';
import type { Site } from '../schema/site.ts';
import type { Topic } from '../schema/topic.ts';
import { courseOf } from './topic-course.ts';
import { frequencyOf } from './topic-frequency.ts';
import { placesOf } from './topic-places.ts';
import { index } from './shelves.ts';
import type { Catalogue } from './story.ts';
import type { Neighbour, Story, TopicShelf } from './types.ts';

const NEIGHBOURS = 8;

/** In how many of some stories of a topic each other topic is named. */
function meetingsOf(of: Topic, stories: readonly Story[]): Map<Topic, number> {
  const meetings = new Map<Topic, number>();
  for (const story of stories) {
    for (const other of story.topics) if (other.id !== of.id) meetings.set(other, (meetings.get(other) ?? 0) + 1);
  }
  return meetings;
}

/**
 * Topics of the same stories. Each counts by the stories shared, times the logarithm of how rare it is in the paper (Spärck Jones, 1972):
 * a country that half of the stories name says little of any of them.
 * @param size stories of a topic
 * @param all stories of the paper
 */
function neighboursOf(of: Topic, own: readonly Story[], size: (topic: Topic) => number, all: number): Neighbour[] {
  return [...meetingsOf(of, own)]
    .map(([topic, together]) => ({ topic, together, weight: together * Math.log((all + 1) / size(topic)) }))
    .toSorted((a, b) => b.weight - a.weight || b.together - a.together || compareArabic(a.topic.name, b.topic.name))
    .slice(0, NEIGHBOURS)
    .map(({ topic, together }) => ({ topic, together }));
}

/** The topics that a topic meets in some of its stories, those that it meets most often first: they say the same whatever else the paper has. */
export const metIn = (of: Topic, stories: readonly Story[]): Pick<Neighbour, 'topic'>[] =>
  [...meetingsOf(of, stories)]
    .toSorted(([a, one], [b, other]) => other - one || compareArabic(a.name, b.name))
    .slice(0, NEIGHBOURS)
    .map(([topic]) => ({ topic }));

interface Setting {
  /** The date of the edition. */
  readonly today: CalendarDate | null;
  readonly maps: Site['maps'];
}

/** Every topic that has stories, in alphabetical order. */
export function topicShelves(stories: readonly Story[], catalogue: Catalogue, { today, maps }: Setting): TopicShelf[] {
  const byId = index(stories, (story) => story.topics);
  const size = ({ id }: Topic): number => byId.get(id)?.length ?? 1;
  return [...catalogue.topics.values()]
    .filter((topic) => byId.has(topic.id))
    .toSorted((a, b) => compareArabic(a.name, b.name))
    .map((of) => {
      const own = byId.get(of.id) ?? [];
      const frequency = frequencyOf(own);
      return {
        of,
        stories: own,
        neighbours: neighboursOf(of, own, size, stories.length),
        course: courseOf(of, own, today),
        ...(frequency && { frequency }),
        places: placesOf(of, own, maps),
      };
    });
}
