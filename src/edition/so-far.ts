/** «القصة حتى الآن»: a story topic told from its beginning. */
import type { Copies } from './copies.ts';
import { withoutCopies } from './copies.ts';
import type { Story, StoryContext, TopicShelf } from './types.ts';

/** A story so far is told from this many stories on. */
const LEAST = 3;
export const MOST_TOLD = 8;
/** So many of them are later than the story at hand. */
const LATER = 2;

/**
 * Prepares the stories so far once; asking about a story costs the same however long its topic has run.
 * @param copies a story is not told twice: of its copies the one at hand stands, elsewhere the newest
 */
export function storiesSoFar(topics: readonly TopicShelf[], copies: Copies): (story: Story) => StoryContext['soFar'] {
  const told = new Map(
    topics
      .filter(({ of }) => of.kind === 'story')
      .map(({ of, stories }) => {
        const list = withoutCopies(stories, copies).toReversed();
        return [of.id, { list, places: new Map(list.map((story, i) => [copies.newest(story).permalink, i])) }];
      }),
  );
  return (story) => {
    const topic = story.topics.find(({ id }) => (told.get(id)?.list.length ?? 0) >= LEAST);
    const found = topic && told.get(topic.id);
    if (!topic || !found) return null;
    const { list, places } = found;
    const here = places.get(copies.newest(story).permalink) ?? 0;
    const start = Math.max(0, Math.min(here - MOST_TOLD + LATER + 1, list.length - MOST_TOLD));
    const stories = list.slice(start, start + MOST_TOLD).map((one, i) => (start + i === here ? story : one));
    // The list is in order; an older copy in the place of the newest may not be.
    return { topic, stories: copies.newest(story) === story ? stories : stories.toSorted((a, b) => Date.parse(a.published) - Date.parse(b.published)) };
  };
}
