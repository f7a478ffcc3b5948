/** What a first visit to a page of every type brings over the wire keeps to its budget (tests/page/budgets.json), and nothing moves. */
import { beforeAll, expect, inject, test } from 'vitest';
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

beforeAll(async () => {
  const paper = await host(dir);
  const queue = types.values();
  const work = async (): Promise<void> => {
    const browser = await launch();
    for (const [type, url] of queue) visits.set(type, await counted(browser, paper.url + url));
    await browser.close();
  };
  await Promise.all(Array.from({ length: BROWSERS }, work));
  await paper.close();
});

test('every type of page has a budget, no budget is for nothing, and none allows more than was promised', () => {
  expect(Object.keys(all).toSorted()).toEqual(types.map(([type]) => type).toSorted());
  for (const [type, most] of Object.entries(LIMITS)) {
    expect(all[type]?.bytes).toBeLessThanOrEqual(most.bytes);
    expect(all[type]?.before).toBeLessThanOrEqual(most.before);
    expect(all[type]?.requests).toBeLessThanOrEqual(most.requests);
  }
});

test.each(types)('%s keeps to its budget', (type) => {
  const visit = visits.get(type);
  expect(visit && over(type, visit, all[type])).toEqual([]);
});
