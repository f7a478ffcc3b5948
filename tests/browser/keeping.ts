/** Readers who keep things on their device: what the tests of saving, marks and reading have in common. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch } from './browser.ts';

const sample = inject('sample');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const ARTICLE = '/2014/11/12/philae-landing/';
/** An article with photographs would be cut to the screen; this one has a chart and a drawing. */
export const OTHER = '/2014/11/12/brent-opec/';

let browser: Browser;
/** The paper as it is served to the tests of one file. */
export let served: Served;

/** Serves the sample paper, and has a browser ready, for the tests of the file that calls it. */
export function withPaper(): void {
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve(sample.dir)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), served.close()]);
  });
}

/** Opens a page; that of saved articles is there when its script is. */
export async function go(page: Page, path: string, scripts = true): Promise<void> {
  await page.goto(`${served.url}${path}`);
  if (path === '/saved/' && scripts) await page.locator('[data-saved-whole]').waitFor();
}

export async function on<T>(path: string, use: (page: Page) => Promise<T>, options: BrowserContextOptions = {}): Promise<T> {
  // A worker fetches past the routes that these tests lay; what it does with copies is tested with it (offline.test.ts).
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block', ...options });
  try {
    const page = await context.newPage();
    await go(page, path, options.javaScriptEnabled);
    return await use(page);
  } finally {
    await context.close();
  }
}

/** Asks until it is so: a machine may be busy with other things. */
export const soon = <T>(ask: () => T | Promise<T>) => expect.poll(ask, { timeout: 20_000 });
export const saveButton = (page: Page) => page.locator('[data-save]');
export async function save(page: Page, path?: string): Promise<void> {
  if (path) await go(page, path);
  await saveButton(page).click();
  await page.locator('[data-save][aria-pressed=true]').waitFor();
}
export const items = (page: Page) => page.locator('[data-saved-list] .res > li');
export const status = (page: Page) => page.locator('[data-saved-status]');

/** The faces that a page has loaded. Those of the system stand in for them as long as they take, which is not always the same. */
export const faces = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status, family }) => status === 'loaded' && !family.endsWith('DejaVu')).map(({ family, weight, unicodeRange }) => `${family} ${weight} ${unicodeRange}`).toSorted();
  });

/** What axe finds on the page as it is now. */
export async function faults(page: Page): Promise<unknown[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[] }> } };
    const { violations } = await run.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => [target, failureSummary])]);
  });
}

/** Selects text of the article from the first place where `from` stands to the end of `to`, as a pointer would. */
export const select = (page: Page, from: string, to = from): Promise<void> =>
  page.evaluate(
    ([first, last]) => {
      const walker = document.createTreeWalker(document.querySelector('.body') ?? document.body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let begun = false;
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (!begun && node.data.includes(first)) {
          range.setStart(node, node.data.indexOf(first));
          begun = true;
        }
        if (begun && node.data.includes(last)) {
          range.setEnd(node, node.data.indexOf(last) + last.length);
          break;
        }
      }
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    },
    [from, to] as const,
  );
export const bar = (page: Page) => page.getByRole('group', { name: 'أدوات النص المحدد' });
export async function mark(page: Page, from: string, to = from): Promise<void> {
  await select(page, from, to);
  await bar(page).getByRole('button', { name: 'علِّم', exact: true }).click();
}
export const painted = (page: Page): Promise<string[]> => page.evaluate(() => [...(CSS.highlights.get('mark') ?? [])].map((range) => (range as Range).toString()));
