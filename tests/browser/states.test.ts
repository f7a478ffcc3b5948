/** Every state of a page: extremes of copy, narrow screens, enlarged text, high contrast, no motion, the keyboard. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pagesOf } from '../site/pages.ts';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch } from './browser.ts';
import { contrast } from './contrast.ts';
import { pageTypes } from './page-types.ts';

const sample = inject('sample');
const extremes = inject('extremes');
const types = pageTypes(pagesOf(sample.dir).map(({ url }) => url)).filter(([, url]) => url !== '');
const extremeUrls = pagesOf(extremes.dir).map(({ url }) => url);
const TABLE = '/2014/11/08/enrichment-explained/';

let browser: Browser;
let served: { sample: Served; extremes: Served };
beforeAll(async () => {
  const [one, first, second] = await Promise.all([launch({ still: true }), serve(sample.dir), serve(extremes.dir)]);
  browser = one;
  served = { sample: first, extremes: second };
});
afterAll(async () => {
  await Promise.all([browser.close(), served.sample.close(), served.extremes.close()]);
});

async function opened<T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>, by = browser): Promise<T> {
  const context = await by.newContext({ serviceWorkers: 'block', ...options });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** How far a page scrolls sideways, and texts that are cut by the box they stand in. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const cut = [...document.querySelectorAll('h1, h2, h3, h4, p, li, dd, dt, td, th, figcaption')].flatMap((element) => {
      const { overflowX } = getComputedStyle(element);
      const hidden = overflowX === 'hidden' || overflowX === 'clip';
      return hidden && !element.classList.contains('vh') && element.scrollWidth > element.clientWidth + 1 ? [`cut: ${(element.textContent ?? '').slice(0, 40)}`] : [];
    });
    return [...(over > 0 ? [`${over}px`] : []), ...cut];
  });

test('the paper of extremes is built', () => {
  expect(extremes.code, extremes.output).toBe(0);
  expect(extremeUrls).toContain('/sections/empty/');
});

describe('nothing overflows or is cut', () => {
  // An open page is set anew for each size, which takes less than opening it again.
  test.each([
    ['320, 390, 768 and 1280 px', 1, [[320, 640], [390, 800], [768, 900], [1280, 900]]],
    // The screen of 1280 px (WCAG 2.2, 1.4.10).
    ['a page at 200 %', 2, [[640, 450]]],
    ['a page at 400 %', 4, [[320, 256]]],
  ] as const)('with copy of every length, %s', async (_name, deviceScaleFactor, sizes) => {
    const problems = await opened({ deviceScaleFactor, viewport: { width: 320, height: 256 } }, async (page) => {
      const found: string[] = [];
      for (const url of extremeUrls) {
        await page.goto(served.extremes.url + url);
        for (const [width, height] of sizes) {
          await page.setViewportSize({ width, height });
          found.push(...(await overflow(page)).map((one) => `${url} at ${width} px: ${one}`));
        }
      }
      return found;
    });
    expect(problems).toEqual([]);
  });

  test.each([390, 1280])('with text alone at twice its size, %d px wide (WCAG 2.2, 1.4.4)', async (width) => {
    const problems = await opened({ viewport: { width, height: 900 } }, async (page) => {
      const found: string[] = [];
      // As the browser's own setting does it: media queries in rem follow.
      const session = await page.context().newCDPSession(page);
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
      for (const [, url] of types) {
        await page.goto(served.sample.url + url);
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
        found.push(...(await overflow(page)).map((one) => `${url} ${one}`));
      }
      return found;
    });
    expect(problems).toEqual([]);
  });
});

describe('high contrast', () => {
  test.each(['light', 'dark'] as const)('in a %s scheme every text has the system’s colours, or one with its contrast', async (colorScheme) => {
    const faint = await opened({ forcedColors: 'active', colorScheme }, async (page) => {
      const found: string[] = [];
      for (const [, url] of types) {
        await page.goto(served.sample.url + url);
        const { paper, texts } = await page.evaluate(textColours);
        expect(texts.length).toBeGreaterThan(20);
        found.push(...texts.filter(({ ink }) => contrast(ink, paper) < 4.5).map(({ where }) => `${url} ${where}`));
      }
      return found;
    });
    expect(faint).toEqual([]);
  });

  test('the item of the navigation that is open is told apart without colour', async () => {
    const lines = await opened({ forcedColors: 'active' }, async (page) => {
      await page.goto(`${served.sample.url}/sections/politics/`);
      return page.locator('.nav a').evaluateAll((links) => links.map((link) => [link.getAttribute('aria-current'), getComputedStyle(link).textDecorationLine]));
    });
    expect(lines.filter(([current]) => current !== null)).toEqual([['page', 'underline']]);
    expect(lines.filter(([current]) => current === null).every(([, line]) => line === 'none')).toBe(true);
  });
});

/** The colours of all texts, and of the page behind them. Runs in the page. */
function textColours(): { paper: string; texts: { ink: string; where: string }[] } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: { ink: string; where: string }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim() || parent.closest('defs, .skip, script, style, title, desc') || !parent.checkVisibility()) continue;
    const { color, fill } = getComputedStyle(parent);
    texts.push({ ink: parent instanceof SVGElement ? fill : color, where: `${parent.tagName}.${parent.getAttribute('class') ?? ''}: ${node.textContent.trim().slice(0, 30)}` });
  }
  return { paper: getComputedStyle(document.body).backgroundColor, texts };
}

test('nothing moves by itself, least of all for readers who ask for no motion', async () => {
  const moving = await opened({ reducedMotion: 'reduce' }, async (page) => {
    const found: string[] = [];
    for (const [, url] of types) {
      await page.goto(served.sample.url + url);
      found.push(
        ...(await page.evaluate(() =>
          [...document.querySelectorAll('*')].flatMap((element) => {
            const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
            return /[1-9]/.test(transitionDuration + animationDuration) || scrollBehavior === 'smooth' ? [element.tagName] : [];
          }),
        )),
      );
    }
    return found;
  });
  expect(moving).toEqual([]);
});

describe.each(['light', 'dark'] as const)('the keyboard, %s', (colorScheme) => {
  test.each([
    ['/', 390],
    ['/', 1280],
    ['/2014/11/12/brent-opec/', 1280],
    [TABLE, 390],
  ] as const)('%s at %i px: every stop shows where it is, in the order of reading', async (url, width) => {
    await opened({ colorScheme, viewport: { width, height: 900 } }, async (page) => {
      await page.goto(served.sample.url + url, { waitUntil: 'networkidle' });
      await page.keyboard.press('Tab');
      // The first stop leads past everything to the text.
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      expect(await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().right > 0 && link.getBoundingClientRect().left >= 0)).toBe(true);
      const stops: NonNullable<ReturnType<typeof focusedElement>>[] = [];
      for (let i = 0; i < 60; i += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(focusedElement);
        if (stop === null) break;
        stops.push(stop);
      }
      expect(stops.length).toBeGreaterThan(20);
      expect(stops.filter(({ line }) => line < 2)).toEqual([]);
      expect(stops.filter(({ ring, paper }) => contrast(ring, paper) < 3)).toEqual([]);
      expect(stops.filter(({ seen }) => !seen)).toEqual([]);
      const order = stops.map((stop) => stop.order);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    });
  });
});

/** The outline of what has the focus, whether it lies on the screen, and its place in the document. Runs in the page. */
function focusedElement(): { line: number; ring: string; paper: string; seen: boolean; order: number } | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const { outlineWidth, outlineColor, outlineStyle } = getComputedStyle(element);
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return {
    line: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
    ring: outlineColor,
    paper: getComputedStyle(document.body).backgroundColor,
    seen: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    order: [...document.querySelectorAll('*')].indexOf(element),
  };
}

test('a wide table scrolls on its own, from its right edge, by the keyboard too', async () => {
  const scrolling = await launch();
  await opened({ viewport: { width: 320, height: 640 } }, async (page) => {
    await page.goto(`${served.extremes.url}${extremeUrls.find((url) => url.includes('story-0')) ?? '/'}`);
    const region = page.locator('.body .scroll').first();
    expect(await region.getAttribute('tabindex')).toBe('0');
    expect(await region.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeGreaterThan(0);
    // The first cell is at the right edge: nothing is hidden before it.
    const [edge, first] = await region.evaluate((one) => [one.getBoundingClientRect().right, one.querySelector('th, td')?.getBoundingClientRect().right ?? 0]);
    expect(Math.abs((edge ?? 0) - (first ?? 0))).toBeLessThanOrEqual(2);
    await region.focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() => (document.querySelector('.body .scroll')?.scrollLeft ?? 0) < 0);
  }, scrolling);
  await scrolling.close();
});
