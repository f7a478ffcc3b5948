/**
 * The front page. The rules, in full, are docs/decisions/004-front-page.md:
 * rank first, then recency, then variety of sections; nothing stands twice above the fold.
 */
import type { Topic } from '../schema/topic.ts';
import { dayKey } from '../arabic/dates.ts';
import type { Site } from '../schema/site.ts';
import { editionPlaces } from './places.ts';
import { rhythmOf } from './rhythm.ts';
import { withoutCopies } from './copies.ts';
import type { Copies } from './copies.ts';
import type { Band, FrontPage, Shelf, Story } from './types.ts';
import type { Section } from '../schema/section.ts';

const SECONDS = 3;
/** A lead without a figure leaves room for a second row. */
const SECONDS_WITHOUT_FIGURE = 6;
/** A latest column of fewer stories would be no column: they stand with the seconds. */
const LATEST_LEAST = 3;
const LEAD_MORE = 3;
const BAND_REST = 4;
const TOPICS = 10;
/** Stories younger than this, counted back from the newest one, are today's paper. */
const FRESH_MS = 24 * 3_600_000;
/** How far back the desk's `second` still outranks a newer story without rank. */
const RECENT_MS = 3 * FRESH_MS;

const ORDER = { lead: 0, second: 1, brief: 3 } as const;
const rankOrder = (story: Story): number => (story.rank ? ORDER[story.rank] : 2);

/** One copy of each story: the one that the desk ranks highest, else the newest. Their order stays. */
export function onceEach(stories: readonly Story[], copies: Copies): Story[] {
  const chosen = new Set(withoutCopies(stories.toSorted((a, b) => rankOrder(a) - rankOrder(b)), copies));
  return stories.filter((story) => chosen.has(story));
}

/** Fresh stories by rank, then the recent ones by rank, then the rest; newest first within each. */
function byWeight(stories: readonly Story[]): Story[] {
  const newest = stories[0] ? Date.parse(stories[0].published) : 0;
  const age = (story: Story) => newest - Date.parse(story.published);
  const tier = (story: Story) => (age(story) < FRESH_MS ? 0 : age(story) < RECENT_MS ? 1 : 2);
  const weight = new Map(stories.map((story) => [story, tier(story) * 4 + rankOrder(story)]));
  return stories.toSorted((a, b) => (weight.get(a) ?? 0) - (weight.get(b) ?? 0));
}

/** Takes the first `limit` stories, preferring one a section; fills up with the others in order. */
function varied(stories: readonly Story[], limit: number, taken: Section | undefined): Story[] {
  const sections = new Set(taken ? [taken.id] : []);
  const chosen = stories.filter((story) => {
    if (sections.has(story.section.id)) return false;
    sections.add(story.section.id);
    return true;
  });
  return [...new Set([...chosen.slice(0, limit), ...stories])].slice(0, limit);
}

function bands(sections: readonly Shelf<Section>[], shown: ReadonlySet<Story>): Band[] {
  const made: Band[] = [];
  for (const { of: section, stories } of sections) {
    const [main, ...rest] = byWeight(stories.filter((story) => !shown.has(story)).slice(0, 40));
    if (!main) continue;
    const chosen = rest.slice(0, BAND_REST);
    made.push({ section, main, rest: chosen, rhythm: rhythmOf(made.at(-1)?.rhythm, made.length, main, chosen) });
  }
  return made;
}

function topicsOf(stories: readonly Story[]): Topic[] {
  const uses = new Map<Topic, number>();
  for (const story of stories) for (const topic of story.topics) uses.set(topic, (uses.get(topic) ?? 0) + 1);
  return [...uses]
    .filter(([topic]) => topic.kind === 'story' || topic.kind === 'organisation')
    .toSorted(([a, m], [b, n]) => n - m || (a.id < b.id ? -1 : 1))
    .slice(0, TOPICS)
    .map(([topic]) => topic);
}

/**
 * Chooses the front page out of the published stories.
 * @param stories newest first, no two of them copies
 * @param sections in the desk's order, with these stories
 * @param site how many stories the latest column holds, and whether the paper has maps
 */
export function frontPage(stories: readonly Story[], sections: readonly Shelf<Section>[], { front, maps }: Pick<Site, 'front' | 'maps'>): FrontPage {
  const recent = stories.slice(0, 200);
  const today = recent[0] ? dayKey(recent[0].date) : '';
  const breaking = recent.filter((story) => story.breaking && dayKey(story.date) === today).slice(0, 2);
  const ranked = byWeight(recent);
  const lead = ranked[0] ?? null;
  const leadTopic = lead?.topics[0];
  const leadMore = leadTopic
    ? recent.filter((story) => story !== lead && story.topics.some((topic) => topic.id === leadTopic.id)).slice(0, LEAD_MORE)
    : [];
  const above = new Set<Story>([...(lead ? [lead] : []), ...leadMore, ...breaking]);
  const chosen = varied(
    ranked.filter((story) => !above.has(story) && story.rank !== 'brief'),
    lead?.figure || lead?.map ? SECONDS : SECONDS_WITHOUT_FIGURE,
    lead?.section,
  );
  const left = ranked.filter((story) => !above.has(story) && !chosen.includes(story));
  const seconds = left.length < LATEST_LEAST ? [...chosen, ...left] : chosen;
  for (const story of seconds) above.add(story);
  return {
    breaking: breaking.filter((story) => story !== lead),
    lead,
    leadMore,
    seconds,
    latest: recent.filter((story) => !above.has(story)).slice(0, front.latest),
    bands: bands(sections, above),
    places: maps === 'none' ? [] : editionPlaces(ranked),
    topics: topicsOf(recent),
  };
}
