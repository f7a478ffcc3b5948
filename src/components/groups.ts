/** A list set under its days or its letters. The order of the list stays: it is cut, never sorted. */
import { initialLetter } from '../arabic/collate.ts';
import { dayKey } from '../arabic/dates.ts';
import type { CalendarDate } from '../arabic/dates.ts';
import type { SheetNumber } from '../edition/paginate.ts';
import type { Story } from '../edition/types.ts';

export interface Group<K, T> {
  readonly key: K;
  readonly items: readonly T[];
}

/** Cuts a list into runs of neighbours with the same key. */
function runs<T>(items: readonly T[], key: (item: T) => string): Group<string, T>[] {
  const found: { key: string; items: T[] }[] = [];
  for (const item of items) {
    const name = key(item);
    const last = found.at(-1);
    if (last?.key === name) last.items.push(item);
    else found.push({ key: name, items: [item] });
  }
  return found;
}

/** Stories under the day on which they were published. */
export function byDay(stories: readonly Story[]): Group<CalendarDate, Story>[] {
  return runs(stories, (story) => dayKey(story.date)).flatMap(({ items }) => {
    const [first] = items;
    return first ? [{ key: first.date, items }] : [];
  });
}

/** Named things in alphabetical order under their first letter, as an index prints them. */
export const byLetter = <T>(items: readonly T[], name: (item: T) => string): Group<string, T>[] =>
  runs(items, (item) => initialLetter(name(item)));

/** Where a letter of an index begins that is cut into sheets. */
export interface LetterPlace {
  readonly letter: string;
  /** The sheet that has its first name. */
  readonly sheet: SheetNumber;
}

/**
 * The letters of a whole index, in its order, each with the sheet on which it begins.
 * @param size how many names a sheet holds
 */
export function letterPlaces<T>(items: readonly T[], name: (item: T) => string, size: number): LetterPlace[] {
  let before = 0;
  return byLetter(items, name).map(({ key, items: { length } }) => {
    const place = Math.floor(before / size);
    before += length;
    return { letter: key, sheet: place === 0 ? null : place + 1 };
  });
}
