/** A paper that is not at the root of its host: every address of it stands under its own path. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { elements, filesOf, pagesOf } from '../site/pages.ts';
import { writeRuns } from '../site/runs.ts';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { build } from '../site/setup.ts';
import { launch } from './browser.ts';

const BASE = '/daily/';
const work = mkdtempSync(join(tmpdir(), 'base-'));
const host = join(work, 'host');
const paper = join(host, BASE);

let browser: Browser;
let served: Served;
beforeAll(async () => {
  const content = join(work, 'content');
  await writeRuns(content);
  await appendFile(join(content, 'site.yaml'), `url: https://paper.example${BASE}\n`);
  const { code, output } = await build(content, paper);
  expect(code, output).toBe(0);
  cpSync(join(paper, '404.html'), join(host, '404.html'));
  [browser, served] = await Promise.all([launch(), serve(host)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
  rmSync(work, { recursive: true, force: true });
});

/** What a page asks for in vain, or outside of its paper. */
function strays(page: Page): string[] {
  const found: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) found.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${served.url}${BASE}`) && !/^(?:data|blob):/.test(request.url())) found.push(request.url());
  });
  return found;
}

test('every link and resource of every page is a file under the path', () => {
  const files = new Set(filesOf(paper));
  const lost = pagesOf(paper).flatMap(({ url, tree }) =>
    elements(tree, () => true)
      .flatMap(({ properties }) => [properties['href'], properties['src']])
      .filter((address) => typeof address === 'string' && /^\/(?!\/)/.test(address))
      .map((address) => decodeURIComponent(String(address).replace(/[?#].*$/, '')))
      .filter((path) => !path.startsWith(BASE) || !files.has(`${path.slice(BASE.length)}${path.endsWith('/') ? 'index.html' : ''}`))
      .map((path) => `${url}: ${path}`),
  );
  expect(lost).toEqual([]);
});

test('so is every address in feeds, data, sitemaps and the manifest', () => {
  const out = filesOf(paper).filter((file) => /\.(?:xml|opml|json|txt|webmanifest)$|^_redirects$/.test(file) && !file.startsWith('search/'));
  expect(out.length).toBeGreaterThan(20);
  for (const file of out) {
    const text = readFileSync(join(paper, file), 'utf8');
    const outside = Array.from(text.matchAll(/https:\/\/paper\.example(\/[^\s"'<>\\)]*)?/g), ([, path = '']) => path).filter((path) => !path.startsWith(BASE));
    expect(outside, file).toEqual([]);
  }
  const manifest = JSON.parse(readFileSync(join(paper, 'manifest.webmanifest'), 'utf8')) as { start_url: string; scope: string; icons: { src: string }[] };
  expect(manifest.scope).toBe(BASE);
  expect(manifest.start_url.startsWith(BASE)).toBe(true);
  for (const { src } of manifest.icons) expect(existsSync(join(host, src)), src).toBe(true);
});

test('pages, their scripts and the search work there; nothing is asked for elsewhere', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const found = strays(page);
  await page.goto(`${served.url}${BASE}`);
  await page.locator('main h2 a, main h3 a').first().click();
  await page.waitForURL(/\/daily\/2014\/11\/1\d\//);
  await page.locator('.tool-row [data-comfort]').click();
  await page.locator('dialog.comfort[open]').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await page.waitForURL(`${served.url}${BASE}`);
  await page.goto(`${served.url}${BASE}search/?q=${encodeURIComponent('عنوان الخبر')}`);
  const first = page.locator('[data-search-results] a').first();
  await first.waitFor();
  expect(await first.getAttribute('href')).toMatch(/^\/daily\/2014\//);
  for (const path of ['my/', 'saved/', 'offline/', 'topics/', 'feeds/', 'archive/']) await page.goto(`${served.url}${BASE}${path}`, { waitUntil: 'networkidle' });
  await context.close();
  expect(found).toEqual([]);
});

test('it reads without a connection, within its own scope', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  const own = await serve(host);
  await page.goto(`${own.url}${BASE}`);
  const scope = await page.evaluate(async () => {
    const { scope: where } = await navigator.serviceWorker.ready;
    return new URL(where).pathname;
  });
  expect(scope).toBe(BASE);
  await own.close();
  await page.goto(`${own.url}${BASE}`);
  expect(await page.locator('main').innerText()).toContain('عنوان الخبر');
  await context.close();
});
