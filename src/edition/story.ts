/** Articles become stories: ids are resolved, dates are placed in the paper's calendar. */
import { localDate, localTime } from '../arabic/dates.ts';
import { visibleIn } from '../arabic/hidden.ts';
import { shorten } from '../arabic/shorten.ts';
import type { Article } from '../schema/article.ts';
import type { Section } from '../schema/section.ts';
import { DEFAULT_SECTION } from '../schema/section.ts';
import type { Source } from '../schema/source.ts';
import type { Topic } from '../schema/topic.ts';
import type { Story } from './types.ts';

/** The collections beside the articles, by id. */
export interface Catalogue {
  readonly sections: ReadonlyMap<string, Section>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly sources: ReadonlyMap<string, Source>;
}

const resolve = <T>(ids: readonly string[], from: ReadonlyMap<string, T>): T[] =>
  ids.map((id) => from.get(id)).filter((found) => found !== undefined);

const SUMMARY_LENGTH = 180;

/** Stories made so far: on the dev server an edition differs from the last one by one of thousands. A build makes one edition, and remembers none. */
export type MadeStories = WeakMap<Article, { readonly catalogue: Catalogue; readonly story: Story }>;

/**
 * Resolves one article. Ids that the catalogue does not hold are left out: whoever read the file has told the desk.
 * @returns the same story for the same article and catalogue, where `made` remembers it
 */
export function toStory(article: Article, catalogue: Catalogue, made?: MadeStories): Story {
  const known = made?.get(article);
  if (known?.catalogue === catalogue) return known.story;
  const story = resolved(article, catalogue);
  made?.set(article, { catalogue, story });
  return story;
}

function resolved(article: Article, catalogue: Catalogue): Story {
  const { section, topics, sources, related: _related, id, file, messages, ...rest } = article;
  const shown = visibleIn(rest);
  return {
    ...shown,
    id,
    file,
    messages,
    section: (section === null ? undefined : catalogue.sections.get(section)) ?? DEFAULT_SECTION,
    topics: resolve([...topics, ...article.named], catalogue.topics),
    sources: resolve(sources, catalogue.sources),
    date: localDate(article.published, article.zone),
    ...(article.publishedPrecision === 'minute' && { time: localTime(article.published, article.zone) }),
    summary: shown.standfirst ?? shorten(shown.excerpt, SUMMARY_LENGTH),
  };
}

/**
 * The paper's one order: newest first, then the permalink, so that it never depends on the order of reading.
 * Within a day, stories whose hour is unknown come after those whose hour is known.
 */
export function newestFirst(stories: readonly Story[]): Story[] {
  const key = new Map(stories.map((story) => [story, Date.parse(story.published)]));
  return stories.toSorted(
    (a, b) => (key.get(b) ?? 0) - (key.get(a) ?? 0) || (a.permalink < b.permalink ? -1 : a.permalink > b.permalink ? 1 : 0),
  );
}
