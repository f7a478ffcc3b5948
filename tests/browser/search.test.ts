/** The search page as readers use it: by link, by typing, by keys, by ear, without a script, and on a line that fails. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch } from './browser.ts';

const sample = inject('sample');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serve(sample.dir)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
});

async function on<T>(path: string, use: (page: Page) => Promise<T>, options: BrowserContextOptions = {}): Promise<T> {
  // What a test takes off the line is not to come from the reader's device.
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  try {
    const page = await context.newPage();
    await page.goto(`${served.url}${path}`);
    return await use(page);
  } finally {
    await context.close();
  }
}

/** Keeps the page's script back until the function that it returns is called. */
async function withheldScript(page: Page): Promise<() => void> {
  let go: () => void = () => undefined;
  const later = new Promise<void>((done) => (go = done));
  await page.route('**/_astro/page.*.js', async (route) => {
    await later;
    // The page that asked for it may be gone.
    await route.continue().catch(() => undefined);
  });
  return go;
}

const asked = (query: string, more = ''): string => `/search/?q=${encodeURIComponent(query)}${more}`;
const status = (page: Page) => page.locator('[data-search-status]');
const headlines = (page: Page) => page.locator('.res .hl a');
const ready = (page: Page) => headlines(page).first().waitFor();

describe('results', () => {
  test('by link: an ordered list with headline, section, day and a passage as written, whole words marked', () =>
    on(asked('محادثات مسقط'), async (page) => {
      await ready(page);
      expect(await status(page).textContent()).toMatch(/^(?:[٣-٩]|١٠) أخبار$|^(?:١[١-٩]|[٢-٩][٠-٩]) خبرًا$|^خبران$/);
      const first = page.locator('ol.res > li').first();
      expect(await first.locator('.kick').textContent()).toBe('سياسة');
      expect(await first.locator('time').getAttribute('datetime')).toMatch(/^2014-11-\d\d$/);
      const passage = (await first.locator('.sum').textContent()) ?? '';
      const href = (await first.locator('.hl a').getAttribute('href')) ?? '';
      const marks = await first.locator('mark').allTextContents();
      expect(marks.length).toBeGreaterThan(1);
      // No mark begins or ends within a word.
      const html = (await first.locator('.sum').innerHTML()).replace(/<\/?bdi[^>]*>/g, '');
      expect(html).not.toMatch(/[\p{L}\p{M}]<mark>|<\/mark>[\p{L}\p{M}]/u);
      await page.goto(`${served.url}${href}`);
      const text = ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
      expect(text).toContain(passage.replace(/^… | …$/g, '').trim());
    }));

  test.each([
    ['ايران', 'إيران'],
    ['بطَهـران', 'طهران'],
    ['والبرنامج النووى', 'البرنامج النووي'],
  ])('«%s» and «%s» find the same', (one, other) =>
    on(asked(one), async (page) => {
      await ready(page);
      const found = new Set(await headlines(page).allTextContents());
      await page.goto(`${served.url}${asked(other)}`);
      await ready(page);
      expect((await headlines(page).allTextContents()).some((headline) => found.has(headline))).toBe(true);
    }));

  test('narrowed and ordered by the address, and by the form', () =>
    on(asked('نوفمبر', '&section=sports&sort=date'), async (page) => {
      await ready(page);
      expect(new Set(await page.locator('.res .kick').allTextContents())).toEqual(new Set(['رياضة']));
      const days = await page.locator('.res time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));
      expect(days).toEqual(days.toSorted().toReversed());
      expect(await page.locator('.narrow').getAttribute('open')).not.toBeNull();
      await page.locator('select[name="section"]').selectOption('economy');
      await page.waitForURL(/section=economy/);
      await expect.poll(async () => [...new Set(await page.locator('.res .kick').allTextContents())]).toEqual(['اقتصاد']);
      await page.goBack();
      await expect.poll(async () => [...new Set(await page.locator('.res .kick').allTextContents())]).toEqual(['رياضة']);
      expect(await page.locator('select[name="section"]').inputValue()).toBe('sports');
    }));

  test('more results come on request, and the focus goes to the first of them', () =>
    on(asked('نوفمبر'), async (page) => {
      await ready(page);
      expect(await headlines(page).count()).toBe(10);
      await page.locator('.more').click();
      await expect.poll(() => headlines(page).count()).toBe(20);
      expect(await page.evaluate(() => [...document.querySelectorAll('.res .hl a')].indexOf(document.activeElement as Element))).toBe(10);
    }));

  test('a slip is put right and said; a word that the paper has not is said too', () =>
    on(asked('محادسات'), async (page) => {
      await ready(page);
      expect(await page.locator('[data-search-notes]').textContent()).toContain('لم ترد «محادسات»');
      await page.goto(`${served.url}${asked('قرنفلستان')}`);
      await expect.poll(() => status(page).textContent()).toBe('لا خبر في الصحيفة فيه ما طلبت.');
      expect(await page.locator('[data-search-start]').isVisible()).toBe(true);
    }));

  test('a rare word that is spelled nearly as a common one: the common one is offered, as a search of its own', () =>
    on(asked('الخليل'), async (page) => {
      await ready(page);
      const offered = page.locator('[data-search-notes] a');
      await offered.waitFor();
      expect(await page.locator('[data-search-notes]').textContent()).toContain('هل تقصد: الخليج');
      await offered.click();
      await page.waitForURL(({ searchParams }) => searchParams.get('q') === 'الخليج');
      await ready(page);
    }));

  test('quotes and a minus as phones write them', () =>
    on(asked('”البرنامج النووي“'), async (page) => {
      await ready(page);
      const all = await headlines(page).count();
      // A phrase may stand in the name of an article's topic alone, which its passage does not show.
      expect((await page.locator('.res article').allTextContents()).filter((found) => /برنامج.{0,3}\s.{0,3}نوو/.test(found)).length).toBeGreaterThan(0);
      await page.goto(`${served.url}${asked('«البرنامج النووي» –مسقط')}`);
      await ready(page);
      expect(await headlines(page).count()).toBeLessThan(all);
      expect((await headlines(page).allTextContents()).join(' ')).not.toContain('مسقط');
    }));

  test('hostile queries show as text', () =>
    on(asked('<img src=x onerror=alert(1)> إيران'), async (page) => {
      await ready(page);
      expect(await page.locator('main img').count()).toBe(0);
      expect(await page.locator('#q').inputValue()).toContain('<img');
    }));
});

describe('typing', () => {
  test('shows results and suggestions; a topic and a headline lead to their pages', () =>
    on('/search/', async (page) => {
      await page.locator('#q').pressSequentially('ايرا');
      await ready(page);
      const options = page.locator('[role="option"]');
      await options.first().waitFor();
      const kinds = await options.locator('.kind').allTextContents();
      expect(kinds).toContain('موضوع');
      expect(kinds).toContain('خبر');
      expect(await page.locator('#q').getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('#q').getAttribute('aria-activedescendant')).toBe('search-suggestions-0');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/topics\//);
    }));

  test('keys: arrows through the results, Enter opens, Escape clears', () =>
    on(asked('محادثات مسقط'), async (page) => {
      await ready(page);
      await page.locator('#q').focus();
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      const [first, second] = await headlines(page).allTextContents();
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe(first);
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe(second);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
      await page.keyboard.press('Escape');
      expect(await page.locator('#q').inputValue()).toBe('');
      expect(await page.locator('[data-search-start]').isVisible()).toBe(true);
      await page.goBack().catch(() => null);
      await page.goto(`${served.url}${asked('محادثات مسقط')}`);
      await ready(page);
      await page.locator('#q').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/2014\/11\//);
    }));

  test('Escape closes the suggestions first, and clears the field then; an empty field offers earlier searches', () =>
    on('/search/', async (page) => {
      await page.locator('#q').fill('النفط');
      await page.keyboard.press('Enter');
      await ready(page);
      await page.locator('#q').fill('محاد');
      const options = page.locator('[role="option"]');
      await options.first().waitFor();
      await page.keyboard.press('Escape');
      expect(await options.count()).toBe(0);
      expect(await page.locator('#q').inputValue()).toBe('محاد');
      await page.keyboard.press('Escape');
      expect(await page.locator('#q').inputValue()).toBe('');
      await page.locator('#q').blur();
      await page.locator('#q').focus();
      await expect.poll(() => options.allTextContents()).toEqual(['بحثت عنه النفط']);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(({ searchParams }) => searchParams.get('q') === 'النفط');
      await ready(page);
    }));

  test('«/» leads here from any page, and is a letter in a field', () =>
    on('/2014/11/12/philae-landing/', async (page) => {
      await page.keyboard.press('/');
      await page.waitForURL(/\/search\/$/);
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('q');
      await page.keyboard.press('/');
      expect(await page.locator('#q').inputValue()).toBe('/');
    }));

  test('earlier searches are kept on the device, and can be wiped', () =>
    on('/search/', async (page) => {
      await page.locator('#q').fill('النفط');
      await page.keyboard.press('Enter');
      await ready(page);
      await page.goto(`${served.url}/search/`);
      await expect.poll(() => page.locator('[data-search-recent] a').allTextContents()).toEqual(['النفط']);
      await page.locator('[data-search-recent] button').click();
      expect(await page.locator('[data-search-recent]').isVisible()).toBe(false);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    }));

  test('what is found is announced', () =>
    on('/search/', async (page) => {
      expect(await status(page).getAttribute('role')).toBe('status');
      await page.locator('#q').fill('النفط');
      await page.keyboard.press('Enter');
      await expect.poll(() => status(page).textContent()).toMatch(/خبر|أخبار/);
    }));
});

test('without a script a form leads to the topics and the archive', () =>
  on(
    '/search/',
    async (page) => {
      const buttons = page.locator('.no-script button');
      expect(await buttons.count()).toBe(2);
      await buttons.first().click();
      expect(new URL(page.url()).pathname).toBe('/topics/');
    },
    { javaScriptEnabled: false },
  ));

test('a line that fails is said, and tried again on request', () =>
  on('/search/', async (page) => {
    await page.route('**/search/index/**', (route) => route.abort());
    await page.locator('#q').fill('النفط');
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page).textContent()).toContain('تعذّر تحميل فهرس البحث');
    await page.unroute('**/search/index/**');
    await page.locator('[data-search-notes] button').click();
    await ready(page);
  }));

test('what is typed before the script is there is found, not lost', () =>
  on('/', async (page) => {
    const go = await withheldScript(page);
    await page.goto(`${served.url}/search/`, { waitUntil: 'commit' });
    await page.locator('#q').fill('النفط');
    go();
    await page.locator('[data-search-results] a').first().waitFor();
    // What it may become is offered, as to those who type later.
    await page.locator('[role="option"]').first().waitFor();
    expect(await page.locator('#q').inputValue()).toBe('النفط');
    expect(new URL(page.url()).searchParams.get('q')).toBe('النفط');
  }));

test('a form sent before the script is there is kept as a search; a link from elsewhere is not', () =>
  on('/', async (page) => {
    const go = await withheldScript(page);
    const kept = () => page.evaluate(() => localStorage.getItem('nashra-searches'));
    await page.goto(`${served.url}/search/`, { waitUntil: 'commit' });
    await page.locator('#q').fill('النفط');
    await page.locator('#q').press('Enter', { noWaitAfter: true });
    await page.waitForURL(({ searchParams }) => searchParams.get('q') === 'النفط', { waitUntil: 'commit' });
    go();
    await ready(page);
    expect(await kept()).toBe('["النفط"]');
    await page.evaluate(() => localStorage.clear());
    await page.goto(`${served.url}${asked('الغاز')}`);
    await page.locator('[data-search-status]:not(:empty)').waitFor();
    expect(await kept()).toBeNull();
  }));

test('OpenSearch: the description names the page', () =>
  on('/search/', async (page) => {
    const address = await page.locator('link[rel="search"]').getAttribute('href');
    const answer = await page.request.get(`${served.url}${address ?? ''}`);
    expect(await answer.text()).toMatch(/<Url type="text\/html" method="get" template="[^"]+\/search\/\?q=\{searchTerms\}"\/>/);
  }));

test.each(['light', 'dark'] as const)('axe finds nothing with results, suggestions and filters open (%s)', (colorScheme) =>
  on(
    asked('ايران', '&section=politics'),
    async (page) => {
      await ready(page);
      const violations = async () => {
        await page.evaluate(axe);
        const result = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run(document, { resultTypes: ["violations"] })');
        return result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      };
      expect(await violations()).toEqual([]);
      await page.locator('#q').fill('محاد');
      await page.locator('[role="option"]').first().waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await violations()).toEqual([]);
      for (const width of [320, 390, 768]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width}`).toBeLessThanOrEqual(0);
      }
    },
    { colorScheme },
  ));
