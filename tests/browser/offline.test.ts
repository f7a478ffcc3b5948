/** The paper without a connection: the server is really stopped, started again with another edition, and slow. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, inject, test } from 'vitest';
import { cacheName, LIMITS, OFFLINE, SAVED } from '../../src/worker/names.ts';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch } from './browser.ts';

const newer = inject('sample').dir;
/** The same paper four days before. */
const older = inject('earlier').dir;
/** A paper with `offline: false`. */
const switchedOff = inject('crowd').dir;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const READ = '/2014/11/12/philae-landing/';
const UNREAD = '/2014/11/10/';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

let served: Served;
let page: Page;
beforeEach(async () => {
  page = await (await browser.newContext({ viewport: { width: 390, height: 800 } })).newPage();
});
afterEach(async () => {
  await page.context().close();
  await served.close();
});

/** Two papers and a browser on one machine: a second is not always enough. */
const eventually = <T>(ask: () => Promise<T> | T) => expect.poll(ask, { timeout: 30_000, interval: 100 });
const portOf = ({ url }: Served): number => Number(new URL(url).port);
const go = (path: string) => page.goto(`${served.url}${path}`);
/** Opens a page for the first time and waits until the worker has what it brings, and what the page had loaded before it. */
async function visit(dir: string, path: string): Promise<void> {
  served = await serve(dir);
  await go(path);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await eventually(() => stored('pages')).toContain(path);
}
const stored = (kind: 'edition' | 'pages' | 'files') =>
  page.evaluate(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname), cacheName(kind, '/'));
async function publish(dir: string): Promise<void> {
  const port = portOf(served);
  await served.close();
  served = await serve(dir, { port });
}
const notice = () => page.locator('.newer');
const h1 = () => page.locator('h1').last().textContent();
/** Tells the page that the line is back: it asks for a newer edition. */
const lineIsBack = () => page.evaluate(() => dispatchEvent(new Event('online')));
async function violations(): Promise<unknown[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run(document, { resultTypes: ["violations"] })');
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

describe('with the server stopped', () => {
  test('the front page, what was read, the newest articles, with faces and pictures', async () => {
    await visit(newer, READ);
    const headline = await h1();
    await go('/');
    const newest = (await page.locator('.lead h2 a').getAttribute('href')) ?? '';
    await served.close();
    for (const path of ['/', READ, newest, '/search/?q=x']) expect((await go(path))?.status(), path).toBe(200);
    await go(READ);
    expect(await h1()).toBe(headline);
    expect(await page.evaluate(async () => (await document.fonts.load('700 20px "Scheherazade New"', 'نشرة')).length)).toBeGreaterThan(0);
    await go('/');
    // A phone asks for other cuts than those that lie on the device: another one stands in.
    const widths = await page.locator('main img').evaluateAll((all) =>
      Promise.all(
        (all as HTMLImageElement[]).map((one) => {
          one.loading = 'eager';
          return one.decode().then(() => one.naturalWidth, () => 0);
        }),
      ),
    );
    expect(widths.length).toBeGreaterThan(2);
    expect(widths).not.toContain(0);
  });

  test('what the reader saved opens at its own address, and stands first among what is there', async () => {
    await visit(newer, READ);
    const saved = '/2014/11/10/commonwealth-games/';
    await page.evaluate(async ([name, path]) => (await caches.open(name ?? '')).put(path ?? '', new Response('<h1>محفوظ</h1>', { headers: { 'content-type': 'text/html; charset=utf-8', vary: 'Accept' } })), [SAVED, saved]);
    await served.close();
    expect((await go(saved))?.status()).toBe(200);
    expect(await h1()).toBe('محفوظ');
    await go(OFFLINE);
    await page.locator('[data-shelf="saved"] li').waitFor();
    expect(await page.locator('[data-shelf="saved"] a').getAttribute('href')).toBe(saved);
  });

  test.each(['light', 'dark'] as const)('any other page: what it is, what there is to read, and itself when the line is back (%s)', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await visit(newer, READ);
    await served.close();
    expect((await go(UNREAD))?.status()).toBe(503);
    await eventually(() => page.locator('[data-unreachable] bdi').textContent()).toContain(UNREAD);
    await page.locator('[data-shelf="read"] li').first().waitFor();
    const links = await page.locator('[data-shelf="read"] a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(links).toContain(READ);
    expect(await violations()).toEqual([]);
    for (const path of links) expect((await go(path))?.status(), path).toBe(200);
    await go(UNREAD);
    served = await serve(newer, { port: portOf(served) });
    await lineIsBack();
    await page.waitForFunction((path) => location.pathname === path && !document.querySelector('[data-offline]'), UNREAD);
  });

  test('what was searched for is found again; of what was not, the page says that it needs the line', async () => {
    await visit(newer, '/');
    const search = (text: string) => go(`/search/?q=${encodeURIComponent(text)}`);
    const found = page.locator('.res .hl a');
    await search('النفط');
    await found.first().waitFor();
    const headlines = await found.allTextContents();
    await served.close();
    expect((await search('النفط'))?.status()).toBe(200);
    await found.first().waitFor();
    expect(await found.allTextContents()).toEqual(headlines);
    await search('المناخ');
    await page.locator('[data-search-notes] button').waitFor();
    expect(await found.count()).toBe(0);
  });

  test('what was stored is wiped on request, and only that', async () => {
    await visit(newer, READ);
    await page.evaluate(async (name) => (await caches.open(name)).put('/kept', new Response('')), SAVED);
    // What the page still loads would be stored after it.
    await page.goto(`${served.url}${OFFLINE}`, { waitUntil: 'networkidle' });
    await page.locator('[data-forget]').click();
    await eventually(() => page.locator('[data-forgotten]').textContent()).not.toBe('');
    const full = await page.evaluate(async () => {
      const names = await caches.keys();
      const counts = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
      return names.filter((_, i) => counts[i] !== 0);
    });
    expect(full).toEqual([SAVED]);
  });
});

describe('a newer edition', () => {
  test('is offered to a page that is open, and shown on request', async () => {
    await visit(older, '/');
    const before = await page.locator('html').getAttribute('data-edition');
    await publish(newer);
    await lineIsBack();
    await notice().getByRole('status').waitFor();
    expect(await violations()).toEqual([]);
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    await notice().getByRole('button').first().click();
    await page.waitForFunction((edition) => document.documentElement.dataset['edition'] !== edition, before);
    await page.evaluate(() => navigator.serviceWorker.ready);
    expect(await notice().count()).toBe(0);
    // The edition on the device is the newer one as well.
    await served.close();
    await go('/');
    expect(await page.locator('html').getAttribute('data-edition')).not.toBe(before);
  });

  test('is simply there on the next page, without a notice, and takes over where no other page is open', async () => {
    await visit(older, '/');
    const before = await page.locator('html').getAttribute('data-edition');
    await publish(newer);
    await go('/');
    expect(await page.locator('html').getAttribute('data-edition')).not.toBe(before);
    const newest = '/2014/11/16/g20-closes/';
    await eventually(() => stored('edition')).toContain(newest);
    await eventually(() => page.evaluate(async () => {
      const { installing, waiting } = await navigator.serviceWorker.ready;
      return installing === null && waiting === null;
    })).toBe(true);
    expect(await notice().count()).toBe(0);
    await served.close();
    expect((await go(newest))?.status()).toBe(200);
  });

  test('a dismissed notice is gone, and the page stays as it was', async () => {
    await visit(older, '/');
    await publish(newer);
    await lineIsBack();
    await notice().getByRole('button').last().click();
    expect(await notice().count()).toBe(0);
  });

  test('caches of another form are removed, those of others stay', async () => {
    const others = ['nashra-pages-0 /other/', SAVED, 'not-ours'];
    served = await serve(newer);
    await go('/favicon.svg');
    await page.evaluate((names) => Promise.all(names.map((name) => caches.open(name))), ['nashra-pages-0 /', ...others]);
    await go(READ);
    await eventually(() => page.evaluate(() => caches.keys())).not.toContain('nashra-pages-0 /');
    expect(await page.evaluate(() => caches.keys())).toEqual(expect.arrayContaining(others));
  });
});

test('a paper that switches this off takes back what it stored, save what the reader saved, and is read from the line', async () => {
  await visit(newer, READ);
  await page.evaluate(async (name) => (await caches.open(name)).put('/kept', new Response('')), SAVED);
  await publish(switchedOff);
  await go('/');
  await eventually(() => page.evaluate(() => caches.keys())).toEqual([SAVED]);
  await eventually(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect((await go('/'))?.fromServiceWorker()).toBe(false);
  expect(await page.locator('html').getAttribute('data-worker')).toBeNull();
  expect(await page.locator('.mast').textContent()).toContain('صحيفة الاختبار');
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => caches.keys())).toEqual([SAVED]);
});

test('the pages kept are no more than the limit, the last read among them', async () => {
  await visit(newer, '/');
  const name = cacheName('pages', '/');
  await page.evaluate(
    async ([cache, most]) => {
      const pages = await caches.open(String(cache));
      for (let i = 0; i < Number(most) + 5; i += 1) await pages.put(`/2014/01/01/${i}/`, new Response('', { headers: { 'x-nashra-size': '1' } }));
    },
    [name, LIMITS.pages.entries],
  );
  await go(READ);
  await eventually(async () => (await stored('pages')).length).toBe(LIMITS.pages.entries);
  expect(await stored('pages')).toContain(READ);
  expect(await stored('pages')).not.toContain('/2014/01/01/0/');
});

test('a host that is slow or fails: the page as it was, and the new one next time', async () => {
  await visit(older, READ);
  const port = portOf(served);
  const { url } = served;
  await served.close();
  let answer: 'never' | 'fault' = 'never';
  const host = createServer((_, response) => {
    if (answer === 'fault') response.writeHead(502).end('bad gateway');
  });
  await new Promise<void>((ready) => host.listen(port, '127.0.0.1', ready));
  expect((host.address() as AddressInfo).port).toBe(port);
  const start = Date.now();
  expect((await go(READ))?.status()).toBe(200);
  expect(Date.now() - start).toBeGreaterThan(2000);
  answer = 'fault';
  expect((await go(READ))?.status()).toBe(200);
  expect((await go(UNREAD))?.status()).toBe(502);
  await new Promise<void>((closed) => {
    host.close(() => closed());
    host.closeAllConnections();
  });
  served = await serve(newer, { port });
  expect(served.url).toBe(url);
  const now = readFileSync(`${newer}${READ}index.html`, 'utf8');
  expect(now).not.toBe(readFileSync(`${older}${READ}index.html`, 'utf8'));
  expect(await (await go(READ))?.text()).toBe(now);
});
