/** Every page type in the browser: accessible in both themes, no sideways scrolling, whole without scripts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Element } from 'hast';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { elements, pagesOf } from '../site/pages.ts';
import type { BuiltPage } from '../site/pages.ts';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch } from './browser.ts';
import { pageTypes } from './page-types.ts';

const sample = inject('sample');
const single = inject('single');
const earlier = inject('earlier');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
const served: Served[] = [];
beforeAll(async () => {
  browser = await launch({ still: true });
});
afterAll(async () => {
  await browser.close();
  await Promise.all(served.map((one) => one.close()));
});

const open = async (dir: string) => {
  const one = await serve(dir);
  served.push(one);
  return one.url;
};

// A page that leads on to where an article is now is left before it can be looked at.
const pages = pagesOf(sample.dir).filter(({ html }) => !html.includes('http-equiv="refresh"'));
const urls = pages.map(({ url }) => url);
const types = pageTypes(urls);

/** What kinds of elements a page has, by name, class and role, each with what it stands in. */
function kindsOn({ tree }: BuiltPage): Set<string> {
  const kinds = new Set<string>();
  const name = ({ tagName, properties: { className, role, hidden } }: Element): string => `${tagName}.${String(className ?? '')}${role ? `[${String(role)}]` : ''}${hidden === undefined ? '' : '-'}`;
  for (const parent of elements(tree, () => true)) for (const child of parent.children) if (child.type === 'element') kinds.add(`${name(parent)} > ${name(child)}`);
  return kinds;
}

/** Every type of page, and as many articles as it takes to see each element of the paper in each place that it has. */
const looked = (() => {
  const seen = new Set<string>();
  const first = new Set(types.map(([, url]) => url));
  return pages
    .toSorted((a, b) => Number(first.has(b.url)) - Number(first.has(a.url)))
    .filter((page) => {
      const kinds = kindsOn(page);
      const isNew = first.has(page.url) || kinds.difference(seen).size > 0;
      for (const kind of kinds) seen.add(kind);
      return isNew;
    })
    .map(({ url }) => url);
})();

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** Of a theme only colours differ: what else axe looks at is looked at in one of them. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

async function violations(url: string, addresses: readonly string[], options: BrowserContextOptions, rules?: readonly string[]): Promise<string[]> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  for (const address of addresses) {
    const response = await page.goto(url + address);
    expect(response?.status(), address).toBe(200);
    await page.evaluate(axe);
    const result = await page.evaluate<AxeResult>(`axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) })})`);
    problems.push(...result.violations.map(({ id, nodes }) => `${address} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`));
  }
  await context.close();
  return problems;
}

test('every type of page is in the sample paper', () => {
  expect(types.filter(([, url]) => url === '')).toEqual([]);
});

test.each(['light', 'dark'] as const)('axe finds nothing on any type of page, nor, in the light, on any element of an article, where it is %s', async (colorScheme) => {
  const url = await open(sample.dir);
  console.log(`${looked.length} of ${pages.length} pages hold every kind of element`);
  const isDark = colorScheme === 'dark';
  expect(await violations(url, isDark ? types.map(([, one]) => one) : looked, { colorScheme }, isDark ? COLOURS : undefined)).toEqual([]);
});

test('no page scrolls sideways, of any type at 320, 390, 768 and 1280 px, nor any other at 320 px', async () => {
  const url = await open(sample.dir);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const wide: string[] = [];
  const first = new Set(types.map(([, address]) => address));
  for (const address of urls) {
    await page.goto(url + address);
    for (const width of first.has(address) ? [1280, 768, 390, 320] : [320]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) wide.push(`${address} at ${width}px: ${over}px`);
    }
  }
  await context.close();
  expect(wide).toEqual([]);
});

test('every page reads without JavaScript, and asks nothing of any other host', async () => {
  const url = await open(sample.dir);
  const context = await browser.newContext({ serviceWorkers: 'block', javaScriptEnabled: false });
  const page = await context.newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  for (const [, address] of types) {
    await page.goto(url + address);
    expect((await page.locator('main').innerText()).length, address).toBeGreaterThan(20);
  }
  await context.close();
  expect(foreign).toEqual([]);
});

test('a front page with a breaking story and a lead without a figure: the strip is there, axe finds nothing, nothing overflows', async () => {
  const url = await open(earlier.dir);
  for (const width of [320, 768, 1280]) {
    expect(await violations(url, ['/'], { colorScheme: 'dark', viewport: { width, height: 800 } })).toEqual([]);
  }
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 320, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${url}/`);
  expect(await page.getByRole('region', { name: 'خبر عاجل' }).innerText()).toContain('«فيلة»');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await context.close();
});

test('a paper of photographs: axe finds nothing on any page', async () => {
  const { dir } = inject('pictures');
  const url = await open(dir);
  const all = pagesOf(dir).map((page) => page.url);
  expect(await violations(url, all, { colorScheme: 'light', viewport: { width: 390, height: 800 } })).toEqual([]);
});

test.skipIf(!single)('one wire file alone: axe finds nothing on any page (skipped where the shared data is absent)', async () => {
  const dir = single?.dir ?? '';
  const url = await open(dir);
  const all = pagesOf(dir).map((page) => page.url);
  expect(await violations(url, all, { colorScheme: 'light', viewport: { width: 390, height: 800 } })).toEqual([]);
});
