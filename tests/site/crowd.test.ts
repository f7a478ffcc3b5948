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

  test('a long index has a second sheet, and links to it', () => {
    expect(pages.map(({ url }) => url)).toContain('/sources/page/2/');
    expect(links.get('/sources/')).toContain('/sources/page/2/');
  });

  test.each(['/sections/s1/', '/sources/wakalat/', '/2014/01/02/', '/2014/01/'])('%s has full sheets from its oldest on, and leads to the first and the last of them', (list) => {
    const sheets = pages.map(({ url }) => url).filter((url) => url.startsWith(`${list}page/`));
    const numbers = sheets.map((url) => Number(url.slice(`${list}page/`.length, -1))).toSorted((a, b) => a - b);
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    for (const url of sheets) expect(new Set(links.get(url)?.filter(isArticle)).size, url).toBe(30);
    expect(links.get(list)).toEqual(expect.arrayContaining([`${list}page/${numbers.at(-1)}/`, `${list}page/1/`]));
    const newest = new Set(links.get(list)?.filter(isArticle)).size;
    expect(newest).toBeGreaterThanOrEqual(15);
    expect(newest).toBeLessThan(45);
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
