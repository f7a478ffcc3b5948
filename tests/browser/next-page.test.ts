/**
 * The next page is there before it is asked for: made beforehand where the browser does that, else fetched beforehand. Puppeteer,
 * because a browser that Playwright drives makes no page beforehand.
 */
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { host } from '../page/host.ts';
import type { Host } from '../page/host.ts';
import { executable } from './browser.ts';

let browser: Browser;
let paper: Host;
let asked: string[];
beforeAll(async () => {
  // A worker, that of a page that was made beforehand too, would fetch pages whenever it comes to it.
  [browser, paper] = await Promise.all([puppeteer.launch({ ...(await executable()), defaultViewport: null }), host(inject('sample').dir, ['/sw.js'])]);
  asked = [];
});
afterAll(async () => {
  await browser.close();
  await paper.close();
});

/** How often a page was asked of the host, by the page or its worker. */
const times = (path: string): number => {
  asked.push(...paper.asked());
  return asked.filter((one) => one === path).length;
};

interface Arrival {
  readonly activated: number;
  readonly delivery: string;
}

/** How the page at an address arrived. A new connection, because the old one does not follow a page that takes another's place. */
async function arrivalAt(url: string): Promise<Arrival | undefined> {
  const second = await puppeteer.connect({ browserWSEndpoint: browser.wsEndpoint(), defaultViewport: null });
  const page = (await second.pages()).find((one) => one.url() === url);
  const arrival = await page?.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & { activationStart: number; deliveryType: string })[];
    return { activated: entry?.activationStart ?? 0, delivery: entry?.deliveryType ?? '' };
  });
  await second.disconnect();
  return arrival;
}

async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(paper.url + path, { waitUntil: 'networkidle0' });
  return page;
}

test('an article that a pointer rests on is made beforehand, asked for once, and shown without waiting', async () => {
  const page = await open('/');
  const link = await page.$('main h2 a[href^="/20"]');
  const path = await link?.evaluate((one) => (one as HTMLAnchorElement).pathname);
  if (!link || !path) throw new Error('no article on the front page');
  const before = times(path);
  await link.hover();
  await expect.poll(() => times(path)).toBe(before + 1);
  // Time to be made.
  await new Promise((done) => setTimeout(done, 1500));
  await link.click();
  await expect.poll(async () => (await arrivalAt(paper.url + path))?.activated ?? 0).toBeGreaterThan(0);
  expect(times(path)).toBe(before + 1);
});

test('a tool that a pointer rests on is fetched only: it shows what the device holds when it is opened', async () => {
  const page = await open('/about/');
  const link = await page.$('a[href="/saved/"]');
  const before = times('/saved/');
  await link?.hover();
  await expect.poll(() => times('/saved/')).toBe(before + 1);
  await new Promise((done) => setTimeout(done, 500));
  await link?.click();
  await expect.poll(() => arrivalAt(`${paper.url}/saved/`)).toEqual({ activated: 0, delivery: 'navigational-prefetch' });
  expect(times('/saved/')).toBe(before + 1);
});
