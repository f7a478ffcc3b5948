/** What a first visit to a page of every type brings over the wire keeps to its budget (tests/page/budgets.json), and nothing moves. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { budgets, LIMITS, over } from '../page/budgets.ts';
import { host } from '../page/host.ts';
import type { Host } from '../page/host.ts';
import { measured } from '../page/types.ts';
import { counted } from '../page/visit.ts';
import { pagesOf } from '../site/pages.ts';
import { launch } from './browser.ts';

const { dir } = inject('sample');
const types = measured(pagesOf(dir).map(({ url }) => url));
const all = budgets();

let browser: Browser;
let paper: Host;
beforeAll(async () => {
  [browser, paper] = await Promise.all([launch(), host(dir)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), paper.close()]);
});

test('every type of page has a budget, no budget is for nothing, and none allows more than was promised', () => {
  expect(Object.keys(all).toSorted()).toEqual(types.map(([type]) => type).toSorted());
  for (const [type, most] of Object.entries(LIMITS)) {
    expect(all[type]?.bytes).toBeLessThanOrEqual(most.bytes);
    expect(all[type]?.before).toBeLessThanOrEqual(most.before);
    expect(all[type]?.requests).toBeLessThanOrEqual(most.requests);
  }
});

test.each(types)('%s keeps to its budget', async (type, url) => {
  expect(over(type, await counted(browser, paper.url + url), all[type])).toEqual([]);
});
