/**
 * What the head and the foot of every page say of the paper. It is little on purpose: a page says nothing that changes with each
 * edition unless it is of that edition, so a page of last year stays as it was printed, byte for byte.
 */
import type { CalendarDate } from '../arabic/dates.ts';
import type { Page } from '../schema/page.ts';
import type { Section } from '../schema/section.ts';
import type { Site } from '../schema/site.ts';
import type { Edition, Story } from './types.ts';

export interface Frame {
  readonly site: Site;
  readonly sections: readonly Pick<Section, 'id' | 'name'>[];
  readonly pages: readonly Pick<Page, 'id' | 'title'>[];
  /** Which indexes have anything in them. */
  readonly has: { readonly topics: boolean; readonly sources: boolean; readonly authors: boolean };
  /** The year that goes without saying in dates. */
  readonly year: number | null;
}

/** The day that a page is of, as paper has it in its head. */
export interface Folio {
  readonly date: CalendarDate;
  /** The number of that day's edition, where the paper counts them. */
  readonly number?: number;
  /** When the edition was last changed; stated on the front page only. */
  readonly updated?: string;
}

const DAY_MS = 86_400_000;
const utc = ({ year, month, day }: CalendarDate): number => Date.UTC(year, month - 1, day);

/** The number of a day's edition; absent where the paper doesn't count, or counts from a later day. */
export function editionNumber({ firstEdition }: Site, date: CalendarDate | null): number | undefined {
  if (!firstEdition || !date) return undefined;
  const days = Math.round((utc(date) - Date.parse(`${firstEdition}T00:00:00Z`)) / DAY_MS);
  return days >= 0 ? days + 1 : undefined;
}

const framed = new WeakMap<Edition, Frame>();

export function frameOf(edition: Edition): Frame {
  const known = framed.get(edition);
  if (known) return known;
  const { site, sections, pages, topics, sources, authors, date } = edition;
  const frame = {
    site,
    sections: sections.map(({ of: { id, name } }) => ({ id, name })),
    pages: pages.map(({ id, title }) => ({ id, title })),
    has: { topics: topics.length > 0, sources: sources.length > 0, authors: authors.length > 0 },
    year: date?.year ?? null,
  };
  framed.set(edition, frame);
  return frame;
}

/** The folio of a day, and of a story of that day. */
export function folioOf(site: Site, { date }: Pick<Story, 'date'>): Folio {
  const number = editionNumber(site, date);
  return { date, ...(number !== undefined && { number }) };
}

/** The folio of the front page: the edition's day; `undefined` in an empty paper. */
export function frontFolio({ date, number, updated }: Edition): Folio | undefined {
  return date ? { date, ...(number !== undefined && { number }), ...(updated && { updated }) } : undefined;
}
