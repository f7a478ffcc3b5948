/** «صحيفتي»: what is followed, newest first, no story twice, in the reader's order, on this device alone. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch } from './browser.ts';

const sample = inject('sample');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const POLITICS = 'sections/politics';
const IRAN = 'topics/iran-nuclear-talks';

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serve(sample.dir)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
});

async function on<T>(path: string, use: (page: Page) => Promise<T>, { follows, ...options }: BrowserContextOptions & { follows?: unknown } = {}): Promise<T> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  try {
    const page = await context.newPage();
    if (follows !== undefined) {
      await page.goto(`${served.url}/about/`);
      await page.evaluate((kept) => localStorage.setItem('follow', kept), JSON.stringify(follows));
    }
    await page.goto(`${served.url}${path}`);
    return await use(page);
  } finally {
    await context.close();
  }
}

const groups = (page: Page) => page.locator('.mine h2').allTextContents();
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('follow'));

test('followed on its page, a section or topic stands on «صحيفتي», and the device alone knows', () =>
  on(`/${POLITICS}/`, async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.getByRole('button', { name: 'تابع هذا القسم' }).click();
    expect(await page.locator('.ptitle [data-follow]').getAttribute('aria-pressed')).toBe('true');
    await page.goto(`${served.url}/${IRAN}/`);
    await page.getByRole('button', { name: 'تابع هذا الموضوع' }).click();
    expect(await kept(page)).toBe(JSON.stringify([POLITICS, IRAN]));
    await page.getByRole('link', { name: 'صحيفتي' }).click();
    await expect.poll(() => groups(page)).toEqual(['سياسة', 'مفاوضات الملف النووي الإيراني']);
    expect(asked.filter((one) => !one.startsWith('GET '))).toEqual([]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
  }));

test('newest first, no story twice, with the reader’s marks of pressed buttons', () =>
  on(
    '/my/',
    async (page) => {
      await page.locator('.mine').nth(2).waitFor();
      const paths = await page.locator('.mine .hl a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(paths.length).toBeGreaterThan(8);
      expect(new Set(paths).size).toBe(paths.length);
      for (const mine of await page.locator('.mine').all()) {
        const days = await mine.locator('time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));
        expect(days.map((day) => Date.parse(day))).toEqual(days.map((day) => Date.parse(day)).toSorted((a, b) => b - a));
      }
      for (const path of paths) expect((await page.request.get(`${served.url}${path ?? ''}`)).status()).toBe(200);
      expect(await page.locator('.offer [aria-pressed="true"]').count()).toBeGreaterThan(1);
    },
    { follows: [IRAN, POLITICS, 'sections/world'] },
  ));

test('the order is the reader’s: one is brought forward, one is left, and the focus stays by it', () =>
  on(
    '/my/',
    async (page) => {
      await expect.poll(() => groups(page)).toHaveLength(3);
      const [first = '', second = '', third = ''] = await groups(page);
      await page.getByRole('button', { name: `قدِّم: ${third}` }).click();
      await expect.poll(() => groups(page)).toEqual([first, third, second]);
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(third);
      await page.getByRole('button', { name: `أوقف متابعة: ${first}` }).click();
      await expect.poll(() => groups(page)).toEqual([third, second]);
      await page.reload();
      await expect.poll(() => groups(page)).toEqual([third, second]);
    },
    { follows: [POLITICS, IRAN, 'sections/world'] },
  ));

test('only what is followed is loaded', () =>
  on(
    '/my/',
    async (page) => {
      await page.locator('.mine').waitFor();
      const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
      expect(loaded.filter((name) => name.endsWith('.json'))).toEqual([`/my/${IRAN}.json`]);
    },
    { follows: [IRAN] },
  ));

test('nothing followed: it says so, and offers the sections and topics', () =>
  on('/my/', async (page) => {
    await page.locator('[data-my-nothing]').waitFor();
    await page.locator('.offer [data-follow]').first().click();
    await expect.poll(() => groups(page)).toHaveLength(1);
    expect(await page.locator('[data-my-nothing]').isVisible()).toBe(false);
    expect(await page.locator('.offer [data-follow]').first().evaluate((button) => button === document.activeElement)).toBe(true);
  }));

test('without a script it says what it is and leads to the sections and topics; no button stands without one', () =>
  on(
    '/my/',
    async (page) => {
      expect(await page.locator('main').innerText()).toContain('جافاسكربت');
      expect(await page.locator('main button:visible').count()).toBe(0);
      await page.locator('.offer a').first().click();
      expect(new URL(page.url()).pathname).toMatch(/^\/sections\//);
      expect(await page.locator('main button:visible').count()).toBe(0);
    },
    { javaScriptEnabled: false },
  ));

test('damaged memory, a section that is gone and a line that fails', async () => {
  for (const follows of [null, {}, [1, '../../etc', 'sections/../x'], 'sections/politics']) {
    await on('/my/', (page) => page.locator('[data-my-nothing]').waitFor(), { follows });
  }
  await on(
    '/my/',
    async (page) => {
      await expect.poll(() => groups(page)).toHaveLength(2);
      expect(await page.locator('.mine').first().innerText()).toContain('لم يعد هذا الباب في الصحيفة');
    },
    { follows: ['sections/gone', POLITICS] },
  );
  await on(
    '/about/',
    async (page) => {
      await page.route('**/my/**/*.json', (route) => route.abort());
      await page.goto(`${served.url}/my/`);
      await page.locator('[role="alert"]').waitFor();
      await page.unroute('**/my/**/*.json');
      await page.locator('[role="alert"] button').click();
      await expect.poll(() => groups(page)).toHaveLength(1);
    },
    { follows: [POLITICS] },
  );
});

test.each(['light', 'dark'] as const)('axe finds nothing, and nothing scrolls sideways (%s)', (colorScheme) =>
  on(
    '/my/',
    async (page) => {
      await page.locator('.mine').nth(1).waitFor();
      await page.evaluate(axe);
      const result = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run(document, { resultTypes: ["violations"] })');
      expect(result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width}`).toBeLessThanOrEqual(0);
      }
    },
    { colorScheme, follows: [POLITICS, IRAN] },
  ));
