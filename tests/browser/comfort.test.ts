/** Reading settings: they change the page at once, stay on the device, stand before the first paint, and go back exactly. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { copyInNumerals } from '../../src/arabic/copy-numerals.ts';
import { stripMarks } from '../../src/arabic/marks.ts';
import { pagesOf } from '../site/pages.ts';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch, layoutShift } from './browser.ts';
import { pageTypes } from './page-types.ts';

const sample = inject('sample');
const runs = inject('runs');
const urls = pagesOf(sample.dir).map(({ url }) => url);
const types = pageTypes(urls).filter(([, url]) => url !== '');
const ARTICLE = '/2014/11/12/philae-landing/';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const THEMES = ['', 'light', 'sepia', 'dark'] as const;

let browser: Browser;
/** For what is only looked at. */
let stillBrowser: Browser;
let served: { sample: Served; runs: Served };
beforeAll(async () => {
  const [one, still, first, second] = await Promise.all([launch(), launch({ still: true }), serve(sample.dir), serve(runs.dir)]);
  browser = one;
  stillBrowser = still;
  served = { sample: first, runs: second };
});
afterAll(async () => {
  await Promise.all([browser.close(), stillBrowser.close(), served.sample.close(), served.runs.close()]);
});

type Chosen = Readonly<Record<string, string>>;

async function on<T>(path: string, use: (page: Page) => Promise<T>, { chosen, paper = 'sample', still = false, ...options }: BrowserContextOptions & { chosen?: Chosen; paper?: 'sample' | 'runs'; still?: boolean } = {}): Promise<T> {
  const context = await (still ? stillBrowser : browser).newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 900 }, ...options });
  try {
    if (chosen) await context.addInitScript((kept) => localStorage.setItem('comfort', kept), JSON.stringify(chosen));
    const page = await context.newPage();
    await page.goto(`${served[paper].url}${path}`);
    return await use(page);
  } finally {
    await context.close();
  }
}

async function open(page: Page): Promise<void> {
  await page.locator('[data-comfort="top"]').click();
  await page.locator('dialog.comfort[open]').waitFor();
}
const choose = (page: Page, name: string, value: string) => page.locator(`dialog.comfort input[name="${name}"][value="${value}"]`).check();
const css = (page: Page, selector: string, property: string) => page.locator(selector).first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('comfort'));
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
/** Every text of the page, in order, with the directions of isolates. */
const texts = (page: Page) =>
  page.evaluate(() => {
    const all: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!parent?.closest('script, style, noscript, dialog')) all.push(`${parent?.closest('bdi')?.getAttribute('dir') ?? ''}|${walker.currentNode.nodeValue ?? ''}`);
    }
    return all;
  });

describe('the panel', () => {
  test.each(['[data-comfort="top"]', '.tool-row [data-comfort]'])('opens from %s by key, holds the focus, closes with Esc and gives it back', (button) =>
    on(ARTICLE, async (page) => {
      await page.locator(button).focus();
      await page.keyboard.press('Enter');
      await page.locator('dialog.comfort[open]').waitFor();
      for (let i = 0; i < 20; i += 1) {
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement === document.body || document.querySelector('dialog[open]')?.contains(document.activeElement))).toBe(true);
      }
      await page.keyboard.press('Escape');
      expect(await page.locator('dialog.comfort').isVisible()).toBe(false);
      expect(await page.locator(button).evaluate((element) => element === document.activeElement)).toBe(true);
    }));

  test('is on every page, and nothing of it is loaded before it is asked for', () =>
    on('/', async (page) => {
      for (const [type, url] of types) {
        await page.goto(`${served.sample.url}${url}`);
        const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
        expect(loaded.filter((name) => /sheets/.test(name)), type).toEqual([]);
        await open(page);
        expect(await page.locator('dialog.comfort h2').textContent(), type).toBe('إعدادات القراءة');
      }
    }));

  test('arrow keys choose', () =>
    on(ARTICLE, async (page) => {
      await open(page);
      await page.locator('dialog.comfort input[name="size"]:checked').focus();
      const before = await css(page, '.body', 'font-size');
      await page.keyboard.press('ArrowDown');
      expect(await kept(page)).toBe('{"size":"3"}');
      expect(parseFloat(await css(page, '.body', 'font-size'))).toBeGreaterThan(parseFloat(before) * 1.1);
    }));

  test.each(THEMES)('axe finds nothing with it open, nor in the list of keys (theme «%s»)', (theme) =>
    on(
      ARTICLE,
      async (page) => {
        await page.evaluate(axe);
        const problems = async () => {
          const result = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run(document, { resultTypes: ["violations"] })');
          return result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
        };
        await open(page);
        for (const width of [320, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await problems()).toEqual([]);
          expect(await overflow(page)).toBeLessThanOrEqual(0);
        }
        await page.keyboard.press('Escape');
        await page.keyboard.press('?');
        await page.locator('dialog.keys[open]').waitFor();
        expect(await problems()).toEqual([]);
      },
      { chosen: theme ? { theme } : {}, colorScheme: theme ? 'light' : 'dark' },
    ));

  test('puts everything back', () =>
    on(ARTICLE, async (page) => {
      const before = await texts(page);
      const size = await css(page, '.body', 'font-size');
      await open(page);
      await choose(page, 'size', '5');
      await choose(page, 'numerals', 'latn');
      await choose(page, 'marks', 'off');
      await expect.poll(() => texts(page)).not.toEqual(before);
      await page.locator('dialog.comfort footer button').first().click();
      expect(await kept(page)).toBeNull();
      expect(await texts(page)).toEqual(before);
      expect(await css(page, '.body', 'font-size')).toBe(size);
    }));
});

describe('what is chosen', () => {
  test('shows at once, in the sample too, and before the first paint of the next page, without its scripts', () =>
    on(ARTICLE, async (page) => {
      await open(page);
      for (const [name, value] of [['theme', 'sepia'], ['size', '4'], ['width', 'wide'], ['face', 'sans']] as const) await choose(page, name, value);
      expect(await css(page, 'body', 'background-color')).toBe('rgb(246, 238, 220)');
      expect(await css(page, '.body', 'font-family')).toMatch(/^"?Vazirmatn/);
      expect(await css(page, 'dialog.comfort section p', 'font-family')).toMatch(/^"?Vazirmatn/);
      expect(await css(page, '.ah h1', 'font-family')).toMatch(/^"?Vazirmatn/);
      const size = await css(page, '.body', 'font-size');
      await page.context().route('**/*.js', (route) => route.abort());
      await page.goto(`${served.sample.url}${ARTICLE}`);
      expect(await css(page, 'body', 'background-color')).toBe('rgb(246, 238, 220)');
      expect(await css(page, '.body', 'font-size')).toBe(size);
      expect(new Set(await page.locator('meta[name="theme-color"]').evaluateAll((all) => all.map((one) => one.getAttribute('content'))))).toEqual(new Set(['#f6eedc']));
    }));

  test('is the same in another tab at once, and on a page that comes back', () =>
    on(ARTICLE, async (page) => {
      const other = await page.context().newPage();
      await other.goto(`${served.sample.url}/`);
      await open(page);
      await choose(page, 'theme', 'dark');
      await expect.poll(() => css(other, 'body', 'background-color')).toBe('rgb(20, 20, 19)');
    }));

  test('keeps the length of lines in characters, whatever their size', async () => {
    const measure = (size: string) => on(ARTICLE, async (page) => parseFloat(await css(page, '.body', 'max-inline-size')) / parseFloat(await css(page, '.body', 'font-size')), { chosen: { size }, still: true });
    const all = await Promise.all(['1', '', '3', '4', '5'].map(measure));
    for (const one of all) expect(one).toBeCloseTo(all[1] ?? 0, 1);
  });

  test('three widths and five sizes differ', async () => {
    const of = (chosen: Chosen, property: string) => on(ARTICLE, async (page) => parseFloat(await css(page, '.body', property)), { chosen, still: true });
    const sizes = [];
    for (const size of ['1', '', '3', '4', '5']) sizes.push(await of({ size }, 'font-size'));
    expect(sizes).toEqual([...new Set(sizes)].toSorted((a, b) => a - b));
    const widths = [];
    for (const width of ['narrow', '', 'wide']) widths.push(await of({ width }, 'inline-size'));
    expect(widths).toEqual([...new Set(widths)].toSorted((a, b) => a - b));
  });

  test.each([
    [320, { size: '5', face: 'sans' }],
    [390, { size: '5' }],
    [768, { size: '5', width: 'wide' }],
    [1280, { size: '5', width: 'wide', face: 'sans' }],
  ] as const)('nothing scrolls sideways at %i px with %o', async (width, chosen) => {
    const wide: string[] = [];
    await on(
      '/',
      async (page) => {
        for (const [type, url] of types) {
          await page.goto(`${served.sample.url}${url}`);
          if ((await overflow(page)) > 0) wide.push(type);
        }
      },
      { viewport: { width, height: 800 }, chosen, still: true },
    );
    expect(wide).toEqual([]);
  });

  test('axe finds nothing on any type of page in sepia, nor in the sans at its largest', async () => {
    const found: unknown[] = [];
    await on(
      '/',
      async (page) => {
        for (const [type, url] of types) {
          await page.goto(`${served.sample.url}${url}`);
          await page.evaluate(axe);
          const result = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run(document, { resultTypes: ["violations"] })');
          found.push(...result.violations.map(({ id, nodes }) => [type, id, nodes.map(({ html }) => html)]));
        }
      },
      { chosen: { theme: 'sepia', face: 'sans', size: '5' }, still: true },
    );
    expect(found).toEqual([]);
  });

  test('is no colour on paper', () =>
    on(
      ARTICLE,
      async (page) => {
        await page.emulateMedia({ media: 'print' });
        expect(await css(page, ':root', '--paper')).toBe('#fff');
        expect(await css(page, '.body', 'color')).toBe('rgb(0, 0, 0)');
      },
      { chosen: { theme: 'sepia', size: '5' } },
    ));

  test('damaged or hostile memory does no harm', () =>
    on(ARTICLE, async (page) => {
      for (const damaged of ['{', 'null', '[]', '"sepia"', '{"theme":"<img src=x onerror=alert(1)>","numerals":"roman","months":"mars"}']) {
        await page.evaluate((text) => localStorage.setItem('comfort', text), damaged);
        await page.reload();
        expect((await page.locator('.body').innerText()).length).toBeGreaterThan(100);
        await open(page);
      }
    }));
});

describe('words', () => {
  test('digits are those that the build would print in the reader’s, on every type of page', async () => {
    // What scripts put into a page is there sooner or later.
    const still = types.filter(([type]) => !['my', 'search', 'offline', 'saved'].includes(type));
    const words = (one: string): string => one.slice(one.indexOf('|') + 1);
    const own: string[][] = [];
    await on('/', async (page) => {
      for (const [, url] of still) {
        await page.goto(`${served.sample.url}${url}`);
        own.push(await texts(page));
      }
    }, { still: true });
    await on(
      '/',
      async (page) => {
        for (const [at, [type, url]] of still.entries()) {
          const before = (own[at] ?? []).map(words);
          expect(before.length).toBeGreaterThan(20);
          await page.goto(`${served.sample.url}${url}`);
          const wrong = async (): Promise<string[]> => {
            const now = (await texts(page)).map(words);
            return before.flatMap((was, i) => (copyInNumerals(was, 'latn') === now[i] && now.length === before.length ? [] : [`${was} → ${now[i] ?? ''}`]));
          };
          await expect.poll(wrong, { message: type }).toEqual([]);
        }
      },
      { chosen: { numerals: 'latn' }, still: true },
    );
  });

  test('names keep their digits, isolates turn with theirs, and all of it goes back exactly', () =>
    on(ARTICLE, async (page) => {
      const before = await texts(page);
      await page.evaluate(() => {
        const line = document.createElement('p');
        line.className = 'probe';
        for (const text of ['مقاتلات ', ['ltr', 'F-16'], ' عددها ١٢، والنسبة ١٬٢٣٤٫٥٪، ومجموعة ', ['rtl', '٥+١'], ' على ', ['ltr', '+973 1729 0000'], ' و#مونديال٢٠١٤']) {
          if (typeof text === 'string') line.append(text);
          else {
            const isolate = document.createElement('bdi');
            [isolate.dir, isolate.textContent] = [text[0] ?? '', text[1] ?? ''];
            line.append(isolate);
          }
        }
        document.querySelector('.body')?.append(line);
      });
      const probe = () => page.locator('.probe').innerHTML();
      const own = await probe();
      await open(page);
      await choose(page, 'numerals', 'latn');
      await expect.poll(probe).toBe('مقاتلات <bdi dir="ltr">F-16</bdi> عددها 12، والنسبة 1,234.5%، ومجموعة <bdi dir="ltr">5+1</bdi> على <bdi dir="ltr">+973 1729 0000</bdi> و#مونديال٢٠١٤');
      await choose(page, 'numerals', 'arab');
      await expect.poll(probe).toBe(own);
      await page.locator('.probe').evaluate((line) => line.remove());
      expect(await texts(page)).toEqual(before);
    }));

  test('a paper that keeps its editors’ digits keeps them; its own dates and counts follow', () =>
    on(
      '/',
      async (page) => {
        await expect.poll(() => page.locator('.top').innerText()).not.toMatch(/[٠-٩]/);
        expect(await page.locator('main').innerText()).toMatch(/[٠-٩]/);
      },
      { paper: 'runs', chosen: { numerals: 'latn' } },
    ));

  test('months take the reader’s names in the paper’s dates, never in its copy', () =>
    on(ARTICLE, async (page) => {
      const body = await page.locator('.body').innerText();
      expect(body).toContain('نوفمبر');
      await open(page);
      await page.locator('dialog.comfort select').selectOption('morocco');
      await expect.poll(() => page.locator('.byline').innerText()).toContain('١٢ نونبر ٢٠١٤');
      expect(await page.locator('.mast .dates').innerText()).toContain('نونبر');
      expect(await page.locator('.foot .col').textContent()).toContain('نونبر');
      expect(await page.locator('.body').innerText()).toBe(body);
      for (const [url, own] of [['/2014/11/', '.ptitle'], ['/2014/', '.year'], ['/archive/', '.years'], ['/topics/iran-nuclear-talks/', '.ptitle .kick']] as const) {
        await page.goto(`${served.sample.url}${url}`);
        await expect.poll(() => page.locator(own).innerText(), { message: url }).toContain('نونبر');
        expect(await page.locator(own).innerText(), url).not.toContain('نوفمبر');
      }
    }));

  test('tashkeel goes and comes back, and no letter or hamza with it', () =>
    on('/', async (page) => {
      const before = await texts(page);
      expect(before.join('')).not.toBe(stripMarks(before.join('')));
      await open(page);
      await choose(page, 'marks', 'off');
      await expect.poll(async () => (await texts(page)).join('')).toBe(stripMarks(before.join('')));
      await choose(page, 'marks', '');
      await expect.poll(() => texts(page)).toEqual(before);
    }));

  test('what scripts add later follows too', () =>
    on(
      `/search/?q=${encodeURIComponent('النفط')}`,
      async (page) => {
        await page.locator('.res .hl a').first().waitFor();
        await expect.poll(() => page.locator('.res time').first().innerText()).toMatch(/^[^٠-٩]*\d+ تشرين الثاني/);
      },
      { chosen: { numerals: 'latn', months: 'levant' } },
    ));

  test('hardly anything moves when a page comes in words of the reader’s', async () => {
    const shifts = (chosen: Chosen) =>
      on(
        '/404.html',
        async (page) => {
          const sums: number[] = [];
          for (const url of ['/', ARTICLE, '/topics/iran-nuclear-talks/', '/2014/11/12/']) {
            await page.goto(`${served.sample.url}${url}`);
            sums.push(await layoutShift(page, 600));
          }
          return sums;
        },
        { chosen },
      );
    const [without, withWords] = [await shifts({}), await shifts({ numerals: 'latn', marks: 'off' })];
    // What follows a number in its line moves by the width of digits: a third of what still counts as good.
    withWords.forEach((sum, i) => expect(sum - (without[i] ?? 0)).toBeLessThan(0.03));
  });
});
