/** Long lists: all are cut into sheets, and every article can still be reached by following links. */
import { describe, expect, inject, test } from 'vitest';
import { elements, pagesOf } from './pages.ts';

const { dir, code, output } = inject('crowd');

describe('400 articles on three days', () => {
  const pages = pagesOf(dir);
  const isArticle = (url: string) => /^\/\d{4}\/\d\d\/\d\d\/story-\d+\/$/.test(url);
  const links = new Map(
    pages.map(({ url, tree }) => {
      const [main] = elements(tree, ({ tagName }) => tagName === 'main');
      const anchors = main ? elements(main, ({ tagName }) => tagName === 'a') : [];
      return [url, anchors.map(({ properties }) => String(properties['href'] ?? ''))];
    }),
  );

  test('builds', () => {
    expect(code, output.slice(-2000)).toBe(0);
    expect(pages.filter(({ url }) => isArticle(url))).toHaveLength(400);
  });

  test('no page lists more than a sheet', () => {
    const long = [...links].filter(([url, hrefs]) => !isArticle(url) && new Set(hrefs.filter(isArticle)).size > 60);
    expect(long.map(([url]) => url)).toEqual([]);
    const sources = [...links].filter(([, hrefs]) => new Set(hrefs.filter((href) => /^\/sources\/[^/]+\/$/.test(href))).size > 30);
    expect(sources.map(([url]) => url)).toEqual([]);
  });

  test('the long lists have a second sheet, and link to it', () => {
    for (const list of ['/sources/', '/sections/s1/', '/sources/wakalat/', '/2014/01/02/', '/2014/01/']) {
      expect(pages.map(({ url }) => url)).toContain(`${list}page/2/`);
      expect(links.get(list)).toContain(`${list}page/2/`);
    }
  });

  test('from the front page every article can be reached', () => {
    const header = pages.find(({ url }) => url === '/');
    const all = header ? elements(header.tree, ({ tagName }) => tagName === 'a').map(({ properties }) => String(properties['href'] ?? '')) : [];
    const seen = new Set(['/', ...all]);
    for (const url of seen) for (const href of links.get(url) ?? []) seen.add(href.split('#')[0] ?? '');
    const unreached = pages.map(({ url }) => url).filter((url) => isArticle(url) && !seen.has(url));
    expect(unreached).toEqual([]);
  });
});
