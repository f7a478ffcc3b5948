/** What search engines and other papers are told of the built sample paper. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import Validator from '@adobe/structured-data-validator';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { mf2 } from 'microformats-parser';
import { parseOpml } from 'feedsmith';
import { parseSitemap } from 'sitemap';
import { describe, expect, inject, test } from 'vitest';
import { readNinjs } from '../../src/import/readers/ninjs.ts';
import { sitemapIndexProblem, sitemapProblem } from '../feeds/rules.ts';
import ninjsRules from '../fixtures/rules/ninjs-3.1.json' with { type: 'json' };
import { elements, filesOf, pageAt, pagesOf, textOf } from './pages.ts';
import type { BuiltPage } from './pages.ts';

const { dir } = inject('sample');
const files = filesOf(dir);
const read = (file: string): string => readFileSync(join(dir, file), 'utf8');
const ORIGIN = 'https://nashra.example';
const pages = pagesOf(dir);
/** A day's sheets for paper stand among its articles. */
const articles = pages.filter(({ url }) => /^\/\d{4}\/\d\d\/\d\d\/(?!print\/)[^/]+\/$/.test(url));
const isRedirect = ({ html }: BuiltPage): boolean => html.includes('http-equiv="refresh"');
const isHidden = ({ tree }: BuiltPage): boolean => elements(tree, ({ tagName, properties }) => tagName === 'meta' && properties['name'] === 'robots').length > 0;
const fileOf = (url: string): string => {
  const path = decodeURIComponent(new URL(url).pathname).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};
const ownAddresses = (text: string): string[] => Array.from(text.matchAll(/https:\/\/nashra\.example[^\s"'<>\\)]*/g), ([url]) => url.replaceAll('&amp;', '&'));
const isThere = (url: string): boolean => existsSync(join(dir, fileOf(url)));

test('every address of the paper in feeds, sitemaps, data and structured data leads to a file', () => {
  const out = files.filter((file) => /\.(?:xml|opml|json|txt)$/.test(file) || file === '_redirects');
  expect(out.length).toBeGreaterThan(300);
  const broken = out.flatMap((file) => ownAddresses(read(file)).filter((url) => !isThere(url.replace('{searchTerms}', ''))).map((url) => `${file}: ${url}`));
  expect(broken.slice(0, 10)).toEqual([]);
  const inPages = pages.flatMap(({ url, tree }) =>
    elements(tree, ({ properties }) => properties['type'] === 'application/ld+json').flatMap((script) => script.children.flatMap((child) => ('value' in child ? ownAddresses(child.value).filter((one) => !isThere(one)).map((one) => `${url}: ${one}`) : []))),
  );
  expect(inPages).toEqual([]);
});

test('the pictures that a page is passed on with are there, as large as it says', () => {
  const meta = ({ tree }: BuiltPage, name: string): string[] =>
    elements(tree, ({ tagName, properties }) => tagName === 'meta' && properties['property'] === name).map(({ properties }) => String(properties['content']));
  let seen = 0;
  for (const page of pages) {
    const [images, widths, heights, words] = ['og:image', 'og:image:width', 'og:image:height', 'og:image:alt'].map((name) => meta(page, name));
    if (!isHidden(page)) expect(images?.length, page.url).toBe(2);
    images?.forEach((url, i) => {
      const png = readFileSync(join(dir, fileOf(url)));
      // The size stands in the first chunk: https://www.w3.org/TR/png-3/#11IHDR
      expect(`${png.readUInt32BE(16)} ${png.readUInt32BE(20)}`, url).toBe(`${widths?.[i]} ${heights?.[i]}`);
      expect(words?.[i], page.url).not.toBe('');
      seen += 1;
    });
  }
  expect(seen).toBeGreaterThan(200);
});

describe('sitemaps', () => {
  const index = read('sitemap.xml');
  const maps = Array.from(index.matchAll(/<loc>([^<]+)<\/loc>/g), ([, url = '']) => url);
  const listed = maps.flatMap((url) => Array.from(read(fileOf(url)).matchAll(/<loc>([^<]+)<\/loc>/g), ([, one = '']) => one));

  test('are valid', () => {
    expect(sitemapIndexProblem(index)).toBeNull();
    for (const url of maps) expect(sitemapProblem(read(fileOf(url))), url).toBeNull();
  });

  test('of news is read without a complaint by a library that knows its rules', async () => {
    const items = await parseSitemap(Readable.from([read('sitemaps/news.xml')]));
    expect(items.length).toBeGreaterThan(5);
    for (const { news } of items) expect(news).toMatchObject({ publication: { name: 'نشرة', language: 'ar' }, title: expect.any(String) as string });
  });

  test('name every page that may be found, once, at its canonical address, and no other', () => {
    const canonical = pages.filter((page) => !isHidden(page)).map(({ tree }) => String(elements(tree, ({ properties }) => Array.isArray(properties['rel']) && properties['rel'].includes('canonical'))[0]?.properties['href']));
    expect(listed.toSorted()).toEqual(canonical.toSorted());
  });

  test('say when an article was last changed', () => {
    const dated = Array.from(read('sitemaps/2014.xml').matchAll(/<lastmod>([^<]+)<\/lastmod>/g));
    expect(dated.length).toBe(articles.filter((page) => !isHidden(page)).length);
  });

  test('the news sitemap holds two days, and robots.txt names both', () => {
    const news = read('sitemaps/news.xml');
    const days = new Set(Array.from(news.matchAll(/<news:publication_date>(\d{4}-\d\d-\d\d)/g), ([, day]) => day));
    expect([...days].toSorted()).toEqual(['2014-11-14', '2014-11-15', '2014-11-16'].filter((day) => days.has(day)));
    expect(days.has('2014-11-16')).toBe(true);
    expect(read('robots.txt')).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  });
});

test('a former address leads to the article, and is told to hosts', () => {
  const moved = pages.filter(isRedirect);
  expect(moved.length).toBeGreaterThan(0);
  for (const { url, html } of moved) {
    const [, target = ''] = /url=([^"]+)"/.exec(html) ?? [];
    expect(isThere(target), url).toBe(true);
    expect(read('_redirects')).toContain(`${url} ${new URL(target).pathname} 301\n`);
  }
});

describe('structured data', () => {
  type Node = Record<string, unknown> & { '@type': string };
  const graphOf = ({ tree }: BuiltPage): Node[] => {
    const [script] = elements(tree, ({ properties }) => properties['type'] === 'application/ld+json');
    const [text] = script?.children ?? [];
    return text && 'value' in text ? (JSON.parse(text.value) as { '@graph': Node[] })['@graph'] : [];
  };

  test('every article has what search engines require and recommend', () => {
    for (const page of articles.filter((one) => !isHidden(one))) {
      const [article] = graphOf(page);
      // https://developers.google.com/search/docs/appearance/structured-data/article
      for (const field of ['headline', 'datePublished', 'dateModified', 'author', 'publisher', 'description', 'articleSection', 'inLanguage', 'isAccessibleForFree', 'wordCount', 'mainEntityOfPage']) {
        expect(article?.[field], `${page.url} ${field}`).toBeDefined();
      }
      expect(article?.['@type']).toBe('NewsArticle');
      for (const author of [article?.['author']].flat() as Node[]) expect(author['name'], page.url).toBeTruthy();
      const [heading] = elements(page.tree, ({ tagName }) => tagName === 'h1');
      expect(article?.['headline']).toBe(heading && textOf(heading));
    }
  });

  test('a validator that others keep has nothing to say of any page', async () => {
    const validator = new Validator();
    for (const page of pages) {
      const jsonld = Object.groupBy(graphOf(page).map((node) => ({ '@context': 'https://schema.org', ...node })), (node) => node['@type']);
      expect(await validator.validate({ jsonld, microdata: {}, rdfa: {} }), page.url).toEqual([]);
    }
  });

  test('a photograph stands in three shapes', () => {
    const images = articles.flatMap((page) => (graphOf(page)[0]?.['image'] as { width: { value: number }; height: { value: number } }[] | undefined) ?? []);
    expect(images.length % 3).toBe(0);
    expect(images.length).toBeGreaterThan(0);
    const shapes = images.map(({ width, height }) => (width.value / height.value).toFixed(2));
    expect(new Set(shapes)).toEqual(new Set(['1.78', '1.33', '1.00']));
  });

  test('the publisher’s logo is a PNG of the size that is told, with 112 pixels a side at least', () => {
    for (const page of [pageAt(dir, 'index.html'), ...articles.filter((one) => !isHidden(one))]) {
      const organisation = graphOf(page).map((node) => (node['@type'] === 'NewsArticle' ? (node['publisher'] as Node) : node)).find((node) => node['@type'] === 'NewsMediaOrganization');
      const { url, width, height } = organisation?.['logo'] as { url: string; width: { value: number }; height: { value: number } };
      // The signature of the format, then the size: https://www.w3.org/TR/png-3/#11IHDR
      const png = readFileSync(join(dir, fileOf(url)));
      expect(png.subarray(1, 4).toString('latin1'), page.url).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], page.url).toEqual([width.value, height.value]);
      expect(Math.min(width.value, height.value)).toBeGreaterThanOrEqual(112);
    }
  });

  test('corrections are told, with their date', () => {
    const corrections = articles.flatMap((page) => (graphOf(page)[0]?.['correction'] as Node[] | undefined) ?? []);
    expect(corrections.length).toBeGreaterThan(0);
    for (const one of corrections) expect(one).toMatchObject({ '@type': 'CorrectionComment', text: expect.any(String) as string, datePublished: expect.stringMatching(/^\d{4}-/) as string });
  });

  test('breadcrumbs begin at the front page and end at the page', () => {
    const steps = pages.flatMap((page) => graphOf(page).filter((node) => node['@type'] === 'BreadcrumbList').map((node) => [page.url, node['itemListElement'] as { position: number; name: string; item: string }[]] as const));
    // Every page that search engines may list, but the front page, where the way begins.
    expect(steps.map(([url]) => url).toSorted()).toEqual(pages.filter((page) => !isHidden(page) && page.url !== '/').map(({ url }) => url).toSorted());
    for (const [url, list] of steps) {
      expect(list.map(({ position }) => position), url).toEqual(list.map((_, i) => i + 1));
      expect(list[0]?.item).toBe(`${ORIGIN}/`);
      expect(list.every(({ name, item }) => name !== '' && isThere(item)), url).toBe(true);
    }
  });

  test('the front page and the pages about the paper name it with its policies', () => {
    const paper = { '@type': 'NewsMediaOrganization', publishingPrinciples: `${ORIGIN}/about/`, correctionsPolicy: `${ORIGIN}/corrections-policy/` };
    for (const file of ['index.html', 'about/index.html', 'corrections-policy/index.html']) expect(graphOf(pageAt(dir, file)), file).toContainEqual(expect.objectContaining(paper));
  });
});

describe('data', () => {
  const ajv = new Ajv({ strict: true, allErrors: true });
  addFormats(ajv);
  const valid = (schema: string) => ajv.compile(JSON.parse(read(`api/v1/schema/${schema}.json`)) as object);
  const json = (file: string): unknown => JSON.parse(read(file));

  test('every file is what its schema says', () => {
    const kinds: readonly (readonly [RegExp, ReturnType<typeof valid>])[] = [
      [/^api\/v1\/index\.json$/, valid('index')],
      [/^api\/v1\/(?:sections|topics|sources|authors)\.json$/, valid('directory')],
      [/^api\/v1\/(?:latest|(?:sections|topics|sources|authors)\/.+)\.json$/, valid('list')],
      [/^api\/v1\/articles\/.+\.json$/, valid('article')],
    ];
    const data = files.filter((file) => file.startsWith('api/') && !file.includes('/schema/'));
    for (const file of data) {
      const [, check] = kinds.find(([name]) => name.test(file)) ?? [];
      expect(check?.(json(file)), `${file} ${JSON.stringify(check?.errors)}`).toBe(true);
    }
  });

  test('every article is a ninjs item by the rules of the standard, and comes in again as it went out', () => {
    const check = ajv.compile(ninjsRules);
    const items = files.filter((file) => file.startsWith('api/v1/articles/'));
    expect(items.length).toBe(articles.filter((page) => !isRedirect(page)).length);
    for (const file of items) {
      const item = json(file) as { headlines: { value: string }[]; pubStatus: string; bodies: unknown[] };
      expect(check(item), `${file} ${JSON.stringify(check.errors)}`).toBe(true);
      if (item.pubStatus === 'canceled') {
        expect(item.bodies).toEqual([]);
        continue;
      }
      const { items: [back] } = readNinjs(item);
      expect(back?.head.headline, file).toBe(item.headlines[0]?.value);
      expect(back?.body.text.length, file).toBeGreaterThan(100);
    }
  });
});

test('articles are h-entries and lists are h-feeds to those who read microformats', () => {
  for (const { url, html, tree } of articles.filter((page) => !isHidden(page)).slice(0, 10)) {
    const entry = mf2(html, { baseUrl: `${ORIGIN}${url}` }).items.find(({ type }) => type?.includes('h-entry'));
    const [heading] = elements(tree, ({ tagName }) => tagName === 'h1');
    expect(entry?.properties['name'], url).toEqual([heading && textOf(heading)]);
    expect(entry?.properties['published'], url).toHaveLength(1);
    expect(entry?.properties['content'], url).toHaveLength(1);
  }
  const { items } = mf2(read('sections/politics/index.html'), { baseUrl: `${ORIGIN}/sections/politics/` });
  const feed = items.find(({ type }) => type?.includes('h-feed'));
  expect(feed?.children?.length).toBeGreaterThan(3);
  for (const entry of feed?.children ?? []) expect(entry.properties['url']?.[0]).toMatch(/^https:\/\/nashra\.example\/\d{4}\//);
});

test('the OPML names every feed', () => {
  const outlines = (parseOpml(read('feeds.opml')).body?.outlines ?? []).flatMap((one) => [one, ...(one.outlines ?? [])]).flatMap(({ xmlUrl }) => xmlUrl ?? []);
  expect(outlines.map(fileOf).toSorted()).toEqual(files.filter((file) => /(^|\/)rss\.xml$/.test(file)).toSorted());
});
