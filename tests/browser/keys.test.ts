/** Hands on keys: through lists and articles, to places, in either keyboard's letters; never in fields, and not at all when turned off. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch } from './browser.ts';

const sample = inject('sample');
const ARTICLE = '/2014/11/12/philae-landing/';

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serve(sample.dir)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
});

async function on<T>(path: string, use: (page: Page) => Promise<T>, options: BrowserContextOptions = {}): Promise<T> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  try {
    const page = await context.newPage();
    await page.goto(`${served.url}${path}`);
    return await use(page);
  } finally {
    await context.close();
  }
}

/** As a keyboard with another layout does it: the key's place says j, its letter is Arabic. */
const press = (page: Page, code: string, key: string, more: { shiftKey?: boolean; ctrlKey?: boolean } = {}) =>
  page.evaluate((event) => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...event })), { code, key, ...more });
const focused = (page: Page) => page.evaluate(() => (document.activeElement instanceof HTMLAnchorElement ? document.activeElement.pathname : ''));
const path = (page: Page) => new URL(page.url()).pathname;

describe.each([
  ['Latin', { j: 'j', k: 'k', o: 'o' }],
  ['Arabic', { j: 'ت', k: 'ن', o: 'خ' }],
])('lists, with a %s keyboard', (_name, keys) => {
  test.each(['/', '/sections/politics/', '/2014/11/12/', '/topics/iran-nuclear-talks/'])('%s: j and k walk through every story once, o opens', (url) =>
    on(url, async (page) => {
      const seen: string[] = [];
      for (;;) {
        await press(page, 'KeyJ', keys.j);
        const now = await focused(page);
        if (now === seen.at(-1)) break;
        seen.push(now);
      }
      expect(seen.length).toBeGreaterThan(3);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.every((one) => /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(one))).toBe(true);
      await press(page, 'KeyK', keys.k);
      expect(await focused(page)).toBe(seen.at(-2));
      await press(page, 'KeyO', keys.o);
      await page.waitForURL(`**${seen.at(-2) ?? ''}`);
    }));
});

test('the story that j reaches is on the screen', () =>
  on('/', async (page) => {
    for (let i = 0; i < 12; i += 1) {
      await page.keyboard.press('j');
      const box = await page.evaluate(() => document.activeElement?.getBoundingClientRect().toJSON() as DOMRect);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(720);
    }
  }));

test('on an article j and k lead to its neighbours', () =>
  on(ARTICLE, async (page) => {
    const next = await page.locator('.pn [rel="next"]').getAttribute('href');
    await page.keyboard.press('j');
    await page.waitForURL(`**${next ?? ''}`);
    await page.keyboard.press('k');
    await page.waitForURL(`**${ARTICLE}`);
  }));

test('s presses the button that saves', () =>
  on(ARTICLE, async (page) => {
    const pressed = await page.evaluate(() => {
      for (const there of document.querySelectorAll('[data-save]')) there.remove();
      const button = Object.assign(document.createElement('button'), { textContent: 'save' });
      button.dataset['save'] = '';
      document.querySelector('main')?.append(button);
      return new Promise<boolean>((done) => {
        button.addEventListener('click', () => done(true));
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'س', code: 'KeyS', bubbles: true }));
      });
    });
    expect(pressed).toBe(true);
  }));

test.each([
  ['KeyH', 'h', '/'],
  ['KeyT', 'ف', '/topics/'],
  ['KeyA', 'a', '/archive/'],
  ['KeyM', 'ة', '/my/'],
])('g, then %s', (code, key, to) =>
  on(ARTICLE, async (page) => {
    await press(page, 'KeyG', /[a-z]/.test(key) ? 'g' : 'ل');
    await press(page, code, key);
    await page.waitForURL((url) => url.pathname === to);
  }));

test('a letter alone leads nowhere, nor long after g', () =>
  on(ARTICLE, async (page) => {
    await page.keyboard.press('h');
    await page.keyboard.press('g');
    await page.waitForTimeout(1700);
    await page.keyboard.press('h');
    await page.waitForTimeout(200);
    expect(path(page)).toBe(ARTICLE);
  }));

test.each([
  ['?', 'Slash', true],
  ['؟', 'Slash', true],
])('«%s» opens the list of keys; Esc closes it and gives the focus back', (key, code, shiftKey) =>
  on('/', async (page) => {
    await page.keyboard.press('j');
    const before = await focused(page);
    await press(page, code, key, { shiftKey });
    const sheet = page.getByRole('dialog', { name: 'مفاتيح الاختصار' });
    await sheet.waitFor();
    expect(await sheet.locator('kbd').allTextContents()).toEqual(expect.arrayContaining(['j', 'k', 'o', 's', '/', '?', 'g', 'h']));
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    expect(await sheet.isVisible()).toBe(false);
    expect(await focused(page)).toBe(before);
  }));

test('every place of the list is there', () =>
  on('/', async (page) => {
    await page.keyboard.press('?');
    await page.locator('dialog.keys[open]').waitFor();
    const places = await page.locator('dialog.keys dl div:has(kbd + kbd) kbd:last-child').allTextContents();
    expect(places.length).toBeGreaterThan(3);
    for (const key of places) {
      await page.goto(`${served.url}${ARTICLE}`);
      await page.keyboard.press('g');
      await page.keyboard.press(key);
      await page.waitForURL((url) => url.pathname !== ARTICLE);
      expect((await page.request.get(page.url())).status(), key).toBe(200);
    }
  }));

test('in a field they are letters, and with Control they are the browser’s', () =>
  on('/search/', async (page) => {
    await page.locator('#q').pressSequentially('gh?j/');
    expect(await page.locator('#q').inputValue()).toBe('gh?j/');
    expect(path(page)).toBe('/search/');
    expect(await page.locator('dialog').count()).toBe(0);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await press(page, 'Slash', '?', { ctrlKey: true });
    await page.waitForTimeout(200);
    expect(await page.locator('dialog').count()).toBe(0);
  }));

test('turned off in the list, they stay off on every page, «/» too; the settings turn them on again', () =>
  on('/', async (page) => {
    await page.keyboard.press('?');
    await page.locator('dialog.keys input[type="checkbox"]').uncheck();
    await page.keyboard.press('Escape');
    for (const url of ['/', ARTICLE]) {
      await page.goto(`${served.url}${url}`);
      for (const key of ['j', '?', '/', 'g', 'h']) await page.keyboard.press(key);
      await page.waitForTimeout(200);
      expect(path(page)).toBe(url);
      expect(await focused(page)).toBe('');
      expect(await page.locator('dialog').count()).toBe(0);
    }
    await page.locator('[data-comfort="top"]').click();
    await page.locator('dialog.comfort input[name="keys"][value=""]').check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.waitForURL(/\/search\/$/);
  }));
