/** The paper as a value. Pages and components ask it questions; none of them sorts, filters or groups by itself. */
import type { CalendarDate } from '../arabic/dates.ts';
import type { Article } from '../schema/article.ts';
import type { Correction } from '../schema/correction.ts';
import type { Message } from '../schema/message.ts';
import type { Page } from '../schema/page.ts';
import type { MapPlace } from '../schema/place.ts';
import type { Section } from '../schema/section.ts';
import type { Site } from '../schema/site.ts';
import type { Source } from '../schema/source.ts';
import type { Topic } from '../schema/topic.ts';

/** An article with everything it names resolved, and its moment of publication in the paper's own calendar. */
export interface Story extends Omit<Article, 'section' | 'topics' | 'sources' | 'related'> {
  readonly section: Section;
  /** Those the editor states, then those the text names. */
  readonly topics: readonly Topic[];
  readonly sources: readonly Source[];
  readonly date: CalendarDate;
  /** `HH:MM` in the paper's zone; absent where only the day is known. */
  readonly time?: string;
  /** What a list shows under the headline: the standfirst, else the beginning of the text. */
  readonly summary: string;
}

/** A story with its neighbours. */
export interface StoryContext {
  readonly story: Story;
  /** The story published before it and after it. */
  readonly previous?: Story;
  readonly next?: Story;
  /** Most related first; no copy of this story or of another one here. */
  readonly related: readonly Story[];
  /** Nearly the same text, from another agency or sent again; newest first. */
  readonly copies: readonly Story[];
  /** The topic that tells the story so far, oldest first, this story included; empty where there is none. */
  readonly soFar: { readonly topic: Topic; readonly stories: readonly Story[] } | null;
}

/** A list of stories under one heading: a section, a topic, a source. Newest first. */
export interface Shelf<T> {
  readonly of: T;
  readonly stories: readonly Story[];
}

/** Somebody who writes: known by name alone. */
export interface Author {
  /** The name as an address spells it. */
  readonly id: string;
  readonly name: string;
}

/** A topic beside another. */
export interface Neighbour {
  readonly topic: Topic;
  /** How many stories both are topics of. */
  readonly together: number;
}

/** One point of a topic's course. */
export interface TopicEvent {
  /** `YYYY-MM-DD`, or less where less is known. */
  readonly date: string;
  readonly text: string;
  /** The story that tells it; absent where the desk states the milestone. */
  readonly story?: Story;
  /** Seen from the edition's date; `here` is the newest that has come, where it is of these weeks. */
  readonly when: 'past' | 'here' | 'next';
}

/** How many stories a topic had, slot by slot, from the first to the last, empty ones included. */
export interface Frequency {
  readonly unit: 'day' | 'month' | 'year';
  readonly slots: readonly { readonly date: CalendarDate; readonly count: number }[];
}

export interface TopicShelf extends Shelf<Topic> {
  /** Topics that share stories with this one, closest first; one that is everywhere is close to none. */
  readonly neighbours: readonly Neighbour[];
  /** «المسار»: what the desk states, else the weightiest days of its stories, oldest first. Empty where neither makes a course. */
  readonly course: readonly TopicEvent[];
  /** Absent where there is nothing to compare. */
  readonly frequency?: Frequency;
  /** Where it is, and where its stories come from; the first is the one that matters. Empty where there is no map. */
  readonly places: readonly MapPlace[];
}

/** `2014/11/12`, `2014/11` or `2014`. */
export interface Period {
  readonly key: string;
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly stories: readonly Story[];
}

export interface Archive {
  /** Newest first. Only periods with stories. */
  readonly days: readonly (Period & { readonly date: CalendarDate })[];
  readonly months: readonly (Period & { readonly month: number })[];
  readonly years: readonly Period[];
}

/** How a section is set on the front page; see docs/decisions/004-front-page.md. */
export const RHYTHMS = ['columns', 'figure', 'places', 'picture', 'title', 'lines'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export interface Band {
  readonly section: Section;
  readonly rhythm: Rhythm;
  /** The story that leads the band. */
  readonly main: Story;
  /** The stories beside it, newest first; for `places` they follow `main` as equals. */
  readonly rest: readonly Story[];
}

/** A place of the edition's map, and what is reported from it; its number is its place in the list. */
export interface EditionPlace {
  readonly place: MapPlace;
  readonly stories: readonly Story[];
}

export interface FrontPage {
  /** Stories marked as breaking on the newest day, newest first. */
  readonly breaking: readonly Story[];
  readonly lead: Story | null;
  /** Earlier stories of the lead's topic, newest first. */
  readonly leadMore: readonly Story[];
  readonly seconds: readonly Story[];
  /** The newest stories that are not already above. */
  readonly latest: readonly Story[];
  readonly bands: readonly Band[];
  /** The numbered map of the edition; empty where there is none. */
  readonly places: readonly EditionPlace[];
  /** Topics of the last days, most used first. */
  readonly topics: readonly Topic[];
}

export interface CorrectionNotice {
  readonly story: Story;
  readonly correction: Correction;
}

export interface Edition {
  readonly site: Site;
  /** The day of the newest story; `null` in an empty paper. */
  readonly date: CalendarDate | null;
  /** Newest publication or update whose hour is known, ISO; shown as «last updated». */
  readonly updated: string | null;
  /** Days since `site.firstEdition`; absent where that is not stated. */
  readonly number?: number;
  /** Published stories, newest first. */
  readonly stories: readonly Story[];
  /** Withdrawn stories: they keep a page with the reason, and stand in no list. */
  readonly withdrawn: readonly Story[];
  readonly sections: readonly Shelf<Section>[];
  readonly topics: readonly TopicShelf[];
  readonly sources: readonly Shelf<Source>[];
  readonly authors: readonly Shelf<Author>[];
  readonly archive: Archive;
  readonly pages: readonly Page[];
  /** Newest first. */
  readonly corrections: readonly CorrectionNotice[];
  readonly front: FrontPage;
  /** What was found only when the articles were put together. */
  readonly messages: readonly Message[];
  /** The neighbours of a story, by its permalink. */
  readonly context: (story: Story) => StoryContext;
}
