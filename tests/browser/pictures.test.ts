/** Photographs in the browser: the cut that fits is fetched, nothing moves, a crop keeps its focus. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { widths } from '../../src/pictures/ladder.ts';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch } from './browser.ts';

const { dir } = inject('pictures');
const PAGES = ['/', '/2020/05/03/wide/', '/2020/05/03/turned/', '/2020/05/03/panorama/', '/sections/world/', '/sections/sports/', '/sections/science/'];

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serve(dir)]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

interface Shown {
  src: string;
  /** Width in CSS pixels that `sizes` foresees. */
  foreseen: number;
  /** Width in CSS pixels of the picture as it lies in its box, what a crop hides included. */
  width: number;
  box: { width: number; height: number };
  own: { width: number; height: number };
  parent: number;
}

/** All photographs of a page once they are there. */
async function shown(page: Page): Promise<Shown[]> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode()));
  });
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('picture img')].map((image) => {
      const { width, height } = image.getBoundingClientRect();
      const own = { width: Number(image.getAttribute('width')), height: Number(image.getAttribute('height')) };
      const covers = getComputedStyle(image).objectFit === 'cover';
      return {
        src: new URL(image.currentSrc).pathname,
        foreseen: image.naturalWidth,
        width: covers ? Math.max(width, (height * own.width) / own.height) : width,
        box: { width, height },
        own,
        parent: image.closest('figure')?.clientWidth ?? 0,
      };
    }),
  );
}

describe.each([
  [390, 3],
  [600, 2],
  [768, 1],
  [1024, 2],
  [1280, 1],
  [1440, 2],
  [1700, 1],
])('%i px wide, %i dots a pixel', (width, deviceScaleFactor) => {
  test('an AVIF is fetched, no smaller than its place and hardly larger', async () => {
    let seen = 0;
    for (const url of PAGES) {
      // A context of its own: a browser takes a larger cut where an earlier page has fetched it.
      const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width, height: 900 }, deviceScaleFactor });
      const page = await context.newPage();
      await page.goto(served.url + url);
      for (const { src, foreseen, width: lies, own } of await shown(page)) {
        const where = `${url} ${src}`;
        expect(src).toMatch(/\.avif$/);
        const real = (await sharp(readFileSync(join(dir, src))).metadata()).width;
        const needed = Math.min(lies * deviceScaleFactor, own.width, 1600);
        expect(real, where).toBeGreaterThanOrEqual(needed * 0.95);
        expect(real, where).toBeLessThanOrEqual(widths(own.width).find((one) => one >= needed * 1.08) ?? 1600);
        if (own.width > lies + 1) expect(Math.abs(foreseen / lies - 1), `${where}: ${foreseen} foreseen, ${lies} wide`).toBeLessThan(0.06);
        seen += 1;
      }
      await context.close();
    }
    expect(seen).toBeGreaterThan(8);
  });

  test('no picture is distorted, blown up or wider than its figure', async () => {
    const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width, height: 900 }, deviceScaleFactor });
    const page = await context.newPage();
    for (const url of PAGES) {
      await page.goto(served.url + url);
      for (const { src, box, own, parent, width: lies } of await shown(page)) {
        const where = `${url} ${src}`;
        expect(box.width, where).toBeLessThanOrEqual(parent + 0.5);
        expect(lies, where).toBeLessThanOrEqual(own.width + 0.5);
        const shapes = [own.width / own.height, 3 / 2].map((shape) => Math.abs(box.width / box.height / shape - 1));
        expect(Math.min(...shapes), where).toBeLessThan(0.01);
      }
    }
    await context.close();
  });
});

test.each([390, 1280])('nothing moves while pictures are a second late, at %i px', async (width) => {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.route(/\/media\//, async (route) => {
    await new Promise((done) => setTimeout(done, 1000));
    await route.continue();
  });
  for (const url of PAGES.slice(0, 4)) {
    await page.goto(served.url + url, { waitUntil: 'domcontentloaded' });
    // The faces of the type come in their own time; what is asked here is what pictures do after that.
    const waiting = await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift' });
      for (const image of document.images) image.loading = 'eager';
      return [...document.images].filter((image) => !image.complete).length;
    });
    expect(waiting, url).toBeGreaterThan(0);
    await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts), url).toEqual([]);
  }
  await context.close();
});

test('a crop keeps its focus; without one it keeps the middle; in its article a picture is whole', async () => {
  const page = await browser.newPage({ serviceWorkers: 'block', viewport: { width: 1280, height: 900 } });
  const style = (selector: string) =>
    page.locator(selector).first().evaluate((image) => {
      const { objectFit, objectPosition, aspectRatio } = getComputedStyle(image);
      return { objectFit, objectPosition, aspectRatio };
    });
  await page.goto(`${served.url}/`);
  expect(await style('.lead-f img')).toEqual({ objectFit: 'cover', objectPosition: '90% 10%', aspectRatio: '3 / 2' });
  await page.goto(`${served.url}/sections/sports/`);
  expect(await style('.hero-sec img')).toMatchObject({ objectFit: 'cover', objectPosition: '50% 50%' });
  await page.goto(`${served.url}/sections/science/`);
  expect(await style('.hero-sec img')).toMatchObject({ objectFit: 'cover', objectPosition: '50% 0%' });
  await page.goto(`${served.url}/2020/05/03/wide/`);
  expect(await style('.figw img')).toMatchObject({ objectFit: 'fill' });
  await page.close();
});
