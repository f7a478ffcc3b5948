/** What is far down a page is laid out when the reader comes near it, and a first screen asks for few kinds of type: both are what the first text waits for. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pagesOf } from '../site/pages.ts';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch, layoutShift } from './browser.ts';
import { pageTypes } from './page-types.ts';

const { dir } = inject('sample');
// The sheets are a whole issue, set for paper.
const types = pageTypes(pagesOf(dir).map(({ url }) => url)).filter(([type, url]) => url !== '' && type !== 'sheets');
const PHONE = { width: 390, height: 844 };
/** Faces, sizes and weights on a first screen and as far as a browser lays out: each is asked of the system while the reader waits. */
const KINDS = 16;

let browser: Browser;
let served: Served;
let page: Page;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serve(dir, { waiting: true })]);
  page = await browser.newPage({ serviceWorkers: 'block', viewport: PHONE });
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
});

const laidOut = (selector: string): Promise<boolean[]> =>
  page.locator(selector).evaluateAll((all) => all.map((one) => one.checkVisibility({ contentVisibilityAuto: true })));

describe('the front page on a phone', () => {
  test('lays out what is near, and the rest when the reader comes to it', async () => {
    await page.goto(served.url);
    const headlines = await laidOut('.band h2');
    expect(headlines.length).toBeGreaterThan(4);
    expect(headlines.slice(-3)).toEqual([false, false, false]);
    expect(await laidOut('.foot h2')).not.toContain(true);
    await page.locator('.band').last().scrollIntoViewIfNeeded();
    await expect.poll(async () => (await laidOut('.band h2')).at(-1)).toBe(true);
    await expect.poll(async () => (await laidOut('.foot h2')).every(Boolean)).toBe(true);
  });

  test('an address within it leads to its place', async () => {
    const last = await page.locator('.band h2[id]').last().getAttribute('id');
    await page.goto(`${served.url}/#${last ?? ''}`);
    await expect.poll(() => page.locator(`#${last ?? ''}`).evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(PHONE.height);
    expect(await page.locator(`#${last ?? ''}`).evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
  });

  test('nothing moves under the reader, on the way down or up', async () => {
    await page.goto(served.url);
    await page.mouse.move(100, 400);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (const way of [1, -1]) {
      for (let at = 0; at < height * 1.3; at += 600) {
        await page.mouse.wheel(0, way * 600);
        await page.waitForTimeout(30);
      }
    }
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await layoutShift(page, 300)).toBe(0);
  });

  test('who goes back to it finds the place, though nothing above has been laid out', async () => {
    await page.goto(served.url);
    await page.mouse.move(100, 400);
    for (let at = 0; at < 8000; at += 500) {
      await page.mouse.wheel(0, 500);
      await page.waitForTimeout(30);
    }
    const seen = await page.locator('.band article a').evaluateAll((all, { height }) => {
      const near = all.find((one) => one.getBoundingClientRect().top > 0 && one.getBoundingClientRect().top < height);
      return near?.getAttribute('href') ?? '';
    }, PHONE);
    expect(seen).not.toBe('');
    const top = (): Promise<number> => page.locator(`.band a[href="${seen}"]`).first().evaluate((one) => one.getBoundingClientRect().top);
    const before = await top();
    await page.goto(`${served.url}/about/`);
    await page.goBack();
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(PHONE.height / 4);
  });

  test('all of it is laid out for paper', async () => {
    await page.goto(served.url);
    await page.emulateMedia({ media: 'print' });
    expect(await laidOut('.band h2')).not.toContain(false);
    await page.emulateMedia({ media: null });
  });
});

test('an outline at the edge of a band is not cut off', async () => {
  await page.goto(served.url);
  const margins = await page.locator('.band, .foot').evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).overflowClipMargin)));
  expect(Math.min(...margins)).toBeGreaterThanOrEqual(6);
});

test.each(types)('%s: its first screens have few kinds of type', async (_type, url) => {
  await page.goto(served.url + url);
  const kinds = await page.evaluate(() => {
    const found = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement: parent } = texts.currentNode as Text;
      if (!parent || data.trim() === '' || !parent.checkVisibility({ contentVisibilityAuto: true }) || parent.closest('svg, option')) continue;
      const { fontFamily, fontSize, fontWeight } = getComputedStyle(parent);
      found.add(`${fontFamily.slice(0, 8)} ${fontSize} ${fontWeight}`);
    }
    return [...found].toSorted();
  });
  expect(kinds.length, kinds.join('\n')).toBeLessThanOrEqual(KINDS);
});
