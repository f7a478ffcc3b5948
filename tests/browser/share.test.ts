/** Sharing an article: without a script, through the system's sheet, through the clipboard. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTICLE = '/2014/11/12/philae-landing/';
const ADDRESS = `https://nashra.example${ARTICLE}`;

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serve(inject('sample').dir)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
});

async function on(use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  try {
    const page = await context.newPage();
    await page.goto(served.url + ARTICLE);
    await use(page);
  } finally {
    await context.close();
  }
}
const summary = (page: Page) => page.locator('.share summary');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const PERMISSIONS = ['clipboard-read', 'clipboard-write'];

test('without a script: five links, and nothing that would need one', () =>
  on(
    async (page) => {
      await summary(page).click();
      const shown = page.locator('.share li:visible');
      expect(await shown.count()).toBe(5);
      expect(await shown.locator('a').evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href).protocol))).toEqual(['https:', 'https:', 'https:', 'https:', 'mailto:']);
    },
    { javaScriptEnabled: false },
  ));

test('the address, and an excerpt with its source, are copied; the reader is told', () =>
  on(
    async (page) => {
      await summary(page).click();
      await page.locator('[data-way="link"]').click();
      await expect.poll(() => page.locator('.share [role="status"]').textContent()).toBe('نُسخ');
      expect(await clipboard(page)).toBe(ADDRESS);
      await page.locator('[data-way="excerpt"]').click();
      await expect.poll(() => clipboard(page)).toMatch(/^«[^»]+»\n— [^\n]+، نشرة، ١٢ نوفمبر ٢٠١٤\nhttps:[^\n]+$/);
    },
    { permissions: PERMISSIONS },
  ));

test("the system's sheet is offered where there is one, and gets headline and address", () =>
  on(async (page) => {
    expect(await page.locator('[data-way="system"]').isVisible()).toBe(false);
    await page.addInitScript(() => {
      const given: unknown[] = [];
      Object.assign(navigator, { share: (what: unknown) => Promise.resolve(given.push(what)), given });
    });
    await page.reload();
    await summary(page).click();
    await page.locator('[data-way="system"]').click();
    const headline = await page.locator('.ah h1').textContent();
    expect(await page.evaluate(() => (navigator as unknown as { given: unknown[] }).given)).toEqual([{ title: headline, url: ADDRESS }]);
  }));

test('a selected passage: quoted with its source, and a link that names it', () =>
  on(
    async (page) => {
      const text = await page.evaluate(() => {
        const paragraph = [...document.querySelectorAll('.body > p')].at(-1) as HTMLElement;
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        return paragraph.textContent;
      });
      const tool = (label: string) => page.locator('.picked button', { hasText: label });
      await tool('انسخ الاقتباس').click();
      await expect.poll(() => clipboard(page)).toContain('#:~:text=');
      const [passage = '', , link = ''] = (await clipboard(page)).split('\n');
      expect(passage.replace(/[«»“”]/g, '')).toBe(text.replace(/[«»“”]/g, '').replace(/\s+/g, ' ').trim());
      expect(link.startsWith(`${ADDRESS}#:~:text=`)).toBe(true);
      // Driven browsers do not follow fragments: what one would find first is looked up.
      const [first = '', last = ''] = link.slice(link.indexOf('=') + 1).split(',').map(decodeURIComponent);
      const [whole, own] = await page.evaluate(() => [document.querySelector('article'), [...document.querySelectorAll('.body > p')].at(-1)].map((one) => (one?.textContent ?? '').replace(/\s+/g, ' ').trim()));
      expect(own?.startsWith(first) && own.endsWith(last)).toBe(true);
      expect(whole?.indexOf(first)).toBe(whole?.indexOf(own ?? ''));
    },
    { permissions: PERMISSIONS },
  ));

test('Escape and a press elsewhere close it', () =>
  on(async (page) => {
    await summary(page).click();
    await page.keyboard.press('Escape');
    expect(await page.locator('.share ul').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await summary(page).click();
    await page.locator('h1').click();
    expect(await page.locator('.share ul').isVisible()).toBe(false);
  }));

test.each(['light', 'dark'] as const)('axe finds nothing when it is open, and it fits the screen (%s)', (colorScheme) =>
  on(
    async (page) => {
      await summary(page).click();
      await page.evaluate(axe);
      const { violations } = await page.evaluate<{ violations: { id: string }[] }>('axe.run(document, { resultTypes: ["violations"] })');
      expect(violations.map(({ id }) => id)).toEqual([]);
      for (const width of [320, 390, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const box = await page.locator('.share ul').boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= width, `${width}`).toBe(true);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width}`).toBeLessThanOrEqual(0);
      }
    },
    { colorScheme },
  ));
