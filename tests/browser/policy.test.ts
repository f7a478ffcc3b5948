/** Every page keeps to its policy, whatever a reader does on it; and what the policy forbids does not happen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pagesOf } from '../site/pages.ts';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch } from './browser.ts';
import { pageTypes } from './page-types.ts';

const { dir } = inject('sample');
const pages = pagesOf(dir).filter(({ html }) => !html.includes('http-equiv="refresh"'));
const urls = pages.map(({ url }) => url);
const types = pageTypes(urls);
const ARTICLE = '/2014/11/12/philae-landing/';

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serve(dir)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
});

/** What went wrong on the pages of a context: broken rules, errors, requests of other hosts. */
async function watched(options: BrowserContextOptions, use: (page: Page, context: BrowserContext, wrong: readonly string[]) => Promise<void>): Promise<string[]> {
  const context = await browser.newContext(options);
  const wrong: string[] = [];
  await context.exposeBinding('told', (_source, said: string) => void wrong.push(said));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      (globalThis as unknown as { told: (said: string) => void }).told(`${location.pathname}: ${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('blocked by Playwright')) wrong.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on('weberror', (error) => void wrong.push(String(error.error())));
  context.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(served.url)) wrong.push(`asked for ${request.url()}`);
  });
  try {
    await use(await context.newPage(), context, wrong);
  } finally {
    await context.close();
  }
  return wrong;
}

/** One page of each policy: those of a type that bring the same styles have the same. */
const ofEachPolicy = [...new Map(pages.map(({ url, html }) => [/<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(html)?.[0] ?? '', url])).values()];

test('no page breaks its policy as it is opened, nor does a feed, a drawing or the data', async () => {
  const files = ['/rss.xml', '/atom.xml', '/feed.json', '/feeds.opml', '/api/v1/index.json', '/favicon.svg', '/media/p2-comet-tails.svg'];
  expect(ofEachPolicy.length).toBeGreaterThan(15);
  expect(
    await watched({ serviceWorkers: 'block' }, async (page) => {
      for (const url of [...ofEachPolicy, ...files]) {
        // What a browser keeps as a file is not shown.
        await page.goto(served.url + url).catch((error: unknown) => expect(String(error)).toContain('Download is starting'));
      }
    }),
  ).toEqual([]);
});

test.each(['light', 'dark'] as const)('every type of page, read to its end and printed, where it is %s', async (colorScheme) => {
  expect(
    await watched({ colorScheme, serviceWorkers: 'block' }, async (page) => {
      for (const [, url] of types) {
        await page.goto(served.url + url);
        await page.mouse.wheel(0, 20_000);
        await page.emulateMedia({ media: 'print' });
        await page.emulateMedia({ media: 'screen' });
        for (const summary of await page.locator('main summary:visible').all()) await summary.click();
      }
      await page.pdf();
    }),
  ).toEqual([]);
});

test('reading settings, sharing, saving, searching, marking, listening, following, and the paper without a connection', async () => {
  let found = 0;
  const wrong = await watched({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page, context) => {
    await page.goto(served.url + ARTICLE);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await page.locator('.share summary').click();
    await page.locator('[data-way="link"]').click();
    await page.keyboard.press('Escape');
    // The script of the keys may come after the page.
    await expect
      .poll(async () => {
        await page.keyboard.press('?');
        return page.locator('dialog[open]').waitFor({ timeout: 5000 }).then(() => true, () => false);
      })
      .toBe(true);
    const shut = (): Promise<void> => page.evaluate(() => document.querySelectorAll('dialog').forEach((one) => one.close()));
    for (const button of await page.locator('.tools button:visible, .masthead button:visible, .tool-row button:visible').all()) {
      // A dialog whose script was on its way may open after all were shut.
      await expect
        .poll(async () => {
          await shut();
          return button.click({ timeout: 5000 }).then(() => true, () => false);
        }, { timeout: 30_000 })
        .toBe(true);
      await page.waitForLoadState('networkidle');
      found += 1;
      for (const input of await page.locator('dialog[open] input[type=radio]').all()) await input.evaluate((one) => (one as HTMLInputElement).click());
    }
    await shut();
    await page.locator('.body p').first().selectText();
    await page.goto(`${served.url}/search/?q=${encodeURIComponent('المسبار فيلة')}`);
    await page.locator('main li a').first().waitFor();
    await page.goto(`${served.url}/saved/`);
    await page.goto(`${served.url}/topics/iran-nuclear-talks/`);
    for (const button of await page.locator('main button:visible').all()) await button.click();
    await page.goto(`${served.url}/my/`);
    await context.setOffline(true);
    await page.goto(`${served.url}/`);
    // It was not looked at before: the paper's own page stands in for it, and lists what the device holds.
    await page.goto(`${served.url}/corrections/`).catch(() => undefined);
    await page.locator('[data-offline] .res li').first().waitFor();
    await context.setOffline(false);
  });
  expect(found).toBeGreaterThan(2);
  // What could not be had without a connection is told by the browser itself.
  expect(wrong.filter((one) => !/ERR_INTERNET_DISCONNECTED|status of 503/.test(one))).toEqual([]);
});

test.each([
  ['a script', '<script>document.title = "broken"</script>', 'script-src'],
  ['a handler', '<button type="button" id="brought" onclick="document.title = \'broken\'">زر</button>', 'script-src'],
  ['a style', '<style>main { display: none }</style>', 'style-src'],
  ['an attribute of style', '<p style="color: red">نص</p>', 'style-src'],
  ['a frame', '<iframe src="/about/" title="x"></iframe>', 'frame-src'],
  ['a picture of another host', '<img src="https://elsewhere.invalid/a.png" alt="">', 'img-src'],
  ['a base', '<base href="https://elsewhere.invalid/">', 'base-uri'],
])('%s that was brought into a page does nothing, and is told', async (_what, markup, directive) => {
  const page = readFileSync(join(dir, ARTICLE, 'index.html'), 'utf8').replace('<main id="main">', (main) => `${main}${markup}`);
  expect(page).toContain(markup);
  await watched({ serviceWorkers: 'block' }, async (tab, _context, wrong) => {
    // Without the host's headers: the page's own policy is enough.
    await tab.route(`**${ARTICLE}`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: page }));
    await tab.goto(served.url + ARTICLE);
    expect(await tab.locator('main h1').isVisible()).toBe(true);
    for (const button of await tab.locator('#brought').all()) await button.click();
    await expect.poll(() => wrong.filter((one) => one.startsWith(`${ARTICLE}: ${directive}`)).length, { timeout: 5000 }).toBeGreaterThan(0);
    expect(await tab.title()).not.toBe('broken');
  });
});
