/** Saved articles and marks as lists. */
import { readingMinutes } from '../../arabic/words.ts';
import { count, minute } from '../../arabic/plural.ts';
import { formatDate } from '../../arabic/dates.ts';
import type { CalendarDate } from '../../arabic/dates.ts';
import type { Numerals } from '../../arabic/digits.ts';
import type { MonthNames } from '../../arabic/months.ts';
import { savedStrings as words } from '../../arabic/saved-strings.ts';
import type { Saved } from '../keep/saved.ts';
import type { Mark } from '../marks/store.ts';
import { line, make } from '../search/dom.ts';
import { sizeText } from './sizes.ts';

/** How the paper writes. */
export interface Style {
  readonly numerals: Numerals;
  readonly months: MonthNames;
}

/** The day on this device's own calendar and clock: that is when the reader was here. */
const here = (moment: Date): CalendarDate => ({ year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() });

const sameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString();

/** «حُفظ اليوم», «حُفظ أمس», «حُفظ في 9 نوفمبر». */
export function savedWhen(saved: Date, now: Date, { numerals, months }: Style): string {
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (sameDay(saved, now)) return words.today;
  if (sameDay(saved, yesterday)) return words.yesterday;
  return words.day(formatDate(here(saved), { numerals, months, year: saved.getFullYear() !== now.getFullYear() }));
}

/** A button for one thing of a list; what it is for is said to those who do not see where it stands. */
function action(name: string, label: string, of: string, key: string): HTMLButtonElement {
  const button = make('button', { type: 'button' }, label, make('span', { className: 'vh' }, ': ', ...line(of)));
  button.dataset[name] = key;
  return button;
}

export function savedItem(one: Saved, style: Style, now: Date): HTMLElement {
  const moment = make('time', { dateTime: one.saved }, savedWhen(new Date(one.saved), now, style));
  const length = count(readingMinutes(one.words), minute, style.numerals);
  const copied = one.files.length > 0;
  const when = make('p', { className: 'when' }, make('b', {}, moment), make('span', {}, length), make('span', {}, copied ? sizeText(one.bytes, style.numerals) : words.absent));
  const link = make('a', { href: one.path }, ...line(one.headline));
  const actions = make('p', { className: 'acts' }, ...(copied ? [] : [action('fetch', words.fetch, one.headline, one.path)]), action('remove', words.remove, one.headline, one.path));
  const summary = one.summary === '' ? [] : [make('p', { className: 'sum' }, ...line(one.summary))];
  const article = make('article', {}, make('p', { className: 'kick' }, ...line(one.section)), make('h2', { className: 'hl' }, link), ...summary, actions);
  return make('li', {}, when, article);
}

/** The marks of one article under its headline. */
export function marksItem(marks: readonly Mark[]): HTMLElement {
  const [first] = marks;
  const link = make('a', { href: first?.path ?? '' }, ...line(first?.headline ?? ''));
  const list = marks.map((mark) =>
    make(
      'li',
      {},
      make('blockquote', {}, make('p', {}, make('mark', {}, ...line(mark.quote)))),
      ...(mark.note === '' ? [] : [make('p', { className: 'note' }, ...line(mark.note))]),
      make('p', { className: 'acts' }, action('removeMark', words.removeMark, mark.quote.slice(0, 60), mark.id)),
    ),
  );
  return make('li', {}, make('h3', { className: 'hl' }, link), make('ol', {}, ...list));
}
