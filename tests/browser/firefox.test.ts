/**
 * The paper in Firefox, which sets Arabic by another engine: pages fit, words are whole, our faces draw them, and dates and
 * numbers stand in the order of the bidi algorithm. Skipped where no Firefox is installed.
 */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { segmentRuns } from '../../src/arabic/bidi.ts';
import { shownLeftToRight, withIsolates } from '../arabic/bidi-display.ts';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { firefoxPath, launchFirefox } from './firefox.ts';
import { clippedText } from './type.ts';

const { dir } = inject('sample');
const runs = inject('runs');
const PAGES = ['/', '/2014/11/12/philae-landing/', '/topics/iran-nuclear-talks/', '/2014/11/11/unicode-and-arabic/'];

if (firefoxPath === undefined) console.log('no Firefox is installed (FIREFOX_PATH): its tests are skipped');

describe.skipIf(firefoxPath === undefined)('Firefox', () => {
  let browser: Browser;
  let page: Page;
  let served: Served;
  let runsServed: Served;
  beforeAll(async () => {
    [browser, served, runsServed] = await Promise.all([launchFirefox(), serve(dir, { waiting: true }), serve(runs.dir, { waiting: true })]);
    page = await browser.newPage();
  });
  afterAll(async () => {
    await Promise.all([browser.close(), served.close(), runsServed.close()]);
  });

  const open = async (address: string, width: number): Promise<void> => {
    await page.setViewport({ width, height: 900 });
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  };

  test.each([390, 1280])('no page scrolls sideways and no text is cut off at %i px', async (width) => {
    for (const address of PAGES) {
      await open(served.url + address, width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), address).toBe(0);
      expect(await page.evaluate(clippedText), address).toEqual([]);
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('h1, h2, h3')].filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && !one.closest('.vh')).map((one) => one.innerText),
      );
      expect(wide, address).toEqual([]);
    }
  });

  test('Arabic is drawn by our faces: its length is not that of any system face', async () => {
    await open(served.url + (PAGES[1] ?? ''), 1280);
    const found = await page.evaluate(() => {
      const measure = (family: string) => {
        const span = document.createElement('span');
        span.style.cssText = `position:absolute;white-space:nowrap;font:400 40px ${family}`;
        span.textContent = 'محادثات نووية في العاصمة العمانية';
        document.body.append(span);
        const { width } = span.getBoundingClientRect();
        span.remove();
        return width;
      };
      return {
        loaded: [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
        naskh: [measure('var(--naskh)'), measure('"Scheherazade New"'), measure('serif')],
        sans: [measure('var(--sans)'), measure('Vazirmatn'), measure('sans-serif')],
      };
    });
    expect(found.loaded).toEqual(expect.arrayContaining(['Scheherazade New', 'Vazirmatn']));
    for (const [stack, ours, system] of [found.naskh, found.sans]) {
      expect(stack).toBe(ours);
      expect(Math.abs((ours ?? 0) - (system ?? 0))).toBeGreaterThan(1);
    }
  });

  test('a word in a link, a mark, bold type or an isolate is as long as the bare word, clitics and all', async () => {
    await open(served.url + (PAGES[1] ?? ''), 1280);
    const different = await page.evaluate(() => {
      const paragraph = document.querySelector('.body > p') as HTMLElement;
      const measure = (html: string) => {
        const span = document.createElement('span');
        span.style.cssText = 'position:absolute;white-space:nowrap;font-weight:400';
        span.innerHTML = html;
        paragraph.append(span);
        const { width } = span.getBoundingClientRect();
        span.remove();
        return width;
      };
      return ['والمحادثات', 'لِلْعُلَمَاءِ', 'بالاتفاق', 'مڭناس'].flatMap((word) =>
        ['a href="#"', 'mark', 'strong style="font-weight:400"', 'bdi'].flatMap((tag) => {
          const [bare, inside] = [measure(`قال ${word} ثم`), measure(`قال <${tag}>${word}</${tag.split(' ')[0]}> ثم`)];
          return Math.abs(bare - inside) < 0.1 ? [] : [`${word} in ${tag}: ${inside} for ${bare}`];
        }),
      );
    });
    expect(different).toEqual([]);
  });

  test('dates, scores and names stand as the bidi algorithm orders them, in headlines, lists and text', async () => {
    const addresses = [...PAGES.map((address) => served.url + address), `${runsServed.url}/`, `${runsServed.url}/2014/11/10/story-0/`];
    let compared = 0;
    for (const address of addresses) {
      await open(address, 1280);
      const lines = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('h1, h2, h3, .kick, .sum, .body > p, .body li, figcaption, time')].flatMap((element) => {
          // Elements that are isolates by style are judged for themselves: the model reads a text without them.
          if (element.closest('.vh') || element.querySelector('time, .sep, .n, code') || !/[0-9٠-٩A-Za-z]/.test(element.innerText) || element.getClientRects().length === 0) return [];
          const signs: { sign: string; x: number; y: number }[] = [];
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.parentElement?.closest('sup, .vh')) continue;
            const text = node.textContent ?? '';
            for (let i = 0; i < text.length; i += 1) {
              if (/\s/.test(text.charAt(i))) continue;
              const range = document.createRange();
              range.setStart(node, i);
              range.setEnd(node, i + 1);
              const box = range.getBoundingClientRect();
              signs.push({ sign: text.charAt(i), x: box.left + box.width / 2, y: box.bottom });
            }
          }
          // One line only: how a text is broken into lines is not asked here.
          const [first] = signs;
          if (!first || signs.some(({ y }) => Math.abs(y - first.y) > 8)) return [];
          const stored = signs.map(({ sign }) => sign).join('');
          // Marks and the letters of ligatures share a place; digits, signs and Latin letters do not.
          const shown = signs.filter(({ sign }) => /[0-9٠-٩A-Za-z+$&/:@.-]/.test(sign)).sort((a, b) => a.x - b.x).map(({ sign }) => sign).join('');
          return [{ text: element.innerText.replace(/\s+/g, ' ').trim(), stored, shown }];
        }),
      );
      for (const { text, stored, shown } of lines) {
        if (text.replace(/\s/g, '') !== stored) continue;
        compared += 1;
        const expected = shownLeftToRight(withIsolates(segmentRuns(text))).replace(/[^0-9٠-٩A-Za-z+$&/:@.-]/g, '');
        expect(shown, `${address}: ${text}`).toBe(expected);
      }
    }
    expect(compared).toBeGreaterThan(40);
  });
});
