/** المسار: the course of a topic, as its file states it, else drawn from its stories. */
import { dayKey } from '../arabic/dates.ts';
import type { CalendarDate } from '../arabic/dates.ts';
import type { Topic } from '../schema/topic.ts';
import type { Story, TopicEvent } from './types.ts';

/** Fewer stories and days than these are seen at a glance in the list itself. */
const STORIES_LEAST = 6;
const DAYS_LEAST = 4;
const DAYS_MOST = 8;

const WEIGHT = { lead: 3, second: 2, brief: 0 } as const;
const weight = ({ rank }: Story): number => (rank ? WEIGHT[rank] : 1);
const iso = (date: CalendarDate): string => dayKey(date).replaceAll('/', '-');

/** Further back than this, in days, the newest milestone is history and not where the topic stands. */
const HERE_DAYS = 92;
const DAY_MS = 86_400_000;

/** The story that a day is remembered by: the weightiest, then the first. */
const best = (stories: readonly Story[]): Story | undefined =>
  stories.toReversed().reduce<Story | undefined>((found, story) => (found && weight(found) >= weight(story) ? found : story), undefined);

function fromStories(stories: readonly Story[]): Omit<TopicEvent, 'when'>[] {
  const days = [...Map.groupBy(stories, ({ date }) => iso(date))].map(([date, all]) => ({ date, all, weight: all.reduce((sum, story) => sum + weight(story), 0) }));
  if (stories.length < STORIES_LEAST || days.length < DAYS_LEAST) return [];
  const [newest, oldest] = [days[0], days.at(-1)];
  const between = days.slice(1, -1).toSorted((a, b) => b.weight - a.weight || (a.date < b.date ? 1 : -1));
  return [newest, oldest, ...between.slice(0, DAYS_MOST - 2)].flatMap((day) => {
    const story = day && best(day.all);
    return day && story ? [{ date: day.date, text: story.headline, story }] : [];
  });
}

/**
 * Milestones, oldest first. A year or a month that has begun counts as come.
 * @param stories newest first
 * @param today the date of the edition; without it nothing is yet to come
 */
export function courseOf({ timeline }: Topic, stories: readonly Story[], today: CalendarDate | null): TopicEvent[] {
  const events: Omit<TopicEvent, 'when'>[] = timeline.length > 0 ? [...timeline] : fromStories(stories);
  const now = today ? iso(today) : '9999';
  const ordered = events.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const come = ordered.filter(({ date }) => date <= now).length;
  const isHere = (date: string): boolean => Date.parse(today ? now : date) - Date.parse(date) <= HERE_DAYS * DAY_MS;
  return ordered.map((event, i) => ({ ...event, when: i >= come ? 'next' : i === come - 1 && isHere(event.date) ? 'here' : 'past' }));
}
