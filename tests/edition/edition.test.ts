import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { article, paper } from './factory.ts';

const many = (n: number) =>
  Array.from({ length: n }, (_, i) =>
    article({
      section: ['politics', 'economy', 'sports', null][i % 4] ?? null,
      topics: i % 3 === 0 ? ['iran'] : i % 5 === 0 ? ['oil', 'comet'] : [],
      ...(i % 7 === 0 && { rank: 'second' as const }),
      ...(i % 11 === 0 && { rank: 'lead' as const }),
    }),
  );

describe('buildEdition', () => {
  test('an empty paper is a paper', () => {
    const edition = paper([]);
    expect(edition.stories).toEqual([]);
    expect(edition.date).toBeNull();
    expect(edition.front.lead).toBeNull();
    expect(edition.front.bands).toEqual([]);
    expect(edition.sections.map(({ of }) => of.id)).toEqual(['politics', 'economy', 'sports']);
  });

  test('does not depend on the order in which files were read', () => {
    const articles = many(40);
    const plain = (edition: ReturnType<typeof paper>) =>
      JSON.stringify([edition, edition.stories.map((story) => edition.context(story))]);
    const expected = plain(paper(articles));
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(plain(paper(shuffled))).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('every published story stands in exactly one section, day, month and year', () => {
    const edition = paper(many(60));
    const all = edition.stories.map(({ permalink }) => permalink).toSorted();
    for (const shelves of [edition.sections, edition.archive.days, edition.archive.months, edition.archive.years]) {
      expect(shelves.flatMap(({ stories }) => stories.map(({ permalink }) => permalink)).toSorted()).toEqual(all);
    }
  });

  test('drafts, scheduled and withdrawn articles stand in no list', () => {
    const edition = paper([
      article(),
      article({ status: 'draft' }),
      article({ status: 'scheduled' }),
      article({ status: 'withdrawn' }),
    ]);
    expect(edition.stories).toHaveLength(1);
    expect(edition.withdrawn).toHaveLength(1);
    expect(edition.sections.flatMap(({ stories }) => stories)).toHaveLength(1);
  });

  test('the newest story dates the edition and numbers it', () => {
    const { site } = paper([]);
    const edition = paper([article({ published: '2014-11-12T10:00:00+03:00' })], {
      site: { ...site, firstEdition: '2014-01-01' },
    });
    expect(edition.date).toEqual({ year: 2014, month: 11, day: 12 });
    expect(edition.number).toBe(316);
  });

  test('a contested permalink is kept by the first file and numbered for the others, and the desk is told', () => {
    const twin = { permalink: '/2014/11/10/twin/' };
    const edition = paper([
      article({ ...twin, file: 'articles/c.txt' }),
      article({ ...twin, file: 'articles/a.txt' }),
      article({ ...twin, file: 'articles/b.txt' }),
    ]);
    expect(Object.fromEntries(edition.stories.map(({ file, permalink }) => [file, permalink]))).toEqual({
      'articles/a.txt': '/2014/11/10/twin/',
      'articles/b.txt': '/2014/11/10/twin-2/',
      'articles/c.txt': '/2014/11/10/twin-3/',
    });
    expect(edition.messages.map(({ rule, file }) => [rule, file])).toEqual([
      ['duplicate-permalink', 'articles/b.txt'],
      ['duplicate-permalink', 'articles/c.txt'],
    ]);
  });

  test('previous and next walk the whole paper in both directions', () => {
    const edition = paper(many(12));
    const walked = [];
    for (let at = edition.stories.at(-1); at; at = edition.context(at).next) walked.push(at);
    expect(walked).toEqual(edition.stories.toReversed());
    for (const story of edition.stories) {
      const { next } = edition.context(story);
      if (next) expect(edition.context(next).previous).toBe(story);
    }
  });

  test('what the desk names as related comes first; a name that is no article is reported', () => {
    const first = article({ topics: ['iran'] });
    const second = article({ topics: ['oil'] });
    const third = article({ topics: ['iran'], related: [second.id, '/2014/11/10/nothing/'] });
    const edition = paper([first, second, third]);
    const story = edition.stories.find(({ id }) => id === third.id);
    expect(story && edition.context(story).related.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(edition.messages.map(({ rule }) => rule)).toEqual(['unknown-related']);
  });

  test('10,000 articles are put together in a few seconds, neighbours included', () => {
    const articles = many(10_000);
    // Time of the processor: others may use it meanwhile.
    const start = process.cpuUsage().user;
    const edition = paper(articles);
    for (const story of edition.stories) edition.context(story);
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(4_000);
    expect(edition.stories).toHaveLength(10_000);
  });
});

test('«last updated» counts only moments whose hour is known', () => {
  const day = { published: '2014-11-12T00:00:00+03:00', publishedPrecision: 'day' as const };
  expect(paper([article(day)]).updated).toBeNull();
  expect(paper([article(day), article({ published: '2014-11-10T09:30:00+03:00' })]).updated).toBe('2014-11-10T09:30:00+03:00');
  expect(paper([article({ ...day, updated: '2014-11-13T08:00:00+03:00', updatedPrecision: 'minute' })]).updated).toBe('2014-11-13T08:00:00+03:00');
});
