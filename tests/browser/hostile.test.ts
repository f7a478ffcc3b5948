/** A paper of attacks in a real browser: nothing runs, nothing is asked for elsewhere, nothing leaves its column, nothing takes a name. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { payloads } from '../fixtures/hostile/payloads.ts';
import { filesOf, pagesOf } from '../site/pages.ts';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch } from './browser.ts';

const hostile = inject('hostile');
/** Former addresses lead away at once, to the address that the paper is published at: tests/site/hostile.test.ts. */
const pages = pagesOf(hostile.dir).map(({ url }) => url).filter((url) => !url.startsWith('/old/'));

let browser: Browser;
let served: Served;
let context: BrowserContext;
/** Requests that would have left the paper, and what pages said had run. */
let asked: string[] = [];
let hits: string[] = [];

beforeAll(async () => {
  [browser, served] = await Promise.all([launch({ still: true }), serve(hostile.dir)]);
  // Without the paper's policy: what would run here must not be there at all.
  context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
  await context.route('**', (route) => {
    const url = route.request().url();
    if (url.startsWith(served.url)) return route.continue();
    asked.push(url);
    return route.abort();
  });
  await context.exposeFunction('__told', (what: string) => hits.push(what));
  await context.addInitScript(() => {
    const tell = (what: string): void => void (globalThis as unknown as { __told: (what: string) => void }).__told(`${location.pathname} ${what}`);
    for (const name of ['__hit', 'alert', 'confirm', 'prompt', 'print', 'open']) Object.defineProperty(globalThis, name, { value: (n: unknown) => tell(`${name}(${String(n)})`) });
  });
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Every event that a handler could wait for, sent to every element; then what a browser would not let pass. */
const provoke = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const column = document.querySelector('main')?.getBoundingClientRect();
    for (const element of document.querySelectorAll('main *')) {
      const shown = element.outerHTML.slice(0, 120);
      const handlers = element.getAttributeNames().filter((name) => /^on|^style$|^srcdoc$|^formaction$|^ping$|^is$/.test(name));
      // Drawings of the paper are its own.
      if (handlers.length > 0 && !element.closest('svg')) faults.push(`${handlers.join()}: ${shown}`);
      for (const name of ['href', 'src', 'xlink:href', 'action', 'data', 'poster', 'cite']) {
        const value = element.getAttribute(name);
        if (value === null) continue;
        const url = URL.canParse(value, location.href) ? new URL(value, location.href).protocol : 'none';
        if (!['http:', 'https:', 'mailto:', 'tel:'].includes(url)) faults.push(`${name}=${value}`);
      }
      if (element.closest('.body') && /^(?:script|style|iframe|object|embed|form|input|button|textarea|select|link|meta|base|template|math|video|audio|dialog|portal|area|map)$/.test(element.localName) && !element.closest('svg')) faults.push(`<${element.localName}>: ${shown}`);
      const { position } = getComputedStyle(element);
      const { left, right, width } = element.getBoundingClientRect();
      const scrolls = element.parentElement?.closest('.scroll, pre, [tabindex="0"], svg, .vh');
      if (element.closest('.body') && position === 'fixed') faults.push(`fixed: ${shown}`);
      if (column && width > 0 && !scrolls && element.closest('.body') && (left < column.left - 1 || right > column.right + 1)) faults.push(`outside its column: ${shown}`);
    }
    // Of the document's own properties, none is an element; what is asked for by name is the browser's.
    for (const name of [...Object.getOwnPropertyNames(Document.prototype), 'attributes', 'children']) {
      const value: unknown = (document as unknown as Record<string, unknown>)[name];
      const own = ['body', 'head', 'documentElement', 'scrollingElement', 'activeElement', 'currentScript', 'firstElementChild', 'lastElementChild', 'rootElement'];
      if (value instanceof Element && !own.includes(name)) faults.push(`document.${name} is an element`);
    }
    for (const { id } of document.querySelectorAll('main .body [id]')) if (!/^(?:s\d+-)?(?:note-fn|footnote-label$|figure-\d)/.test(id)) faults.push(`id=${id}`);
    for (const element of document.querySelectorAll('main .body [name]')) faults.push(`name=${element.getAttribute('name') ?? ''}`);
    for (const name of ['location', 'config', 'settings', 'webpackJsonp', 'notice']) {
      const value: unknown = (globalThis as unknown as Record<string, unknown>)[name];
      if (value instanceof Element || value instanceof HTMLCollection) faults.push(`window.${name} is an element`);
    }
    for (const element of document.querySelectorAll('main .body, main .body *')) {
      for (const name of ['click', 'focus', 'mouseover', 'pointerover', 'error', 'load', 'toggle', 'animationstart', 'wheel', 'copy', 'submit']) {
        if (name === 'click' && element.closest('a')) continue;
        element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
      }
    }
    return faults;
  });

test('the paper is built: what attacks is told, and the rest stands', () => {
  expect(hostile.output).toContain('page(s) built');
  expect(payloads.length).toBeGreaterThan(1000);
  expect(pages.filter((url) => /^\/2014\/11\/\d\d\/(?!print\/|\d+\/)[^/]+\/$/.test(url))).toHaveLength(hostile.articles);
});

test('nothing was written but by the paper itself', () => {
  const names = filesOf(hostile.dir);
  expect(names.filter((name) => name.split('/').includes('..') || name.startsWith('out/') || name === 'media/b.svg')).toEqual([]);
});

describe('every page', () => {
  test.each(Array.from({ length: 4 }, (_, i) => pages.filter((_url, at) => at % 4 === i)))('stays what it is (%#)', { timeout: 240_000 }, async (...mine) => {
    const page = await context.newPage();
    const faults: unknown[] = [];
    for (const url of mine) {
      asked = [];
      hits = [];
      await page.goto(`${served.url}${url}`, { waitUntil: 'load' });
      const found = await provoke(page);
      const there = new URL(page.url()).pathname;
      if (there !== encodeURI(decodeURI(url))) found.push(`went to ${page.url()}`);
      if (found.length > 0 || asked.length > 0 || hits.length > 0) faults.push({ url, found, asked, hits });
    }
    await page.close();
    expect(faults).toEqual([]);
  });

  test('shows the end of its article', () => {
    const texts = pagesOf(hostile.dir).map(({ html }) => html);
    const ends = texts.filter((html) => /<p>ختام المقال \d+\.<\/p>/.test(html)).length;
    expect(ends).toBeGreaterThanOrEqual(Math.ceil(payloads.length / 60));
  });
});

test('a page that does run what it holds is noticed', async () => {
  const page = await context.newPage();
  [asked, hits] = [[], []];
  await page.goto(`${served.url}/`);
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<div class="body"><img src="https://evil.example/x"><p id="cookie" onclick="__hit(1)" style="position:fixed">x</p><a href="javascript:1">x</a></div>');
  });
  const faults = await provoke(page);
  expect(faults.join('\n')).toMatch(/onclick[\s\S]*fixed[\s\S]*javascript[\s\S]*id=cookie/);
  await expect.poll(() => asked).toEqual(['https://evil.example/x']);
  await page.close();
});
