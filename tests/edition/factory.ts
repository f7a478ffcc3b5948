/** Small articles and papers for tests. */
import { buildEdition } from '../../src/edition/edition.ts';
import type { EditionInput } from '../../src/edition/edition.ts';
import type { Article } from '../../src/schema/article.ts';
import { site } from '../../src/schema/site.ts';
import type { Topic } from '../../src/schema/topic.ts';

let made = 0;

/** An article with a permalink of its own; `published` defaults to one hour after the one made before. */
export function article(given: Partial<Article> = {}): Article {
  made += 1;
  const published = new Date(Date.UTC(2014, 10, 10, made)).toISOString().replace('.000Z', '+00:00');
  return {
    id: `a${made}`,
    permalink: `/2014/11/10/a${made}/`,
    aliases: [],
    translations: {},
    headline: `عنوان ${made}`,
    headlineOrigin: 'given',
    excerpt: 'بداية النص.',
    dateline: { places: [], agencies: [], authors: [], date: null },
    published,
    publishedOrigin: 'given',
    publishedPrecision: 'minute',
    zone: 'Asia/Riyadh',
    section: 'politics',
    topics: [],
    named: [],
    sources: [],
    corrections: [],
    related: [],
    status: 'published',
    breaking: false,
    words: 300,
    readingMinutes: 3,
    vocalised: false,
    file: `articles/a${made}.txt`,
    digest: `digest-${made}`,
    format: 'text',
    encoding: 'utf-8',
    messages: [],
    ...given,
  };
}

export const topic = (id: string, given: Partial<Topic> = {}): Topic => ({ id, name: id, kind: 'story', aliases: [], context: [], except: [], facts: {}, timeline: [], ...given });

const SECTIONS = ['politics', 'economy', 'sports'];

export const paper = (articles: readonly Article[], given: Partial<EditionInput> = {}) =>
  buildEdition({
    site: site.parse({}),
    articles,
    pages: [],
    catalogue: {
      sections: new Map(SECTIONS.map((id, order) => [id, { id, name: id, order }])),
      topics: new Map(['iran', 'oil', 'comet'].map((id) => [id, topic(id)])),
      sources: new Map(),
    },
    ...given,
  });
