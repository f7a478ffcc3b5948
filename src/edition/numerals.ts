/** The text that editors write into heads and lists, in the digits of the paper where it asks for that. */
import { copyInNumerals } from '../arabic/copy-numerals.ts';
import type { Article } from '../schema/article.ts';
import type { Page } from '../schema/page.ts';
import type { Site } from '../schema/site.ts';
import type { Topic } from '../schema/topic.ts';
import type { Catalogue } from './story.ts';

type Set = (text: string) => string;

/** The named fields of a value, set; those that are absent stay absent. */
function withFields<T extends object>(value: T, fields: readonly (keyof T)[], set: Set): T {
  const changed: Partial<Record<keyof T, string | string[]>> = {};
  for (const field of fields) {
    const text: unknown = value[field];
    if (Array.isArray(text)) changed[field] = text.map(String).map(set);
    else if (typeof text === 'string') changed[field] = set(text);
  }
  return { ...value, ...changed };
}

function article(given: Article, set: Set): Article {
  return {
    ...withFields(given, ['headline', 'kicker', 'standfirst', 'excerpt'], set),
    ...(given.figure && { figure: withFields(given.figure, ['alt', 'caption', 'credit'], set) }),
    ...(given.map && { map: withFields(given.map, ['caption'], set) }),
    corrections: given.corrections.map((one) => withFields(one, ['text'], set)),
  };
}

const each = <T extends object>(entries: ReadonlyMap<string, T>, fields: readonly (keyof T)[], set: Set): ReadonlyMap<string, T> =>
  new Map([...entries].map(([id, one]) => [id, withFields(one, fields, set)]));

/** A topic with its facts and milestones. */
function topic(given: Topic, set: Set): Topic {
  return {
    ...withFields(given, ['name', 'aliases', 'description'], set),
    facts: Object.fromEntries(Object.entries(given.facts).map(([name, text]) => [set(name), set(text)])),
    timeline: given.timeline.map((one) => withFields(one, ['text'], set)),
  };
}

interface Copy {
  readonly articles: readonly Article[];
  readonly catalogue: Catalogue;
  readonly pages: readonly Page[];
}

/** What is shown of articles, pages and the catalogue in the digits of the paper; as it was written where the paper keeps that. */
export function setNumerals(copy: Copy, { numerals, copyNumerals }: Pick<Site, 'numerals' | 'copyNumerals'>): Copy {
  if (copyNumerals === 'written') return copy;
  const set: Set = (text) => copyInNumerals(text, numerals);
  const { sections, topics, sources } = copy.catalogue;
  return {
    articles: copy.articles.map((one) => article(one, set)),
    catalogue: {
      sections: each(sections, ['name', 'description'], set),
      topics: new Map([...topics].map(([id, one]) => [id, topic(one, set)])),
      sources: each(sources, ['name', 'aliases', 'description'], set),
    },
    pages: copy.pages.map((one) => withFields(one, ['title', 'description'], set)),
  };
}
