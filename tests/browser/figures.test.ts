/** Charts, timelines and maps in the browser: no text over another or outside its drawing, in the order of a right-to-left page, both themes. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { elements, hasClass, pagesOf } from '../site/pages.ts';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch } from './browser.ts';
import { contrast } from './contrast.ts';

const sample = inject('sample');
const withFigure = (...names: readonly string[]): string[] =>
  pagesOf(sample.dir)
    .filter(({ tree }) => elements(tree, (one) => one.tagName === 'figure' && names.some((name) => hasClass(one, name))).length > 0)
    .map(({ url }) => url);
const pages = withFigure('chart', 'timeline', 'locator', 'sheet');
// A map is drawn in two ways, for narrow columns and for wide ones: between them nothing is placed anew.
const few = [...new Set([...withFigure('chart', 'timeline', 'sheet'), ...withFigure('locator').filter((_, i) => i % 4 === 0)])];

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch({ still: true }), serve(sample.dir, { waiting: true })]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The group within which texts may not touch. */
  figure: number;
  size: number;
}

/** The ink boxes of all texts in drawings, in page pixels, and the edges of the figures they are in. */
const boxes = (page: Page): Promise<{ texts: Box[]; figures: { left: number; right: number }[] }> =>
  page.evaluate(() => {
    const figures = [...document.querySelectorAll('figure:is(.chart, .timeline, .locator, .sheet)')];
    const texts = figures.flatMap((figure, index) =>
      [...figure.querySelectorAll('svg text, .bars .label, .key li')].flatMap((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const { left, right, top, bottom } = (element instanceof SVGElement ? element : range).getBoundingClientRect();
        if (right === left) return [];
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        // A line box is taller than its letters; what may not touch is the middle of it.
        const air = (bottom - top) * 0.22;
        return [{ text: element.textContent, left, right, top: top + air, bottom: bottom - air, figure: index, size }];
      }),
    );
    return { texts, figures: figures.map((figure) => figure.getBoundingClientRect()).map(({ left, right }) => ({ left, right })) };
  });

test('the sample paper has bars, a line, parts and a scale', () => {
  expect(pages.length).toBeGreaterThanOrEqual(4);
});

test.each([
  [[320, 768], 1, few],
  [[390, 1280], 1, pages],
  // 1280 at 200 %.
  [[640], 2, few],
])('no text of a figure touches another or leaves it at %j px (×%i)', async (widths, deviceScaleFactor, addresses) => {
  const context = await browser.newContext({ serviceWorkers: 'block', deviceScaleFactor });
  const page = await context.newPage();
  const problems: string[] = [];
  let seen = 0;
  for (const url of addresses) {
    await page.goto(served.url + url);
    await page.evaluate(() => document.fonts.ready);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const { texts, figures } = await boxes(page);
      seen += texts.length;
      const told = (problem: string) => problems.push(`${url} at ${width} px ${problem}`);
      texts.forEach((a, index) => {
        const frame = figures[a.figure];
        if (frame && (a.left < frame.left - 1 || a.right > frame.right + 1)) told(`«${a.text}» leaves its figure`);
        if (a.size < 13) told(`«${a.text}» is ${a.size}px`);
        for (const b of texts.slice(index + 1)) {
          const touches = a.figure === b.figure && a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom && b.top < a.bottom;
          if (touches) told(`«${a.text}» touches «${b.text}»`);
        }
      });
    }
  }
  await context.close();
  expect(seen).toBeGreaterThan(100 * widths.length);
  expect(problems).toEqual([]);
});

test('a time runs from right to left, bars grow leftwards from their labels, numbers read in their order', async () => {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const centre = (selector: string, name: string): Promise<number> =>
    page.locator(selector).filter({ hasText: name, visible: true }).first().evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (left + right) / 2;
    });
  await page.goto(`${served.url}/2014/11/12/brent-opec/`);
  expect(await centre('.plot text.tick', 'يناير')).toBeGreaterThan(await centre('.plot text.tick', '١٢ نوفمبر'));
  // The digits of ١١١٫٨ run left to right in any Arabic text: its last stands right of its first.
  const order = await page.locator('.plot text.value').filter({ hasText: '١١١' }).evaluate((element) => {
    const text = element as SVGTextElement;
    const place = (index: number): number => text.getStartPositionOfChar(index).x;
    return [place(0), place(text.getNumberOfChars() - 1)];
  });
  expect(order[1]).toBeGreaterThan(order[0] ?? Infinity);

  await page.goto(`${served.url}/2014/11/14/euro-area-growth/`);
  const [label, bar, value] = await page.evaluate(() => {
    const box = (selector: string): DOMRect | undefined => document.querySelector(selector)?.getBoundingClientRect();
    return [box('.bars .label'), box('.bars .track .bar'), box('.bars .track .value')].map((one) => ({ left: one?.left ?? 0, right: one?.right ?? 0 }));
  });
  expect(label?.left).toBeGreaterThan(bar?.right ?? Infinity);
  expect(bar?.left).toBeGreaterThan(value?.right ?? Infinity);
  await context.close();
});

test('bars are told apart from the paper in both themes and in forced colours', async () => {
  for (const options of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    const context = await browser.newContext({ serviceWorkers: 'block', ...options });
    const page = await context.newPage();
    await page.goto(`${served.url}/2014/11/14/euro-area-growth/`);
    const { paper, fills } = await page.evaluate(() => ({
      paper: getComputedStyle(document.body).backgroundColor,
      fills: [...document.querySelectorAll('.bars .bar:not(.negative)')].map((bar) => getComputedStyle(bar).fill),
    }));
    expect(fills.length).toBeGreaterThan(0);
    expect(Math.min(...fills.map((fill) => contrast(fill, paper))), JSON.stringify(options)).toBeGreaterThan(3);
    await context.close();
  }
});

test('the numbers behind a chart open by the keyboard', async () => {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(`${served.url}/2014/11/12/brent-opec/`);
  const summary = page.locator('figure.chart summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('figure.chart table').first().isVisible()).toBe(true);
  expect(await page.getByRole('img', { name: 'خمسة أشهر من الهبوط' }).count()).toBe(1);
  await page.close();
});
