/** Pages on paper: columns, no tools, the address at the foot, black on white whatever the theme. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pagesOf } from '../site/pages.ts';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch } from './browser.ts';
import { pageTypes } from './page-types.ts';

const { dir } = inject('sample');
const types = pageTypes(pagesOf(dir).map(({ url }) => url)).filter(([, url]) => url !== '');
const ARTICLE = '/2014/11/12/brent-opec/';
/** A4 at 96 px an inch, without the margins of the sheet. */
const WIDTH = Math.round(((210 - 28) / 25.4) * 96);

let browser: Browser;
let served: Served;
let page: Page;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch({ still: true }), serve(dir)]);
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: WIDTH, height: 1000 }, colorScheme: 'dark' });
  page = await context.newPage();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
});

describe.each(types)('%s', (_type, url) => {
  test('shows no tools, and its address at the foot', async () => {
    await page.goto(served.url + url);
    for (const tool of ['.skip', '.nav', '.top', 'button', '.pn', '.rel', '.chips', '[data-footnote-backref]']) {
      for (const one of await page.locator(tool).all()) expect(await one.isVisible(), tool).toBe(false);
    }
    const address = page.locator('.address');
    expect(await address.isVisible()).toBe(true);
    const canonical = await page.locator('link[rel=canonical]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const written = encodeURI((await address.locator('bdi[dir=ltr]').textContent()) ?? '');
    // A page that search engines leave out has no canonical address.
    expect(new URL(written).href).toBe(canonical[0] ?? new URL(new URL(written).pathname, 'https://nashra.example').href);
  });

  test('fits the sheet, in black on white', async () => {
    const { wide, paper, ink } = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return { wide: document.documentElement.scrollWidth - innerWidth, paper: backgroundColor, ink: color };
    });
    expect(wide).toBeLessThanOrEqual(0);
    expect([paper, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });
});

test('a map keeps its names on paper', async () => {
  await page.goto(`${served.url}/2014/11/16/romania-runoff/`);
  const names = await page.locator('.map text').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().width > 0).length);
  expect(names).toBeGreaterThan(0);
});

test('a whole day on sheets: no headline is parted, no story lies outside of its columns', async () => {
  await page.goto(`${served.url}/2014/11/16/print/`, { waitUntil: 'networkidle' });
  const { parted, outside, stories } = await page.evaluate(() => {
    const heads = [...document.querySelectorAll('.sheets article header')];
    const edges = (document.querySelector('.sheets') as HTMLElement).getBoundingClientRect();
    const blocks = [...document.querySelectorAll('.sheets .body > *, .sheets figure')].map((one) => one.getBoundingClientRect());
    return {
      stories: heads.length,
      parted: heads.filter((one) => new Set([...one.children].map((child) => Math.round(child.getBoundingClientRect().right))).size > 1).length,
      outside: blocks.filter(({ left, right }) => left < edges.left - 1 || right > edges.right + 1).length,
    };
  });
  expect(stories).toBeGreaterThan(5);
  expect([parted, outside]).toEqual([0, 0]);
});

test('on a screen there is no address at the foot', async () => {
  const screen = await browser.newPage({ serviceWorkers: 'block' });
  await screen.goto(served.url + ARTICLE);
  expect(await screen.locator('.address').isVisible()).toBe(false);
  await screen.close();
});

test('an article stands in two columns, and no block of it lies outside of them', async () => {
  await page.goto(served.url + ARTICLE, { waitUntil: 'networkidle' });
  const { columns, outside, starts } = await page.evaluate(() => {
    const main = document.querySelector('.art .main') as HTMLElement;
    const edge = main.getBoundingClientRect();
    const blocks = [...main.querySelectorAll('.body > *, figure')].map((block) => block.getBoundingClientRect()).filter(({ width }) => width > 0);
    return {
      columns: getComputedStyle(main).columnCount,
      outside: blocks.filter(({ left, right }) => left < edge.left - 1 || right > edge.right + 1).length,
      starts: new Set(blocks.map(({ right }) => Math.round(right / 10))).size,
    };
  });
  expect(columns).toBe('2');
  expect(outside).toBe(0);
  expect(starts).toBeGreaterThanOrEqual(2);
});

test('a wide table and long code are whole on paper, and nothing lies over anything', async () => {
  const { dir: extremes } = inject('extremes');
  const other = await serve(extremes);
  const articles = pagesOf(extremes).map(({ url }) => url).filter((url) => /\/story-\d\/$/.test(url));
  const problems: string[] = [];
  for (const url of articles) {
    await page.goto(other.url + url);
    problems.push(
      ...(await page.evaluate(() => {
        const main = (document.querySelector('.art .main') as HTMLElement).getBoundingClientRect();
        const boxes = [...document.querySelectorAll('.body :is(table, pre), .body > p')].map((one) => ({ name: one.tagName, ...one.getBoundingClientRect().toJSON() as DOMRect }));
        const over = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1).map((b) => `${a.name} over ${b.name}`));
        const cut = [...document.querySelectorAll('.body :is(table, pre, .scroll)')].filter((one) => one.scrollWidth > one.clientWidth + 1 || one.getBoundingClientRect().left < main.left - 1).map((one) => `${one.tagName} is cut`);
        return [...over, ...cut];
      })).map((one) => `${url} ${one}`),
    );
  }
  await other.close();
  expect(articles.length).toBeGreaterThan(5);
  expect(problems).toEqual([]);
});

test('an article of 900 words takes three sheets at most, a front page eight', async () => {
  const sheets = async (url: string): Promise<number> => {
    await page.goto(served.url + url, { waitUntil: 'networkidle' });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  };
  expect(await sheets(ARTICLE)).toBeGreaterThan(0);
  expect(await sheets(ARTICLE)).toBeLessThanOrEqual(3);
  expect(await sheets('/')).toBeLessThanOrEqual(8);
});
