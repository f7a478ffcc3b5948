/**
 * Lighthouse finds nothing short in accessibility, best practices and SEO. Its figure for performance hangs on what else the machine
 * does: `npm run bench:lighthouse` prints it, and here it only may not fall below what a busy machine still reaches.
 */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { audit, auditor, faults } from '../page/audit.ts';
import { host } from '../page/host.ts';
import type { Host } from '../page/host.ts';
import { measured } from '../page/types.ts';
import { pagesOf } from '../site/pages.ts';

const LEAST = 60;
const { dir } = inject('sample');
const types = measured(pagesOf(dir).map(({ url }) => url)).filter(([type]) => ['front', 'article-map', 'saved'].includes(type));

let browser: Browser;
let paper: Host;
beforeAll(async () => {
  [browser, paper] = await Promise.all([auditor(), host(dir)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), paper.close()]);
});

test.each(types)('%s', async (type, url) => {
  const found = await audit(browser, paper.url + url);
  expect(faults(type, found)).toEqual([]);
  expect(found.scores.performance).toBeGreaterThanOrEqual(LEAST);
});
