/**
 * The few things that must not move, measured in the browser rather than compared as pictures, so that a new version of a face or
 * of the browser does not call for new pictures: the name stands on the rule, columns share their edges and rows their tops, the
 * measure of the text is one that is read with ease.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch } from './browser.ts';

const ARTICLE = '/2014/11/12/brent-opec/';

let browser: Browser;
let served: Served;
let page: Page;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch({ still: true }), serve(inject('sample').dir, { waiting: true })]);
  page = await browser.newPage({ serviceWorkers: 'block' });
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
});

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

async function open(url: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(served.url + url);
  await page.evaluate(() => document.fonts.ready);
}

/** The boxes of all elements that a selector finds and that are shown. */
const boxes = (selector: string): Promise<Box[]> =>
  page.locator(selector).evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 0).map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
  );

async function box(selector: string): Promise<Box> {
  const [first] = await boxes(selector);
  if (!first) throw new Error(`nothing is shown of ${selector}`);
  return first;
}

/** Whether all numbers lie within so many pixels. */
const within = (numbers: readonly number[], pixels: number): boolean => Math.max(...numbers) - Math.min(...numbers) <= pixels;

describe.each([390, 768, 1280, 1600])('at %i px', (width) => {
  test.each(['/', ARTICLE])('%s: the name stands on the rule of the masthead', async (url) => {
    await open(url, width);
    const [name, tag] = [await box('.mast .wm'), await box('.mast .tag')];
    // 0.715 of the drawing lies over its baseline; the ر falls through the rule.
    expect(Math.abs(tag.bottom - (name.top + 0.715 * (name.bottom - name.top)))).toBeLessThanOrEqual(1.5);
  });

  test('everything on the front page keeps to the two edges of the page', async () => {
    await open('/', width);
    const edges = await page.locator('main').evaluate((main) => main.getBoundingClientRect());
    const bands = await boxes('.fold, .band, .foot .grid, .mast');
    expect(bands.length).toBeGreaterThan(6);
    expect(within([edges.right, ...bands.map(({ right }) => right)], 1)).toBe(true);
    expect(within([edges.left, ...bands.map(({ left }) => left)], 1)).toBe(true);
  });
});

describe.each([1280, 1600])('the fold of the front page at %i px', (width) => {
  test('figure, seconds and latest column share their edges, and their rows their tops', async () => {
    await open('/', width);
    const [text, figure, latest, seconds] = [await box('.fold .lead-s'), await box('.fold .lead-f'), await box('.fold .latest'), await boxes('.second .st')];
    expect(seconds).toHaveLength(3);
    const [first, , third] = seconds;
    // From the right: the text of the lead over the first of the seconds, the figure over the two others, the latest column.
    expect(within([text.right, first?.right ?? 0], 1)).toBe(true);
    expect(within([text.left, first?.left ?? 0], 1)).toBe(true);
    expect(within([figure.left, third?.left ?? 0], 1)).toBe(true);
    expect(within(seconds.map(({ top }) => top), 1)).toBe(true);
    expect(within([text.top, figure.top, latest.top], 1)).toBe(true);
    expect(latest.right).toBeLessThan(figure.left);
    // The first headline of each second begins on one line.
    expect(within((await boxes('.second .st h3')).map(({ top }) => top), 1)).toBe(true);
  });
});

describe('the measure of an article', () => {
  test.each([
    [390, 30, 55],
    [768, 55, 85],
    [1280, 55, 85],
    [1600, 55, 85],
  ])('at %i px a line holds %i to %i letters', async (width, least, most) => {
    await open(ARTICLE, width);
    const letters = await page.locator('.body > p').evaluateAll((paragraphs) => {
      const counts: number[] = [];
      for (const paragraph of paragraphs) {
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 12))).size;
        const text = (paragraph.textContent ?? '').replace(/\p{M}/gu, '').length;
        if (lines >= 4) counts.push(text / (lines - 0.5));
      }
      return counts;
    });
    expect(letters.length).toBeGreaterThan(2);
    const middle = letters.toSorted((a, b) => a - b)[Math.floor(letters.length / 2)] ?? 0;
    expect(middle).toBeGreaterThanOrEqual(least);
    expect(middle).toBeLessThanOrEqual(most);
  });

  test('headline, text, figures, tables and boxes begin at one edge', async () => {
    for (const width of [390, 768, 1280]) {
      await open(ARTICLE, width);
      const all = await boxes('.ah h1, .art .figw, .body > p, .body > h2, .body > figure, .body > .facts-box');
      expect(all.length).toBeGreaterThan(8);
      expect(within(all.map(({ right }) => right), 1)).toBe(true);
    }
  });
});
