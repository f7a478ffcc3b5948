import { expect, test } from 'vitest';
import { sourcesOf } from '../../src/search/offer.ts';
import type { Offer } from '../../src/search/offer.ts';

const facts = { permalink: '/2014/11/10/a/', headline: 'خبر', section: 'news', day: '2014-11-10', topics: [], sources: [], names: [], lead: '' };
const offer: Offer = { articles: [{ key: 'a', digest: 'd', words: 3, day: '2014-11-10', section: 'news', file: 'articles/a.md', facts }], content: '/paper', numerals: 'latn', sections: [], sources: [], topics: [] };

test('the record of an article is what was said of it, and its text, read when it is asked for', async () => {
  const read: unknown[] = [];
  const [source] = sourcesOf(offer, (...asked) => {
    read.push(asked);
    return Promise.resolve(['نص']);
  });
  expect(source).toMatchObject({ key: 'a', digest: 'd', words: 3, day: '2014-11-10', section: 'news' });
  expect(read).toEqual([]);
  expect(await source?.record()).toEqual({ ...facts, text: ['نص'] });
  expect(read).toEqual([['articles/a.md', { content: '/paper', numerals: 'latn' }]]);
  await expect(source?.record()).rejects.toThrow('articles/a.md');
});
