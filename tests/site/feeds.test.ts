/** The feeds of the built sample paper. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from 'feedsmith';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, inject, test } from 'vitest';
import { atomProblem, jsonFeedRules, rssProblem } from '../feeds/rules.ts';
import { elements, filesOf, hasClass, pageAt } from './pages.ts';

const { dir } = inject('sample');
const files = filesOf(dir);
const read = (file: string): string => readFileSync(join(dir, file), 'utf8');
/** What is drawn, and what is said of it to those who do not see it. */
const isDrawn = (one: Element): boolean => one.tagName === 'svg' || one.tagName === 'summary' || one.properties['role'] === 'img' || one.properties['ariaHidden'] === 'true' || hasClass(one, 'vh');
/** All text but that of drawings. */
const textIn = (node: Root | Element): string =>
  node.children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' && !isDrawn(child) ? textIn(child) : '')).join('');
const rss = files.filter((file) => /(^|\/)rss\.xml$/.test(file));

test('every list has its feeds, and its page names them', () => {
  const lists = files.flatMap((file) => /^(?:(?:sections|topics|sources|authors)\/[^/]+\/|corrections\/|)index\.html$/.exec(file)?.[0].replace('index.html', '') ?? []);
  expect(lists.length).toBeGreaterThan(40);
  expect(rss.map((file) => file.replace('rss.xml', '')).toSorted()).toEqual(lists.toSorted());
  for (const list of lists) {
    const named = elements(pageAt(dir, `${list}index.html`).tree, ({ tagName, properties }) => tagName === 'link' && String(properties['rel']) === 'alternate').map(({ properties }) => properties['href']);
    expect(named, list).toEqual(expect.arrayContaining([`/${list}rss.xml`, `/${list}atom.xml`, `/${list}feed.json`]));
  }
});

test('every feed is valid by the rules of its format', () => {
  const problems = files.flatMap((file) => {
    const problem = file.endsWith('rss.xml')
      ? rssProblem(read(file))
      : file.endsWith('atom.xml')
        ? atomProblem(read(file))
        : file.endsWith('feed.json')
          ? jsonFeedRules.safeParse(JSON.parse(read(file))).error?.message
          : null;
    return problem ? [`${file}: ${problem}`] : [];
  });
  expect(problems).toEqual([]);
  for (const file of rss) expect(() => parseFeed(read(file))).not.toThrow();
});

test('the text of an article is in its entry whole, from right to left, with addresses that work anywhere', () => {
  const { items } = jsonFeedRules.parse(JSON.parse(read('feed.json')));
  expect(items.length).toBe(30);
  for (const { url, content_html } of items) {
    const tree = fromHtml(content_html, { fragment: true });
    const [outer] = tree.children;
    expect(outer?.type === 'element' && outer.properties['dir']).toBe('rtl');
    const [body] = elements(pageAt(dir, `${decodeURIComponent(new URL(url).pathname).slice(1)}index.html`).tree, (one) => hasClass(one, 'body'));
    if (!body) throw new Error(`${url} has no body`);
    const words = (node: Root | Element): string => textIn(node).replace(/\s+/g, '');
    // A picture over the text brings its credit.
    expect(words(tree), url).toContain(words(body));
    const addresses = elements(tree, () => true).flatMap(({ properties }) => [properties['href'], properties['src']]).filter((one) => typeof one === 'string');
    expect(addresses.filter((one) => !/^(?:https?|mailto|tel):/.test(one))).toEqual([]);
    expect(elements(tree, ({ tagName, properties }) => ['script', 'style', 'svg'].includes(tagName) || 'style' in properties)).toEqual([]);
  }
});

test('whoever opens a feed in a browser finds it explained, and each entry under a headline that leads to it, with its day in Arabic', () => {
  for (const file of ['rss.xml', 'atom.xml', 'corrections/rss.xml', 'sections/politics/atom.xml']) {
    const xml = read(file);
    expect(xml).toContain('<?xml-stylesheet type="text/css" href="/feed.css"?>');
    expect(xml.match(/<h:h1>/g), file).toHaveLength(1);
    expect(xml).toMatch(/<h:h1><h:a href="https:\/\/nashra\.example\/[^"]*">نشرة/);
    const entries = xml.match(/<(?:item|entry)>/g)?.length;
    const links = Array.from(xml.matchAll(/<(?:item|entry)>.*?<h:h2[^>]*><h:a href="([^"]+)">/g), ([, url = '']) => new URL(url).pathname);
    expect(links.length, file).toBe(entries);
    for (const link of links) expect(files, file).toContain(`${decodeURIComponent(link).slice(1)}index.html`);
    expect(xml.match(/<h:p class="when">[٠-٩]+ [ء-ي]+ [٠-٩]{4}<\/h:p>/g), file).toHaveLength(entries ?? 0);
  }
});

test('the look of an opened feed is the paper’s: its faces, which are there, and its colours', () => {
  const css = read('feed.css');
  expect(css.startsWith('@namespace')).toBe(true);
  const faces = Array.from(css.matchAll(/src:url\("\/([^"]+)"\)/g), ([, file = '']) => file);
  expect(faces.length).toBeGreaterThan(8);
  for (const face of faces) expect(files).toContain(face);
  for (const [, name = ''] of css.matchAll(/var\((--[\w-]+)\)/g)) expect(css, name).toContain(`${name}:`);
});

test('the map of an article is in its entry as a picture that is there, as large as it says, with its description and caption', () => {
  const { items } = jsonFeedRules.parse(JSON.parse(read('feed.json')));
  let seen = 0;
  for (const { url, content_html, image } of items) {
    const page = pageAt(dir, `${decodeURIComponent(new URL(url).pathname).slice(1)}index.html`);
    const [locator] = elements(page.tree, (one) => hasClass(one, 'locator'));
    const figures = elements(fromHtml(content_html, { fragment: true }), ({ tagName }) => tagName === 'figure');
    const map = figures.find((one) => elements(one, ({ properties }) => String(properties['src']).includes('/maps/')).length > 0);
    expect(map !== undefined, url).toBe(locator !== undefined);
    if (!locator || !map) continue;
    const [img] = elements(map, ({ tagName }) => tagName === 'img');
    const { src, alt, width, height } = img?.properties ?? {};
    const png = readFileSync(join(dir, new URL(String(src)).pathname));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(width), Number(height)]);
    const said = (node: Element, name: string) => elements(node, ({ tagName }) => tagName === name).map((one) => textIn(one).replace(/\s+/g, ' ').trim());
    expect([alt], url).toEqual(said(locator, 'desc'));
    expect(said(map, 'figcaption'), url).toEqual(said(locator, 'figcaption'));
    expect(image).toBeDefined();
    seen += 1;
  }
  expect(seen).toBeGreaterThan(10);
});

test('a chart is in its entry as a picture that is there, with what is said of it, and its numbers', () => {
  const bodies = files.filter((file) => file.startsWith('api/v1/articles/')).map((file) => (JSON.parse(read(file)) as { bodies: { value: string }[] }).bodies[0]?.value ?? '');
  const charts = bodies.flatMap((html) => elements(fromHtml(html, { fragment: true }), (one) => one.tagName === 'figure' && elements(one, ({ properties }) => String(properties['src']).includes('/charts/')).length > 0));
  expect(charts.length).toBeGreaterThanOrEqual(3);
  for (const chart of charts) {
    const { src, alt, width, height } = elements(chart, ({ tagName }) => tagName === 'img')[0]?.properties ?? {};
    const png = readFileSync(join(dir, new URL(String(src)).pathname));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(width), Number(height)]);
    expect(String(alt).length).toBeGreaterThan(20);
    expect(elements(chart, ({ tagName }) => tagName === 'td').length).toBeGreaterThan(2);
  }
});
