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

/** The matters, persons and organisations that the editor states of a story. */
const mattersOf = ({ topics, named }: Story): string[] => topics.flatMap(({ id, kind }) => (kind === 'place' || named.includes(id) ? [] : [id]));

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

interface Close {
  readonly place: number;
  /** How much is in common. */
  readonly score: number;
}

/** Taken one by one before the others are put in order: a page shows six, and a sort of all takes as long as finding them. */
const FIRST = 24;

const isCloser = (a: Close, b: Close): boolean => a.score > b.score || (a.score === b.score && a.place < b.place);

/** Closest first. @param close is used up */
function* inOrder(close: Close[]): Generator<Close> {
  for (let i = 0; i < FIRST; i += 1) {
    const last = close.pop();
    if (!last) return;
    let closest = last;
    let at = -1;
    for (let k = 0; k < close.length; k += 1) {
      const one = close[k] ?? last;
      if (isCloser(one, closest)) [closest, at] = [one, k];
    }
    if (at >= 0) close[at] = last;
    yield closest;
  }
  yield* close.sort((a, b) => (isCloser(a, b) ? -1 : 1));
}

/** The stories that have most in common with one, by their places, closest first; none of `without`. */
function closest(stories: readonly Story[]): (here: number, without: ReadonlySet<number>) => Generator<Close> {
  const own = index(stories);
  const times = Float64Array.from(stories, ({ published }) => Date.parse(published));
  const ids = [...new Set(stories.map(({ section }) => section.id))];
  const sections = Int32Array.from(stories, ({ section }) => ids.indexOf(section.id));
  // For all questions: a map for each took three times as long, and a paper asks one for each of its stories.
  const scores = new Float64Array(stories.length);
  const touched = new Int32Array(stories.length);
  const found = new Float64Array(stories.length);
  return (here, without) => {
    let count = 0;
    for (const { trait, weight, at } of own[here] ?? []) {
      const { places, weights, reach, isTopic } = trait;
      const common = stories.length / places.length;
      const rarity = weight * (isTopic ? Math.log(1 + common) : Math.log(common));
      // What all stories have tells nothing.
      if (rarity === 0) continue;
      const end = Math.min(places.length, at + reach + 1);
      for (let i = Math.max(0, at - reach); i < end; i += 1) {
        const place = places[i] ?? 0;
        if (scores[place] === 0) touched[count++] = place;
        scores[place] = (scores[place] ?? 0) + rarity * (weights[i] ?? 0);
      }
    }
    for (const place of without) scores[place] = 0;
    // The nearness in time, which is dear to reckon, takes at most half of a score: most places are too far behind for it to matter.
    let least = 0;
    for (let i = 0; i < count; i += 1) {
      const place = touched[i] ?? 0;
      const score = (scores[place] ?? 0) * (sections[place] === sections[here] ? SAME_SECTION : 1);
      scores[place] = 0;
      found[i] = score;
      least = Math.max(least, (score / 2) * LEAST_SHARE);
    }
    let most = 0;
    const close: Close[] = [];
    for (let i = 0; i < count; i += 1) {
      const before = found[i] ?? 0;
      if (before === 0 || before < least) continue;
      const place = touched[i] ?? 0;
      const days = Math.abs((times[place] ?? 0) - (times[here] ?? 0)) / DAY_MS;
      const score = before * (0.5 + 2 ** (-days / HALF_LIFE_DAYS) / 2);
      most = Math.max(most, score);
      close.push({ place, score });
    }
    return inOrder(close.filter(({ score }) => score >= most * LEAST_SHARE));
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
  const matters = stories.map(mattersOf);
  // A little more than a foremost word that no third story has. Less, and only a matter that the editor states of both makes a relation.
  const alone = 1.15 * Math.log(stories.length / 2);

  /** The stories related to one by what they tell, closest first. */
  function* found(story: Story): Generator<Story> {
    const here = places.get(story.permalink);
    if (here === undefined) return;
    const own = new Set([story, ...copies.of(story)].map(({ permalink }) => places.get(permalink) ?? here));
    const matter = matters[here] ?? [];
    for (const { place, score } of near(here, own)) {
      const other = stories[place];
      if (other && (score >= alone || matter.some((id) => matters[place]?.includes(id)))) yield copies.newest(other);
    }
  }
  return {
    related: (story, limit, except = []) => {
      const chosen = new Set((stated.get(story.permalink) ?? []).filter(({ permalink }) => permalink !== story.permalink));
      if (chosen.size < limit) {
        const shown = new Set(except.map(copies.newest));
        for (const other of found(story)) {
          if (!shown.has(other)) chosen.add(other);
          if (chosen.size >= limit) break;
        }
      }
      return [...chosen].slice(0, limit);
    },
  };
}
