/** What a first visit to a page of every type brings over the wire keeps to its budget (tests/page/budgets.json), and nothing moves. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { budgets, LIMITS, over } from '../page/budgets.ts';
import { host } from '../page/host.ts';
import { measured } from '../page/types.ts';
import { counted } from '../page/visit.ts';
import type { Visit } from '../page/visit.ts';
import { pagesOf } from '../site/pages.ts';
import { launch } from './browser.ts';

const { dir } = inject('sample');
const types = measured(pagesOf(dir).map(({ url }) => url));
const all = budgets();

/** A visit waits for a slow line most of its time; a browser watches one page at a time. */
const BROWSERS = 4;
const visits = new Map<string, Visit>();
let paper: Awaited<ReturnType<typeof host>>;
let browsers: Browser[] = [];

beforeAll(async () => {
  paper = await host(dir);
  browsers = await Promise.all(Array.from({ length: BROWSERS }, () => launch()));
  const queue = types.values();
  const work = async (browser: Browser): Promise<void> => {
    for (const [type, url] of queue) visits.set(type, await counted(browser, paper.url + url));
  };
  await Promise.all(browsers.map(work));
});
afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  await paper.close();
});

/** What a visit is over its budget by. One that is over is made again with the machine to itself: other work makes things come late. */
async function overBudget(type: string, url: string): Promise<string[]> {
  const visit = visits.get(type);
  const [browser] = browsers;
  if (!visit || !browser) return ['was not visited'];
  const first = over(type, visit, all[type]);
  return first.length === 0 ? [] : over(type, await counted(browser, paper.url + url), all[type]);
}

test('every type of page has a budget, no budget is for nothing, and none allows more than was promised', () => {
  expect(Object.keys(all).toSorted()).toEqual(types.map(([type]) => type).toSorted());
  for (const [type, most] of Object.entries(LIMITS)) {
    expect(all[type]?.bytes).toBeLessThanOrEqual(most.bytes);
    expect(all[type]?.before).toBeLessThanOrEqual(most.before);
    expect(all[type]?.requests).toBeLessThanOrEqual(most.requests);
  }
});

test.each(types)('%s keeps to its budget', async (type, url) => {
  expect(await overBudget(type, url)).toEqual([]);
});
