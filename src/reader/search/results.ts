/** Results as a list. */
import { formatDate, formatHijri } from '../../arabic/dates.ts';
import type { Numerals } from '../../arabic/digits.ts';
import type { MonthNames } from '../../arabic/months.ts';
import { marksIn, passage } from '../../search/passage.ts';
import type { Answering } from '../../search/passage.ts';
import type { SearchRecord } from '../../search/record.ts';
import { base, line, make } from './dom.ts';

/** How the paper writes. */
export interface Style {
  readonly numerals: Numerals;
  readonly months: MonthNames;
  /** Names by id. */
  readonly sections: ReadonlyMap<string, string>;
}

function when(day: string, { numerals, months }: Style): HTMLElement {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const calendar = { year, month, day: date };
  const time = make('time', { dateTime: day }, formatDate(calendar, { months, numerals, weekday: true }));
  return make('p', { className: 'when' }, make('b', {}, time), make('span', {}, formatHijri(calendar, numerals)));
}

function summary(record: SearchRecord, asked: Answering): HTMLElement {
  const blocks = [...(record.lead === '' ? [] : [record.lead]), ...record.text];
  const { text, cutBefore, cutAfter } = passage(blocks, asked);
  return make('p', { className: 'sum full' }, cutBefore ? '… ' : '', ...line(text, marksIn(text, asked)), cutAfter ? ' …' : '');
}

/** One result: its day, section, headline and the passage that answers. */
export function resultItem(record: SearchRecord, asked: Answering, style: Style): HTMLElement {
  const { headline, permalink, section, day } = record;
  const link = make('a', { href: `${base}${permalink}` }, ...line(headline, marksIn(headline, asked)));
  const name = style.sections.get(section);
  const article = make('article', {}, ...(name === undefined ? [] : [make('p', { className: 'kick' }, ...line(name))]), make('h2', { className: 'hl' }, link), summary(record, asked));
  return make('li', {}, when(day, style), article);
}
