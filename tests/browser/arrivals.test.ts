/**
 * Faces that come late move nothing, and a reader who never gets them reads on in a system face of about the same length.
 * Every context has a cold cache.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch } from './browser.ts';

const sample = inject('sample');
const PAGES = { front: '/', article: '/2014/11/12/philae-landing/' };
const WIDTHS = [320, 390, 1280];

let browser: Browser;
let atOnce: Served;
let late: Served;
beforeAll(async () => {
  [browser, atOnce, late] = await Promise.all([launch(), serve(sample.dir), serve(sample.dir, { late: 1500 })]);
});
afterAll(async () => {
  await Promise.all([browser.close(), atOnce.close(), late.close()]);
});

/** The sum of all layout shifts so far, with what moved. */
const shifts = (page: Page): Promise<{ sum: number; moved: string[] }> =>
  page.evaluate(
    () =>
      new Promise<{ sum: number; moved: string[] }>((done) => {
        let sum = 0;
        const moved: string[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Element | null }[] })[]) {
            sum += entry.value;
            moved.push(...entry.sources.map(({ node }) => `${node?.nodeName ?? ''}.${node?.className ?? ''}`));
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done({ sum, moved }), 100);
      }),
  );

test('nothing moves, whether the faces come at once or after 1.5 s', async () => {
  const visits = [atOnce, late].flatMap(({ url }) => Object.values(PAGES).flatMap((path) => WIDTHS.map((width) => ({ url, path, width }))));
  await Promise.all(
    visits.map(async ({ url, path, width }) => {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      const page = await context.newPage();
      await page.goto(url + path, { waitUntil: 'networkidle' });
      const { sum, moved } = await shifts(page);
      await context.close();
      // To three places, as browsers report it: where the machine is busy, a word of a tool may be set a hair's breadth from where it was.
      expect(Number(sum.toFixed(3)), `${path} at ${width} px, ${url === late.url ? 'late' : 'at once'}: ${moved.join(', ')}`).toBe(0);
    }),
  );
});

/** How many characters a pixel of a line holds: the Arabic of the article's long paragraphs in one line. */
const charactersPerPixel = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll<HTMLElement>('.body > p')].filter((one) => one.innerText.length > 150);
    const probe = document.createElement('span');
    probe.style.cssText = 'position:absolute;white-space:nowrap';
    probe.textContent = paragraphs.map((one) => one.innerText.replace(/[^\u0621-\u0652 ]/g, '')).join(' ').replace(/\s+/g, ' ');
    paragraphs[0]?.append(probe);
    const { width } = probe.getBoundingClientRect();
    const characters = probe.textContent.length;
    probe.remove();
    return characters / width;
  });

test('without any font file the page reads, its lines about as long as with them', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 900 } });
  const page = await context.newPage();
  await page.goto(atOnce.url + PAGES.article, { waitUntil: 'networkidle' });
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.evaluate(() => [...document.fonts].some(({ family, status }) => /Scheherazade/.test(family) && status === 'loaded'))).toBe(true);
  const ours = await charactersPerPixel(page);
  await context.close();

  const bare = await browser.newContext({ viewport: { width: 390, height: 900 } });
  const without = await bare.newPage();
  await without.route('**/*.woff2', (route) => route.abort());
  await without.goto(atOnce.url + PAGES.article, { waitUntil: 'networkidle' });
  expect((await without.locator('main').innerText()).length).toBeGreaterThan(1000);
  expect(await without.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  // A family that a `local()` of ours found has its faces loaded; where the machine has none of them, there is nothing to measure.
  const measured = await without.evaluate(() => [...document.fonts].filter(({ family, status }) => /^"?Naskh /.test(family) && status === 'loaded').map(({ family }) => family));
  const theirs = await charactersPerPixel(without);
  await bare.close();
  if (measured.length === 0) {
    console.log('none of the measured system faces is installed here: the length of lines was not compared');
    return;
  }
  expect(Math.abs(theirs / ours - 1), `${measured.join(', ')}: ${(theirs / ours).toFixed(3)} of our characters in a line`).toBeLessThan(0.12);
  console.log(`${measured.join(', ')}: ${(theirs / ours).toFixed(3)} of our characters in a line`);
});
