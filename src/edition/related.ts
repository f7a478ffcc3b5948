/** Which stories belong together: what the desk states, then what has most in common. */
import type { Copies } from './copies.ts';
import { near } from './near.ts';
import type { Relate } from './near.ts';
import { traitsOf } from './traits.ts';
import type { Story } from './types.ts';

export interface Relations {
  /** The `limit` most related stories, most related first; without those of `except`, which the page shows already. */
  related: (story: Story, limit: number, except?: readonly Story[]) => Story[];
}

/**
 * Prepares the relations of all stories once.
 * @param stories newest first
 * @param stated what the desk itself names as related, by permalink; it always comes first
 * @param copies of which only the newest is offered, and none of the story's own
 * @param most a page asks for no more than it shows, and as many as it may have to leave out
 * @param relate finds what has most in common
 */
export function relations(stories: readonly Story[], stated: ReadonlyMap<string, readonly Story[]>, copies: Copies, most: number, relate: Relate = near): Relations {
  const places = new Map(stories.map((story, place) => [story.permalink, place]));
  const ask = relate(traitsOf(stories, places, copies), most);
  return {
    related: (story, limit, except = []) => {
      const chosen = new Set((stated.get(story.permalink) ?? []).filter(({ permalink }) => permalink !== story.permalink));
      const here = places.get(story.permalink);
      if (here !== undefined && chosen.size < limit) {
        const shown = new Set(except.map(copies.newest));
        ask(here, (place) => {
          const other = stories[place];
          if (other && !shown.has(other)) chosen.add(other);
          return chosen.size < limit;
        });
      }
      return [...chosen].slice(0, limit);
    },
  };
}
