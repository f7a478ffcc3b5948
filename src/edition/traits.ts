/** What tells stories apart and relates them, as plain data: flat lists, which an archive has room for and another thread can be given. */
import type { Copies } from './copies.ts';
import type { Story } from './types.ts';

/** Lists of one kind, those of one story behind those of the other. */
export interface Runs {
  /** Where those of each story begin; one more for where the last end. */
  readonly starts: Int32Array;
  readonly numbers: Int32Array;
}

/** Of all stories, newest first; topics and sections under numbers. */
export interface Traits {
  /** How many topics there are. */
  readonly topicCount: number;
  readonly topics: Runs;
  /** How much the naming of a topic tells, for each of those above. */
  readonly weights: Float64Array;
  /** The matters, persons and organisations that the editor states. */
  readonly matters: Runs;
  /** The telling stems of each story, packed. */
  readonly stems: readonly string[];
  /** When each was published, ms. */
  readonly times: Float64Array;
  readonly sections: Int32Array;
  /** The place of the newest copy of each; its own where it is that. */
  readonly newest: Int32Array;
}

/** A topic that an editor states on both sides tells more than one that a text happens to name, and a country less than a matter. */
const STATED = 2;
const NAMED = 0.7;
const PLACE = 0.6;

/** Numbers for things, in the order in which they are first asked for. */
function numbering<T>(): { of: (thing: T) => number; size: () => number } {
  const numbers = new Map<T, number>();
  return {
    of: (thing) => {
      const number = numbers.get(thing) ?? numbers.size;
      numbers.set(thing, number);
      return number;
    },
    size: () => numbers.size,
  };
}

/** Where each of some runs begins that stand one behind the other; one more for where the last ends. */
export function startsOf(lengths: ArrayLike<number>): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i += 1) starts[i + 1] = (starts[i] ?? 0) + (lengths[i] ?? 0);
  return starts;
}

/**
 * @param stories newest first
 * @param places where each stands in that list, by permalink
 */
export function traitsOf(stories: readonly Story[], places: ReadonlyMap<string, number>, copies: Copies): Traits {
  const topics = numbering<string>();
  const sections = numbering<string>();
  const [named, stated]: [number[], number[]] = [[], []];
  const weights: number[] = [];
  const matters: number[] = [];
  for (const story of stories) {
    let count = 0;
    for (const { id, kind } of story.topics) {
      const number = topics.of(id);
      const isNamed = story.named.includes(id);
      named.push(number);
      weights.push(Math.sqrt((isNamed ? NAMED : STATED) * (kind === 'place' ? PLACE : 1)));
      if (isNamed || kind === 'place') continue;
      matters.push(number);
      count += 1;
    }
    stated.push(count);
  }
  return {
    topicCount: topics.size(),
    topics: { starts: startsOf(stories.map((story) => story.topics.length)), numbers: Int32Array.from(named) },
    weights: Float64Array.from(weights),
    matters: { starts: startsOf(stated), numbers: Int32Array.from(matters) },
    stems: stories.map(({ stems = '' }) => stems),
    times: Float64Array.from(stories, ({ published }) => Date.parse(published)),
    sections: Int32Array.from(stories, ({ section }) => sections.of(section.id)),
    newest: Int32Array.from(stories, (story, place) => places.get(copies.newest(story).permalink) ?? place),
  };
}
