/**
 * Which stories have most in common: by shared topics and telling words, rarer ones counting more, and nearness in time. Linear in the
 * number of stories: of each topic and word a bounded number of stories around the one asked about is looked at.
 */
import { stemAt, stemCount } from '../arabic/stems.ts';
import { startsOf } from './traits.ts';
import type { Runs, Traits } from './traits.ts';

const DAY_MS = 86_400_000;
/** A topic or word is looked at no further than this many stories around the one asked about: the cost stays bounded. */
const TOPIC_REACH = 60;
const STEM_REACH = 16;
/** After this many days nearness has fallen to a half; however far, half of the score stays. */
const HALF_LIFE_DAYS = 30;
/** The first of the telling words counts twice as much as the one after so many others. */
const FADE = 12;
/** Stories of one section are a little closer. */
const SAME_SECTION = 1.2;
/** With less in common than this share of what the closest story has, two stories are not related. */
const LEAST_SHARE = 0.22;

/**
 * Hands over the places of the stories related to one, closest first, until no more are wanted: of copies the newest, and none of the
 * story's own. One story may come twice.
 */
export type Near = (place: number, take: (place: number) => boolean) => void;

/** Prepares such answers, of which no question takes more than `most`; see {@link near}. */
export type Relate = (traits: Traits, most: number) => Near;

/**
 * Topics and telling stems as traits under numbers. An archive has millions: they lie in flat lists, once story by story, once trait by
 * trait.
 */
interface Index {
  /** How far around a story its other stories are looked at, by number of the trait. */
  readonly reach: Uint8Array;
  /** How much a trait tells: what all stories have tells nothing. */
  readonly rarity: Float64Array;
  /** Where the stories of each trait begin in `places` and `weights`; one more for where the last end. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
  /** How much each has of the trait. */
  readonly weights: Float64Array;
  /** The traits of each story, and where in `places` it stands among those that have them. */
  readonly own: Runs;
  readonly stands: Int32Array;
}

/** The numbers of a story. */
const numbersOf = ({ starts, numbers }: Runs, place: number): Int32Array => numbers.subarray(starts[place] ?? 0, starts[place + 1] ?? 0);

function index({ topicCount, topics, weights: named, stems }: Traits): Index {
  const ownStarts = startsOf(stems.map((packed, i) => numbersOf(topics, i).length + stemCount(packed)));
  const total = ownStarts.at(-1) ?? 0;
  const own: Runs = { starts: ownStarts, numbers: new Int32Array(total) };
  const ownWeights = new Float64Array(total);
  // Stems are numbered behind the topics.
  const numbers = new Map<number, number>();
  const counts: number[] = Array.from({ length: topicCount }, () => 0);
  let at = 0;
  const put = (number: number, weight: number): void => {
    counts[number] = (counts[number] ?? 0) + 1;
    own.numbers[at] = number;
    ownWeights[at] = weight;
    at += 1;
  };
  stems.forEach((packed, story) => {
    const end = topics.starts[story + 1] ?? 0;
    for (let i = topics.starts[story] ?? 0; i < end; i += 1) put(topics.numbers[i] ?? 0, named[i] ?? 0);
    for (let i = 0; i < stemCount(packed); i += 1) {
      const stem = stemAt(packed, i);
      let number = numbers.get(stem);
      if (number === undefined) {
        number = counts.push(0) - 1;
        numbers.set(stem, number);
      }
      // The first tell most.
      put(number, 1 / (1 + i / FADE));
    }
  });
  const starts = startsOf(counts);
  const ends = starts.slice();
  const places = new Int32Array(total);
  const weights = new Float64Array(total);
  const stands = new Int32Array(total);
  for (let place = 0; place < stems.length; place += 1) {
    const end = own.starts[place + 1] ?? 0;
    for (let i = own.starts[place] ?? 0; i < end; i += 1) {
      const number = own.numbers[i] ?? 0;
      const here = ends[number] ?? 0;
      ends[number] = here + 1;
      places[here] = place;
      weights[here] = ownWeights[i] ?? 0;
      stands[i] = here;
    }
  }
  const rarity = Float64Array.from(counts, (count, number) => Math.log((number < topicCount ? 1 : 0) + stems.length / count));
  const reach = Uint8Array.from(counts, (_, number) => (number < topicCount ? TOPIC_REACH : STEM_REACH));
  return { reach, rarity, starts, places, weights, own, stands };
}

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

/** Hands over the stories that have most in common with one, closest first; none of `without`. */
function closest(traits: Traits): (here: number, without: readonly number[], take: Take) => void {
  const { times, sections } = traits;
  const { reach, rarity, starts, places, weights, own, stands } = index(traits);
  const scores = new Float64Array(times.length);
  const touched = new Int32Array(times.length);
  const found: Found = { count: 0, places: new Int32Array(times.length), scores: new Float64Array(times.length) };

  /** Adds up what the stories around one have in common with it. @returns how many were touched */
  const addUp = (here: number): number => {
    let count = 0;
    const end = own.starts[here + 1] ?? 0;
    for (let i = own.starts[here] ?? 0; i < end; i += 1) {
      const number = own.numbers[i] ?? 0;
      const at = stands[i] ?? 0;
      const worth = (weights[at] ?? 0) * (rarity[number] ?? 0);
      if (worth === 0) continue;
      const far = reach[number] ?? 0;
      const last = Math.min(starts[number + 1] ?? 0, at + far + 1);
      for (let k = Math.max(starts[number] ?? 0, at - far); k < last; k += 1) {
        const place = places[k] ?? 0;
        const before = scores[place] ?? 0;
        if (before === 0) touched[count++] = place;
        scores[place] = before + worth * (weights[k] ?? 0);
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

/** Prepares the answers for all stories. One question at a time. */
export function near(traits: Traits): Near {
  const { newest, matters } = traits;
  const ask = closest(traits);
  const groups = Map.groupBy(newest.keys(), (place) => newest[place] ?? place);
  // A little more than a foremost word that no third story has. Less, and only a matter that the editor states of both makes a relation.
  const alone = 1.15 * Math.log(newest.length / 2);
  return (here, take) => {
    const own = groups.get(newest[here] ?? here) ?? [here];
    let stated: Int32Array | undefined;
    ask(here, own, (place, score) => {
      stated ??= numbersOf(matters, here);
      const isRelated = score >= alone || (stated.length > 0 && numbersOf(matters, place).some((one) => stated?.includes(one)));
      return !isRelated || take(newest[place] ?? place);
    });
  };
}

/** No story. */
const NONE = -1;

/**
 * The first answers for all stories, `most` for each, side by side: {@link answered} gives them.
 * @param into holds `most` numbers for each story
 */
export function answerAll(traits: Traits, most: number, into: Int32Array): void {
  const ask = near(traits);
  into.fill(NONE);
  for (let place = 0; place < traits.newest.length; place += 1) {
    const chosen = new Set<number>();
    ask(place, (one) => chosen.add(one).size < most);
    into.set([...chosen], place * most);
  }
}

/** Answers that were given before. @throws RangeError where somebody wants more of them than were asked for */
export const answered =
  (answers: Int32Array, most: number): Near =>
  (here, take) => {
    for (let i = 0; i < most; i += 1) {
      const place = answers[here * most + i] ?? NONE;
      if (place === NONE || !take(place)) return;
    }
    throw new RangeError(`more than ${most} related stories were asked for`);
  };
