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

/** The traits of every story. An archive has millions: they lie in flat lists, those of one story side by side. */
interface Index {
  readonly traits: readonly Trait[];
  /** Where the traits of each story begin in the lists below; one more for where the last end. */
  readonly starts: Int32Array;
  /** Numbers of traits, and where among a trait's own places the story stands. */
  readonly traitAt: Int32Array;
  readonly standsAt: Int32Array;
}

function index(stories: readonly Story[]): Index {
  const traits: Trait[] = [];
  const numbers = new Map<string | number, number>();
  const starts = new Int32Array(stories.length + 1);
  const traitAt: number[] = [];
  const standsAt: number[] = [];
  stories.forEach((story, place) => {
    for (const [key, weight] of traitsOf(story)) {
      let number = numbers.get(key);
      if (number === undefined) {
        const isTopic = typeof key === 'string';
        number = traits.push({ reach: isTopic ? TOPIC_REACH : STEM_REACH, isTopic, places: [], weights: [] }) - 1;
        numbers.set(key, number);
      }
      const trait = traits[number];
      if (!trait) continue;
      trait.weights.push(weight);
      traitAt.push(number);
      standsAt.push(trait.places.push(place) - 1);
    }
    starts[place + 1] = traitAt.length;
  });
  return { traits, starts, traitAt: Int32Array.from(traitAt), standsAt: Int32Array.from(standsAt) };
}

interface Close {
  readonly place: number;
  /** How much is in common. */
  readonly score: number;
}

/** Taken one by one before the others are put in order: a page shows six, and a sort of all takes as long as finding them. */
const FIRST = 24;

/** What was found of a story, for all questions: lists for each took three times as long, and a paper asks one for each of its stories. */
interface Found {
  count: number;
  readonly places: Int32Array;
  readonly scores: Float64Array;
}

const isCloser = ({ places, scores }: Found, one: number, other: number): boolean =>
  (scores[one] ?? 0) > (scores[other] ?? 0) || (scores[one] === scores[other] && (places[one] ?? 0) < (places[other] ?? 0));

const closeAt = ({ places, scores }: Found, i: number): Close => ({ place: places[i] ?? 0, score: scores[i] ?? 0 });

/** Closest first, none below `least`. @param found is used up, and not to be filled anew before the last was taken */
function* inOrder(found: Found, least: number): Generator<Close> {
  const { places, scores } = found;
  for (let n = 0; n < FIRST; n += 1) {
    if (found.count === 0) return;
    let closest = 0;
    for (let i = 1; i < found.count; i += 1) if (isCloser(found, i, closest)) closest = i;
    const close = closeAt(found, closest);
    if (close.score < least) return;
    found.count -= 1;
    places[closest] = places[found.count] ?? 0;
    scores[closest] = scores[found.count] ?? 0;
    yield close;
  }
  const others = Array.from({ length: found.count }, (_, i) => closeAt(found, i)).filter(({ score }) => score >= least);
  yield* others.sort((a, b) => b.score - a.score || a.place - b.place);
}

/** The stories that have most in common with one, by their places, closest first; none of `without`. One question at a time. */
function closest(stories: readonly Story[]): (here: number, without: ReadonlySet<number>) => Generator<Close> {
  const { traits, starts, traitAt, standsAt } = index(stories);
  // What all stories have tells nothing: its rarity is 0.
  const rarities = Float64Array.from(traits, ({ places, isTopic }) => (isTopic ? Math.log(1 + stories.length / places.length) : Math.log(stories.length / places.length)));
  const times = Float64Array.from(stories, ({ published }) => Date.parse(published));
  const ids = [...new Set(stories.map(({ section }) => section.id))];
  const sections = Int32Array.from(stories, ({ section }) => ids.indexOf(section.id));
  const scores = new Float64Array(stories.length);
  const touched = new Int32Array(stories.length);
  const before = new Float64Array(stories.length);
  const found: Found = { count: 0, places: new Int32Array(stories.length), scores: new Float64Array(stories.length) };

  /** Adds up what the stories around one have in common with it. @returns how many were touched */
  const addUp = (here: number): number => {
    let count = 0;
    const end = starts[here + 1] ?? 0;
    for (let own = starts[here] ?? 0; own < end; own += 1) {
      const number = traitAt[own] ?? 0;
      const trait = traits[number];
      if (!trait) continue;
      const { places, weights, reach } = trait;
      const at = standsAt[own] ?? 0;
      const rarity = (weights[at] ?? 0) * (rarities[number] ?? 0);
      if (rarity === 0) continue;
      const last = Math.min(places.length, at + reach + 1);
      for (let i = Math.max(0, at - reach); i < last; i += 1) {
        const place = places[i] ?? 0;
        if (scores[place] === 0) touched[count++] = place;
        scores[place] = (scores[place] ?? 0) + rarity * (weights[i] ?? 0);
      }
    }
    return count;
  };
  return (here, without) => {
    const count = addUp(here);
    for (const place of without) scores[place] = 0;
    // The nearness in time, which is dear to reckon, takes at most half of a score: most places are too far behind for it to matter.
    let least = 0;
    for (let i = 0; i < count; i += 1) {
      const place = touched[i] ?? 0;
      const score = (scores[place] ?? 0) * (sections[place] === sections[here] ? SAME_SECTION : 1);
      scores[place] = 0;
      before[i] = score;
      least = Math.max(least, (score / 2) * LEAST_SHARE);
    }
    let most = 0;
    found.count = 0;
    for (let i = 0; i < count; i += 1) {
      const score = before[i] ?? 0;
      if (score === 0 || score < least) continue;
      const place = touched[i] ?? 0;
      const days = Math.abs((times[place] ?? 0) - (times[here] ?? 0)) / DAY_MS;
      const near = score * (0.5 + 2 ** (-days / HALF_LIFE_DAYS) / 2);
      most = Math.max(most, near);
      found.places[found.count] = place;
      found.scores[found.count] = near;
      found.count += 1;
    }
    return inOrder(found, most * LEAST_SHARE);
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
