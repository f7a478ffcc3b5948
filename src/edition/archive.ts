import { dayKey } from '../arabic/dates.ts';
import type { Archive, Story } from './types.ts';

const groupBy = (stories: readonly Story[], key: (story: Story) => string): [string, Story[]][] => [
  ...Map.groupBy(stories, key),
];

/** Groups stories (newest first) by day, month and year of the paper's calendar. Linear in the number of stories. */
export function archive(stories: readonly Story[]): Archive {
  const days = groupBy(stories, (story) => dayKey(story.date)).flatMap(([key, group]) => {
    const date = group[0]?.date;
    return date ? [{ key, ...date, date, stories: group }] : [];
  });
  const months = groupBy(stories, (story) => dayKey(story.date).slice(0, 7)).flatMap(([key, group]) => {
    const date = group[0]?.date;
    return date ? [{ key, year: date.year, month: date.month, stories: group }] : [];
  });
  const years = groupBy(stories, (story) => dayKey(story.date).slice(0, 4)).map(([key, group]) => ({
    key,
    year: Number(key),
    stories: group,
  }));
  return { days, months, years };
}
