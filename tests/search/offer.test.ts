import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packOffer, sourcesOf, unpackOffer } from '../../src/search/offer.ts';
import type { Offer } from '../../src/search/offer.ts';

const facts = { permalink: '/2014/11/10/a/', headline: 'خبر', section: 'news', day: '2014-11-10', topics: [], sources: [], names: [], lead: '' };
const offer: Offer = { articles: [{ key: 'a', digest: 'd', words: 3, day: '2014-11-10', section: 'news', file: 'articles/a.md' }], head: () => facts, content: '/paper', numerals: 'latn', sections: [], sources: [], topics: [] };

test('the record of an article is what was said of it, and its text, read when it is asked for', async () => {
  const read: unknown[] = [];
  const [source] = sourcesOf(offer, offer.head, (...asked) => {
    read.push(asked);
    return Promise.resolve(['نص']);
  });
  expect(source).toMatchObject({ key: 'a', digest: 'd', words: 3, day: '2014-11-10', section: 'news' });
  expect(read).toEqual([]);
  expect(await source?.record()).toEqual({ ...facts, text: ['نص'] });
  expect(read).toEqual([['articles/a.md', { content: '/paper', numerals: 'latn' }]]);
});

test('an offer is unpacked as it was packed', () => {
  const word = fc.string({ maxLength: 8, unit: fc.constantFrom(...'ابتثجإي/-a1') });
  const article = fc.record({ key: word, digest: word, words: fc.nat(), day: word, section: word, file: word });
  fc.assert(
    fc.property(fc.array(article, { maxLength: 6 }), (articles) => {
      const { head: _, ...plain } = offer;
      expect(unpackOffer(structuredClone(packOffer({ ...offer, articles })))).toEqual({ ...plain, articles });
    }),
  );
});
