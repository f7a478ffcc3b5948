import { describe, expect, test } from 'vitest';
import { addressBook } from '../../../src/check/addresses.ts';
import { pathInside, unknownLink } from '../../../src/check/between/unknown-link.ts';

describe('what an address leads to', () => {
  test.each([
    ['/2014/11/10/a/', '/2014/11/10/a'],
    ['2014/11/10/a', '/2014/11/10/a'],
    ['/topics/%D9%86%D9%81%D8%B7/?x#y', '/topics/نفط'],
    ['/', ''],
    ['https://paper.example/daily/archive/', '/archive'],
    ['http://paper.example/daily', ''],
  ])('%s is inside: %s', (url, path) => expect(pathInside(url, 'https://paper.example/daily/')).toBe(path));

  test.each(['#note', 'https://elsewhere.example/archive/', 'https://paper.example/other/', 'mailto:a@b.example', '//cdn.example/x', 'www.paper.example', '', 'https://'])('%s is not', (url) => {
    expect(pathInside(url, 'https://paper.example/daily')).toBeUndefined();
  });
});

test('pages, lists, their sheets and feeds, files: each has an address, and nothing else', () => {
  const has = addressBook({
    entries: [{ file: 'a.md', permalink: '/2014/11/10/a/', words: 1, body: '', signature: '', time: 0, links: [], ignored: [] }],
    catalogue: { sections: new Map([['politics', { id: 'politics', name: 'سياسة', order: 1 }]]), topics: new Map(), sources: new Map(), places: [], messages: [] },
    pages: [{ id: 'about' }],
    routes: ['', '/archive', '/search', '/opensearch.xml', '/topics/[...page]', '/sections/[id]/[...page]', '/sections/[id]/feed.xml'],
    others: ['/old/a.html', '/authors/كاتب/'],
    feeds: ['rss.xml'],
    hasFile: (path) => path === 'media/a.svg',
  });
  for (const path of ['', '/archive', '/old/a.html', '/authors/كاتب', '/authors/كاتب/page/2', '/search', '/topics', '/topics/page/2', '/opensearch.xml', '/2014/11/10/a', '/2014/11/10', '/2014', '/2014/11/10/page/2', '/about', '/sections/politics', '/sections/politics/page/2', '/sections/politics/feed.xml', '/rss.xml', '/sections/politics/rss.xml', '/media/a.svg']) expect(has(path), path).toBe(true);
  for (const path of ['/arch', '/2014/11/11', '/2013', '/sections/none', '/sections/none/feed.xml', '/feed.xml', '/sections/none/rss.xml', '/media/b.svg', '/2', '/2014/11/10/2']) expect(has(path), path).toBe(false);
});

test('a link is told of where it stands', () => {
  const entry = { file: 'a.md', words: 1, body: '', signature: '', time: 0, ignored: [], links: [{ url: '/none/', line: 3, column: 7 }, { url: '/there/', line: 4, column: 1 }] };
  expect([...unknownLink.check([entry], { url: 'https://paper.example', has: (path) => path === '/there' })]).toMatchObject([{ entry, line: 3, column: 7, message: { en: expect.stringContaining('/none/') } }]);
});
