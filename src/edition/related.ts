/** Which stories belong together: by shared topics and telling words, rarer ones counting more, and nearness in time. */
import { unpackStems } from '../arabic/telling.ts';
import type { Copies } from './copies.ts';
import type { Story } from './types.ts';

const DAY_MS = 86_400_000;
/** A topic or word is looked at no further than this many stories around the one asked about: the cost stays bounded. */
const TOPIC_REACH = 60;
const STEM_REACH = 16;
/** After this many days nearness has fallen to a half; however far, half of the score stays. */
const HALF_LIFE_DAYS = 30;
/** A topic that an editor states on both sides tells more than one that a text happens to name, and a country less than a matter. */
const STATED = 2;
const NAMED = 0.7;
const PLACE = 0.6;
/** The first of the telling words counts twice as much as the one after so many others. */
const FADE = 12;
/** Stories of one section are a little closer. */
const SAME_SECTION = 1.2;
/** With less in common than this share of what the closest story has, two stories are not related. */
const LEAST_SHARE = 0.22;

export interface Relations {
  /** The `limit` most related stories, most related first; without those of `except`, which the page shows already. */
  related: (story: Story, limit: number, except?: readonly Story[]) => Story[];
}

/** A topic or a word: who has it, and how much of it. */
interface Trait {
  readonly reach: number;
  readonly isTopic: boolean;
  /** Places in the list of stories, newest first, and the weight there. */
  readonly places: number[];
  readonly weights: number[];
}

/** The traits of a story with their weights; topics under their id, stems under their number. */
function traitsOf(story: Story): [string | number, number][] {
  const named = new Set(story.named);
  return [
    ...story.topics.map(({ id, kind }): [string, number] => [id, Math.sqrt((named.has(id) ? NAMED : STATED) * (kind === 'place' ? PLACE : 1))]),
    ...unpackStems(story.stems ?? '').map((stem, i): [number, number] => [stem, 1 / (1 + i / FADE)]),
  ];
}

/** Whether the editor states one matter, person or organisation of both. */
function shareMatter(a: Story, b: Story): boolean {
  const stated = (story: Story, id: string) => story.topics.some((topic) => topic.id === id && topic.kind !== 'place') && !story.named.includes(id);
  return a.topics.some(({ id }) => stated(a, id) && stated(b, id));
}

/** The traits of every story, with where the story stands in each. */
function index(stories: readonly Story[]) {
  const traits = new Map<string | number, Trait>();
  return stories.map((story, place) =>
    traitsOf(story).map(([key, weight]) => {
      const isTopic = typeof key === 'string';
      const trait = traits.get(key) ?? { reach: isTopic ? TOPIC_REACH : STEM_REACH, isTopic, places: [], weights: [] };
      traits.set(key, trait);
      trait.weights.push(weight);
      return { trait, weight, at: trait.places.push(place) - 1 };
    }),
  );
}

/** The stories that have most in common with one, by their places, closest first, and how much that is; none of `without`. */
function closest(stories: readonly Story[]): (here: number, without: ReadonlySet<number>) => [number, number][] {
  const own = index(stories);
  const times = Float64Array.from(stories, ({ published }) => Date.parse(published));
  // One array for all questions: a map for each took three times as long.
  const scores = new Float64Array(stories.length);
  return (here, without) => {
    const touched: number[] = [];
    for (const { trait, weight, at } of own[here] ?? []) {
      const { places, weights, reach, isTopic } = trait;
      const common = stories.length / places.length;
      const rarity = weight * (isTopic ? Math.log(1 + common) : Math.log(common));
      const end = Math.min(places.length, at + reach + 1);
      for (let i = Math.max(0, at - reach); i < end; i += 1) {
        const place = places[i] ?? 0;
        if (scores[place] === 0) touched.push(place);
        scores[place] = (scores[place] ?? 0) + rarity * (weights[i] ?? 0);
      }
    }
    let most = 0;
    for (const place of touched) {
      const days = Math.abs((times[place] ?? 0) - (times[here] ?? 0)) / DAY_MS;
      const section = stories[place]?.section.id === stories[here]?.section.id ? SAME_SECTION : 1;
      const score = without.has(place) ? 0 : (scores[place] ?? 0) * section * (0.5 + 2 ** (-days / HALF_LIFE_DAYS) / 2);
      scores[place] = score;
      most = Math.max(most, score);
    }
    const close = touched.flatMap((place): [number, number][] => {
      const score = scores[place] ?? 0;
      scores[place] = 0;
      return score > 0 && score >= most * LEAST_SHARE ? [[place, score]] : [];
    });
    return close.sort(([a, m], [b, n]) => n - m || a - b);
  };
}

/**
 * Prepares the relations of all stories once: linear in the number of stories. Asking about a story looks at a bounded number of
 * stories around it for each of its topics and telling words.
 * @param stories newest first
 * @param stated what the desk itself names as related, by permalink; it always comes first
 * @param copies of which only the newest is offered, and none of the story's own
 */
export function relations(stories: readonly Story[], stated: ReadonlyMap<string, readonly Story[]>, copies: Copies): Relations {
  const places = new Map(stories.map((story, place) => [story.permalink, place]));
  const near = closest(stories);
  // A little more than a foremost word that no third story has. Less, and only a matter that the editor states of both makes a relation.
  const alone = 1.15 * Math.log(stories.length / 2);

  const found = (story: Story): Story[] => {
    const here = places.get(story.permalink);
    if (here === undefined) return [];
    const own = new Set([story, ...copies.of(story)].map(({ permalink }) => places.get(permalink) ?? here));
    return near(here, own).flatMap(([place, score]) => {
      const other = stories[place];
      return other && (score >= alone || shareMatter(story, other)) ? [copies.newest(other)] : [];
    });
  };
  return {
    related: (story, limit, except = []) => {
      const given = (stated.get(story.permalink) ?? []).filter(({ permalink }) => permalink !== story.permalink);
      const shown = new Set(except.map(copies.newest));
      const offered = found(story).filter((other) => !shown.has(other));
      return [...new Set([...given, ...offered])].slice(0, limit);
    },
  };
}
