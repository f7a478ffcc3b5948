/** Type on the pages of the sample paper, as Chromium sets it. Pages wait for their faces here; see arrivals.test.ts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pagesOf } from '../site/pages.ts';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch } from './browser.ts';
import { pageTypes } from './page-types.ts';
import { clippedText, linesOf, strikingTitles, struckLines } from './type.ts';

const { dir } = inject('sample');
const urls = pagesOf(dir).map(({ url }) => url);
const articles = urls.filter((url) => /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(url));
const types = pageTypes(urls);
const ARTICLE = '/2014/11/12/philae-landing/';

/** Marks on marks, over tall letters and under deep ones. */
const VOCALISED = 'إِنَّ اللُّغَةَ العَرَبِيَّةَ تُضَاهِي أُخْتَهَا، وَلِلْآخِرَةِ خَيْرٌ لَّكَ ٱلْكِتَٰبُ أُمِّيٍّ حُبًّا رَؤُوفٌ شَيْءٍ';
/** What unvocalised news copy holds: tall and deep letters, hamzas, a shadda, a tanween. */
const PLAIN = 'إذا أعلن المؤتمر أن الآراء تُقرأ مثلًا في شؤون القضاء، لا سيما الشرق الأوسط وحقّ الجميع';

let browser: Browser;
let served: Served;
let page: Page;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch({ still: true }), serve(dir, { waiting: true })]);
  page = await browser.newPage({ serviceWorkers: 'block' });
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
});

const open = async (address: string, width = 1280): Promise<void> => {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(served.url + address);
  await page.evaluate(() => document.fonts.ready);
};

/** The faces that draw an element's text: name, and whether it is one of ours. */
async function facesOf(selector: string): Promise<{ family: string; ours: boolean; glyphs: number }[]> {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
  await client.detach();
  return fonts.map(({ familyName, isCustomFont, glyphCount }) => ({ family: familyName, ours: isCustomFont, glyphs: glyphCount }));
}

/** Puts a text on the page in one of our faces, waits for the files it needs, and tells which faces draw it. */
async function facesFor(text: string, family: string) {
  await page.evaluate(
    ([words, face]) => {
      document.querySelector('#probe')?.remove();
      const probe = document.createElement('p');
      probe.id = 'probe';
      probe.style.font = `400 20px ${face}`;
      probe.textContent = words ?? '';
      document.querySelector('main')?.append(probe);
    },
    [text, family] as const,
  );
  await page.evaluate(() => document.querySelector('#probe')?.getBoundingClientRect() && document.fonts.ready);
  return facesOf('#probe');
}

test.each([
  ['news copy', PLAIN, false],
  ['vocalised text', VOCALISED, true],
])('no line of %s strikes the next, in any kind of text of any type of page', async (_, text, vocalised) => {
  const striking = new Set<string>();
  let kinds = 0;
  for (const [, address] of types) {
    await open(address);
    for (const { name, headline, struck } of await page.evaluate(struckLines, { text, vocalised })) {
      kinds += 1;
      // Vocalised are headlines, which the page marks, and running text.
      if (vocalised && !headline && !/^p in (?:body|cols)|^p\.stand/.test(name)) continue;
      if (struck > 0) striking.add(`${name}: ${struck.toFixed(3)}`);
    }
  }
  expect(kinds).toBeGreaterThan(100);
  expect([...striking].sort()).toEqual([]);
});

/** An open page is set anew for each width, which takes less than opening it again. */
async function* atWidths(addresses: readonly string[]): AsyncGenerator<string> {
  for (const address of addresses) {
    await open(address);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      yield `${address} at ${width} px`;
    }
  }
}

test('nothing that cuts off what leaves its box cuts through text', async () => {
  for await (const place of atWidths(types.map(([, address]) => address))) expect(await page.evaluate(clippedText), place).toEqual([]);
});

test('no widow: no paragraph ends in one short word, no headline in a line of less than a quarter', async () => {
  const widows: string[] = [];
  let paragraphs = 0;
  let headlines = 0;
  for await (const place of atWidths(articles)) {
    for (const { widths, last, text } of await page.evaluate(linesOf, '.body > p')) {
      if (widths.length < 3) continue;
      paragraphs += 1;
      if (!last.includes(' ') && last.length < 8) widows.push(`${place} …${text.slice(-40)}`);
    }
    for (const { widths, last, text } of await page.evaluate(linesOf, 'h1, h2, h3')) {
      if (widths.length < 2) continue;
      headlines += 1;
      if (!last.includes(' ') && (widths.at(-1) ?? 0) < Math.max(...widths) / 4) widows.push(`${place} ${text}`);
    }
  }
  expect(paragraphs).toBeGreaterThan(300);
  expect(headlines).toBeGreaterThan(300);
  // `text-wrap: pretty` finds no better break for one paragraph in two hundred.
  expect(widows.length, widows.join('\n')).toBeLessThanOrEqual(paragraphs / 200);
});

test('what breaks Arabic is nowhere: letter spacing, justification, first letters, made-up italics; links are underlined clear of the dots', async () => {
  for (const [type, address] of types) {
    await open(address);
    const faults = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body, body *')].flatMap((element) => {
        const style = getComputedStyle(element);
        const name = `${element.localName}.${element.className}`;
        const link = element.matches('.prose a, .u');
        return [
          ...(style.letterSpacing === 'normal' || style.letterSpacing === '0px' ? [] : [`${name} letter-spacing`]),
          ...(style.textAlign === 'justify' ? [`${name} justify`] : []),
          ...(style.fontStyle === 'normal' ? [] : [`${name} ${style.fontStyle}`]),
          ...(style.getPropertyValue('font-synthesis-style') === 'none' && style.getPropertyValue('font-synthesis-weight') === 'none' ? [] : [`${name} synthesis`]),
          ...(!link || (parseFloat(style.textUnderlineOffset) >= 0.3 * parseFloat(style.fontSize) - 0.1 && style.textDecorationSkipInk === 'none') ? [] : [`${name} underline`]),
          ...(element.localName !== 'time' || /isolate/.test(style.unicodeBidi) ? [] : [`${name} does not isolate`]),
        ];
      }),
    );
    expect(faults, type).toEqual([]);
  }
  const css = pagesOf(dir).map(({ html }) => html).join('');
  expect(css).not.toMatch(/::?first-letter|initial-letter|text-emphasis|text-stroke|text-align:justify/);
});

test.each([390, 768, 1280])('no title strikes the line under it, at %i px', async (width) => {
  const found: string[] = [];
  for (const [, url] of types) {
    await open(url, width);
    found.push(...(await page.evaluate(strikingTitles)).map((title) => `${url}: ${title}`));
  }
  expect(found).toEqual([]);
});

test('<q> has the marks of Arabic', async () => {
  await open(ARTICLE);
  const quotes = await page.evaluate(() => {
    const q = document.createElement('q');
    document.querySelector('.body p')?.append(q);
    return getComputedStyle(q).quotes;
  });
  expect(quotes).toBe('"«" "»" "‹" "›"');
});

test('the Arabic face owns the space: pure Arabic text is drawn by one face alone, in both our faces', async () => {
  await open(ARTICLE);
  for (const family of ['var(--naskh)', 'var(--sans)']) {
    const faces = await facesFor('قال الوزير\u00a0إن الاتفاق سيوقع غدا في العاصمة، وإن المحادثات مستمرة', family);
    expect(faces).toHaveLength(1);
    expect(faces[0]?.ours).toBe(true);
  }
});

describe('rare letters', () => {
  const RARE = ['ڭ', 'ﷺ', 'ڨ', 'ٱ', 'ۀ', 'ے'];
  test('Scheherazade New draws them all', async () => {
    await open(ARTICLE);
    for (const letter of RARE) expect(await facesFor(letter, 'var(--naskh)'), letter).toEqual([{ family: expect.stringContaining('Scheherazade'), ours: true, glyphs: expect.any(Number) }]);
  });

  test('Vazirmatn draws all but ﷺ and ڨ: a face of the system does, or our Naskh, and no box stands for them', async () => {
    await open(ARTICLE);
    for (const letter of RARE) {
      const faces = await facesFor(letter, 'var(--sans)');
      const [face] = faces;
      expect(/Vazirmatn/.test(face?.family ?? ''), `${letter}: ${JSON.stringify(faces)}`).toBe(letter !== 'ﷺ' && letter !== 'ڨ');
      expect(face?.glyphs).toBeGreaterThan(0);
    }
  });

  test('a word with ڭ in its middle joins over the two files as in the whole one', async () => {
    await open(ARTICLE);
    const whole = readFileSync(createRequire(import.meta.url).resolve('@fontsource/scheherazade-new/files/scheherazade-new-arabic-400-normal.woff2'));
    for (const word of ['مڭناس', 'بڭيت', 'الڭصبة']) {
      await facesFor(word, 'var(--naskh)');
      const [cut, uncut, apart] = await page.evaluate(
        async ([text, data]) => {
          // As bytes: the policy of the paper loads no face from elsewhere.
          const face = await new FontFace('Whole', Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))).load();
          document.fonts.add(face);
          const measure = (family: string, words: string) => {
            const span = document.createElement('span');
            span.style.cssText = `font:400 100px ${family};white-space:nowrap;position:absolute`;
            span.textContent = words;
            document.body.append(span);
            const { width } = span.getBoundingClientRect();
            span.remove();
            return width;
          };
          return [measure('"Scheherazade New"', text), measure('Whole', text), measure('Whole', [...text].join('\u200c'))] as const;
        },
        [word, whole.toString('base64')] as const,
      );
      expect(Math.abs(cut - uncut), word).toBeLessThan(0.1);
      expect(Math.abs(uncut - apart), 'the letters unjoined are longer').toBeGreaterThan(1);
    }
  });
});

test('lists are numbered in the digits of the paper; a timeline has its own numbers and no marker beside them', async () => {
  await open('/2014/11/12/muscat-what-remains/');
  const styles = await page.locator('.body ol').evaluateAll((lists) => lists.map((list) => [list.className, getComputedStyle(list).listStyleType]));
  expect(styles).toContainEqual(['', 'arabic-indic']);
  expect(styles).toContainEqual(['tl', 'none']);
});
