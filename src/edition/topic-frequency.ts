/** How often a topic was in the paper: by day, by month or by year, whichever shows its course in few bars. */
import { daysInMonth } from '../arabic/dates.ts';
import type { CalendarDate } from '../arabic/dates.ts';
import type { Frequency, Story } from './types.ts';

/** Nothing is compared with fewer stories or slots. */
const STORIES_LEAST = 4;
const SLOTS_LEAST = 4;
const DAYS_MOST = 31;
const MONTHS_MOST = 36;

type Unit = Frequency['unit'];

const start = ({ year, month, day }: CalendarDate, unit: Unit): CalendarDate => ({ year, month: unit === 'year' ? 1 : month, day: unit === 'day' ? day : 1 });
const key = ({ year, month, day }: CalendarDate): number => (year * 12 + month) * 31 + day;

function next({ year, month, day }: CalendarDate, unit: Unit): CalendarDate {
  if (unit === 'year') return { year: year + 1, month, day };
  if (unit === 'day' && day < daysInMonth(year, month)) return { year, month, day: day + 1 };
  return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
}

/** From the slot of one day to that of another. */
function slotsBetween(from: CalendarDate, to: CalendarDate, unit: Unit): CalendarDate[] {
  const slots: CalendarDate[] = [];
  for (let slot = start(from, unit); key(slot) <= key(start(to, unit)); slot = next(slot, unit)) slots.push(slot);
  return slots;
}

/** @param stories newest first */
export function frequencyOf(stories: readonly Story[]): Frequency | undefined {
  const [newest, oldest] = [stories[0]?.date, stories.at(-1)?.date];
  if (!newest || !oldest || stories.length < STORIES_LEAST) return undefined;
  const months = (newest.year - oldest.year) * 12 + newest.month - oldest.month + 1;
  const unit: Unit = months > MONTHS_MOST ? 'year' : months > 2 || slotsBetween(oldest, newest, 'day').length > DAYS_MOST ? 'month' : 'day';
  const slots = slotsBetween(oldest, newest, unit);
  if (slots.length < SLOTS_LEAST) return undefined;
  const counts = new Map<number, number>();
  for (const { date } of stories) counts.set(key(start(date, unit)), (counts.get(key(start(date, unit))) ?? 0) + 1);
  return { unit, slots: slots.map((date) => ({ date, count: counts.get(key(date)) ?? 0 })) };
}
