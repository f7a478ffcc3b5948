/** Which stories belong together: by shared topics and telling words, rarer ones counting more, and nearness in time. */
import { stemAt, stemCount } from '../arabic/telling.ts';
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

/**
 * The traits of all stories: topics and telling stems. An archive has millions: they lie in flat lists, once story by story, once trait by trait.
 */
interface Index {
  /** How far around a story its other stories are looked at, by number of the trait. */
  readonly reach: Uint8Array;
  /** How much a trait tells: what all stories have tells nothing. */
  readonly rarity: Float64Array;
  /** Where the stories of each trait begin in `places` and `weights`; one more for where the last end. */
  readonly starts: Int32Array;
  /** Places in the list of stories, newest first, and how much each has of the trait. */
  readonly places: Int32Array;
  readonly weights: Float64Array;
  /** Where the traits of each story begin in the lists below; one more for where the last end. */
  readonly ownStarts: Int32Array;
  /** Numbers of traits, and where in `places` the story stands among those that have it. */
  readonly ownTraits: Int32Array;
  readonly ownPlaces: Int32Array;
}

/** Where each of some runs begins that stand one behind the other; one more for where the last ends. */
function startsOf(lengths: ArrayLike<number>): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i += 1) starts[i + 1] = (starts[i] ?? 0) + (lengths[i] ?? 0);
  return starts;
}

function index(stories: readonly Story[]): Index {
  const ownStarts = startsOf(Int32Array.from(stories, (story) => story.topics.length + stemCount(story.stems ?? '')));
  const total = ownStarts.at(-1) ?? 0;
  const ownTraits = new Int32Array(total);
  const ownWeights = new Float64Array(total);
  // Topics by their ids, stems by their numbers.
  const numbers = new Map<string | number, number>();
  const isTopic: boolean[] = [];
  const counts: number[] = [];
  let at = 0;
  const put = (key: string | number, weight: number): void => {
    let number = numbers.get(key);
    if (number === undefined) {
      number = isTopic.push(typeof key === 'string') - 1;
      numbers.set(key, number);
      counts.push(0);
    }
    counts[number] = (counts[number] ?? 0) + 1;
    ownTraits[at] = number;
    ownWeights[at] = weight;
    at += 1;
  };
  for (const { topics, named, stems = '' } of stories) {
    for (const { id, kind } of topics) put(id, Math.sqrt((named.includes(id) ? NAMED : STATED) * (kind === 'place' ? PLACE : 1)));
    for (let i = 0; i < stemCount(stems); i += 1) put(stemAt(stems, i), 1 / (1 + i / FADE));
  }
  const starts = startsOf(counts);
  const ends = starts.slice();
  const places = new Int32Array(total);
  const weights = new Float64Array(total);
  const ownPlaces = new Int32Array(total);
  for (let place = 0; place < stories.length; place += 1) {
    const end = ownStarts[place + 1] ?? 0;
    for (let own = ownStarts[place] ?? 0; own < end; own += 1) {
      const number = ownTraits[own] ?? 0;
      const stands = ends[number] ?? 0;
      ends[number] = stands + 1;
      places[stands] = place;
      weights[stands] = ownWeights[own] ?? 0;
      ownPlaces[own] = stands;
    }
  }
  const rarity = Float64Array.from(counts, (count, number) => (isTopic[number] ? Math.log(1 + stories.length / count) : Math.log(stories.length / count)));
  return { reach: Uint8Array.from(isTopic, (topic) => (topic ? TOPIC_REACH : STEM_REACH)), rarity, starts, places, weights, ownStarts, ownTraits, ownPlaces };
}

/** The matters, persons and organisations that the editor states of a story. */
const mattersOf = ({ topics, named }: Story): string[] => topics.flatMap(({ id, kind }) => (kind === 'place' || named.includes(id) ? [] : [id]));

/** Taken one by one before the others are put in order: a page shows six, and a sort of all takes as long as finding them. */
const FIRST = 24;

/** What was found of a story, for all questions: lists for each took three times as long, and a paper asks one for each of its stories. */
interface Found {
  count: number;
  readonly places: Int32Array;
  readonly scores: Float64Array;
}

/** Takes a story by its place and what it has in common. @returns whether more are wanted */
type Take = (place: number, score: number) => boolean;

const isCloser = ({ places, scores }: Found, one: number, other: number): boolean =>
  (scores[one] ?? 0) > (scores[other] ?? 0) || (scores[one] === scores[other] && (places[one] ?? 0) < (places[other] ?? 0));

/** Drops what is below `least`. */
function prune(found: Found, least: number): void {
  const { count, places, scores } = found;
  found.count = 0;
  for (let i = 0; i < count; i += 1) {
    const score = scores[i] ?? 0;
    if (score < least) continue;
    places[found.count] = places[i] ?? 0;
    scores[found.count] = score;
    found.count += 1;
  }
}

/** Hands over the closest first. @param found is used up */
function inOrder(found: Found, take: Take): void {
  const { places, scores } = found;
  for (let n = 0; n < FIRST; n += 1) {
    if (found.count === 0) return;
    let closest = 0;
    for (let i = 1; i < found.count; i += 1) if (isCloser(found, i, closest)) closest = i;
    const [place, score] = [places[closest] ?? 0, scores[closest] ?? 0];
    found.count -= 1;
    places[closest] = places[found.count] ?? 0;
    scores[closest] = scores[found.count] ?? 0;
    if (!take(place, score)) return;
  }
  const others = Array.from({ length: found.count }, (_, i) => ({ place: places[i] ?? 0, score: scores[i] ?? 0 }));
  for (const { place, score } of others.sort((a, b) => b.score - a.score || a.place - b.place)) if (!take(place, score)) return;
}

/** Hands over the stories that have most in common with one, by their places, closest first; none of `without`. */
function closest(stories: readonly Story[]): (here: number, without: Iterable<number>, take: Take) => void {
  const { reach, rarity, starts, places, weights, ownStarts, ownTraits, ownPlaces } = index(stories);
  const times = Float64Array.from(stories, ({ published }) => Date.parse(published));
  const ids = [...new Set(stories.map(({ section }) => section.id))];
  const sections = Int32Array.from(stories, ({ section }) => ids.indexOf(section.id));
  const scores = new Float64Array(stories.length);
  const touched = new Int32Array(stories.length);
  const found: Found = { count: 0, places: new Int32Array(stories.length), scores: new Float64Array(stories.length) };

  /** Adds up what the stories around one have in common with it. @returns how many were touched */
  const addUp = (here: number): number => {
    let count = 0;
    const end = ownStarts[here + 1] ?? 0;
    for (let own = ownStarts[here] ?? 0; own < end; own += 1) {
      const number = ownTraits[own] ?? 0;
      const at = ownPlaces[own] ?? 0;
      const worth = (weights[at] ?? 0) * (rarity[number] ?? 0);
      if (worth === 0) continue;
      const far = reach[number] ?? 0;
      const last = Math.min(starts[number + 1] ?? 0, at + far + 1);
      for (let i = Math.max(starts[number] ?? 0, at - far); i < last; i += 1) {
        const place = places[i] ?? 0;
        const before = scores[place] ?? 0;
        if (before === 0) touched[count++] = place;
        const score = before + worth * (weights[i] ?? 0);
        scores[place] = score;
      }
    }
    return count;
  };
  return (here, without, take) => {
    // Whatever is added to it, it is none.
    for (const place of without) scores[place] = -Infinity;
    const count = addUp(here);
    for (const place of without) scores[place] = 0;
    // The nearness in time, which is dear to reckon, takes at most half of a score: most places are too far behind for it to matter.
    let least = 0;
    let most = 0;
    found.count = 0;
    for (let i = 0; i < count; i += 1) {
      const place = touched[i] ?? 0;
      const common = scores[place] ?? 0;
      scores[place] = 0;
      if (common * SAME_SECTION < least) continue;
      const score = common * (sections[place] === sections[here] ? SAME_SECTION : 1);
      least = Math.max(least, (score / 2) * LEAST_SHARE);
      if (score < least) continue;
      const days = Math.abs((times[place] ?? 0) - (times[here] ?? 0)) / DAY_MS;
      const near = score * (0.5 + 2 ** (-days / HALF_LIFE_DAYS) / 2);
      most = Math.max(most, near);
      found.places[found.count] = place;
      found.scores[found.count] = near;
      found.count += 1;
    }
    prune(found, most * LEAST_SHARE);
    inOrder(found, take);
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
  // Of a story and its copies, where the newest stands.
  const newest = Int32Array.from(stories, (story, place) => places.get(copies.newest(story).permalink) ?? place);
  const near = closest(stories);
  const matters = stories.map(mattersOf);
  // A little more than a foremost word that no third story has. Less, and only a matter that the editor states of both makes a relation.
  const alone = 1.15 * Math.log(stories.length / 2);

  /** Takes the stories related to one by what they tell, closest first, until no more are wanted. */
  function find(story: Story, take: (other: Story) => boolean): void {
    const here = places.get(story.permalink);
    if (here === undefined) return;
    const own = [here, ...copies.of(story).map(({ permalink }) => places.get(permalink) ?? here)];
    near(here, own, (place, score) => {
      const other = stories[place];
      if (!other) return true;
      if (score < alone && !matters[here]?.some((id) => matters[place]?.includes(id))) return true;
      const shown = stories[newest[place] ?? place];
      return shown === undefined || take(shown);
    });
  }
  return {
    related: (story, limit, except = []) => {
      const chosen = new Set((stated.get(story.permalink) ?? []).filter(({ permalink }) => permalink !== story.permalink));
      if (chosen.size < limit) {
        const shown = new Set(except.map(copies.newest));
        find(story, (other) => {
          if (!shown.has(other)) chosen.add(other);
          return chosen.size < limit;
        });
      }
      return [...chosen].slice(0, limit);
    },
  };
}
