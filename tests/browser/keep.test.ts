/** What a reader keeps on the device: saved articles and all that they need, marks and notes, what was read and how far. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch } from './browser.ts';

const sample = inject('sample');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTICLE = '/2014/11/12/philae-landing/';
/** An article with photographs would be cut to the screen; this one has a chart and a drawing. */
const OTHER = '/2014/11/12/brent-opec/';

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serve(sample.dir)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
});

/** Opens a page; that of saved articles is there when its script is. */
async function go(page: Page, path: string, scripts = true): Promise<void> {
  await page.goto(`${served.url}${path}`);
  if (path === '/saved/' && scripts) await page.locator('[data-saved-whole]').waitFor();
}

async function on<T>(path: string, use: (page: Page) => Promise<T>, options: BrowserContextOptions = {}): Promise<T> {
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
const soon = <T>(ask: () => T | Promise<T>) => expect.poll(ask, { timeout: 20_000 });
const saveButton = (page: Page) => page.locator('[data-save]');
async function save(page: Page, path?: string): Promise<void> {
  if (path) await go(page, path);
  await saveButton(page).click();
  await page.locator('[data-save][aria-pressed=true]').waitFor();
}
const items = (page: Page) => page.locator('[data-saved-list] .res > li');
const status = (page: Page) => page.locator('[data-saved-status]');

/** The faces that a page has in use, but for those of the system. */
const faces = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family, weight, unicodeRange }) => `${family} ${weight} ${unicodeRange}`).toSorted();
  });

/** What axe finds on the page as it is now. */
async function faults(page: Page): Promise<unknown[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[] }> } };
    const { violations } = await run.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => [target, failureSummary])]);
  });
}

/** Selects text of the article from the first place where `from` stands to the end of `to`, as a pointer would. */
const select = (page: Page, from: string, to = from): Promise<void> =>
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
const bar = (page: Page) => page.getByRole('group', { name: 'أدوات النص المحدد' });
async function mark(page: Page, from: string, to = from): Promise<void> {
  await select(page, from, to);
  await bar(page).getByRole('button', { name: 'علِّم', exact: true }).click();
}
const painted = (page: Page): Promise<string[]> => page.evaluate(() => [...(CSS.highlights.get('mark') ?? [])].map((range) => (range as Range).toString()));

describe('saving', () => {
  test('the copy holds all that the page needs: with nothing but the cache it reads whole, with pictures and faces', () =>
    on(ARTICLE, async (page) => {
      await save(page);
      expect(await saveButton(page).textContent()).toBe('محفوظ');
      const copies = await page.evaluate(async () => {
        const cache = await caches.open('nashra-saved');
        const answers = await cache.matchAll();
        return Promise.all(
          answers.map(async (answer) => ({ url: answer.url, type: answer.headers.get('content-type') ?? '', bytes: [...new Uint8Array(await answer.arrayBuffer())] })),
        );
      });
      const own = `${served.url}${ARTICLE}`;
      const byUrl = new Map(copies.map((copy) => [copy.url || own, copy]));
      const missing: string[] = [];
      const other = await page.context().newPage();
      await other.route('**/*', (route) => {
        const copy = byUrl.get(route.request().url());
        if (copy) return route.fulfill({ contentType: copy.type, body: Buffer.from(copy.bytes) });
        if (!/\/(?:favicon|icons|manifest)\b/.test(route.request().url())) missing.push(route.request().url());
        return route.abort();
      });
      await other.goto(own, { waitUntil: 'networkidle' });
      expect(missing).toEqual([]);
      expect(await other.locator('h1').textContent()).toBe(await page.locator('h1').textContent());
      const pictures = await other.locator('main img').evaluateAll((all) => (all as HTMLImageElement[]).map(({ naturalWidth }) => naturalWidth));
      expect(pictures.length).toBeGreaterThan(0);
      expect(pictures.every((width) => width > 0)).toBe(true);
      expect(await faces(other)).toEqual(await faces(page));
      // What its scripts load later is there too.
      await select(other, 'أول هبوط');
      await bar(other).waitFor();
      await other.waitForLoadState('networkidle');
      expect(missing).toEqual([]);
    }));

  test('pressed again it is gone, page and pictures; what another saved article needs stays', () =>
    on(ARTICLE, async (page) => {
      const kept = () => page.evaluate(async () => (await (await caches.open('nashra-saved')).keys()).map(({ url }) => new URL(url).pathname));
      await save(page);
      await save(page, OTHER);
      await saveButton(page).click();
      expect(await saveButton(page).textContent()).toBe('احفظ');
      await soon(async () => (await kept()).includes(OTHER)).toBe(false);
      expect(await kept()).toContain(ARTICLE);
      expect((await kept()).some((path) => path.endsWith('.woff2'))).toBe(true);
      await go(page, ARTICLE);
      await saveButton(page).click();
      await soon(kept).toEqual([]);
    }));

  test('taken out while its copy is brought up to date, it stays out', () =>
    on(ARTICLE, async (page) => {
      await save(page);
      let asked = false;
      await page.route(`**${ARTICLE}`, async (route) => {
        if (route.request().isNavigationRequest()) return route.continue();
        asked = true;
        await new Promise((resolve) => setTimeout(resolve, 700));
        return route.continue();
      });
      await page.reload();
      await soon(() => asked).toBe(true);
      await saveButton(page).click();
      await soon(() => page.evaluate(async () => (await (await caches.open('nashra-saved')).keys()).length)).toBe(0);
      await page.waitForTimeout(300);
      expect(await saveButton(page).getAttribute('aria-pressed')).toBe('false');
      expect(await page.evaluate(() => JSON.parse(localStorage.getItem('nashra-saved') ?? '[]') as unknown[])).toEqual([]);
    }));

  test('without a connection nothing is pretended: the reader is told', () =>
    on(ARTICLE, async (page) => {
      await page.context().setOffline(true);
      await saveButton(page).click();
      await page.getByRole('status').getByText('تعذّر الحفظ').waitFor();
      expect(await saveButton(page).getAttribute('aria-pressed')).toBe('false');
      expect(await page.evaluate(() => localStorage.getItem('nashra-saved'))).toBeNull();
    }));

  test('a corrected article: its copy follows when the page is opened', () =>
    on(ARTICLE, async (page) => {
      await save(page);
      await page.route(`**${ARTICLE}`, async (route) => {
        const answer = await route.fetch();
        return route.fulfill({ response: answer, body: (await answer.text()).replaceAll('هبط المسبار', 'نزل المسبار') });
      });
      await go(page, ARTICLE);
      const copy = () => page.evaluate(async (path) => (await (await caches.match(path))?.text()) ?? '', ARTICLE);
      await soon(async () => (await copy()).includes('نزل المسبار')).toBe(true);
    }));

  test('a page that is no article, or a fault of the host, never takes the place of a copy', () =>
    on(ARTICLE, async (page) => {
      await save(page);
      let asked = 0;
      await page.route(`**${ARTICLE}`, (route) => {
        if (route.request().isNavigationRequest()) return route.continue();
        asked += 1;
        return route.fulfill({ contentType: 'text/html', body: '<h1>لا اتصال</h1>' });
      });
      await go(page, ARTICLE);
      await soon(() => asked).toBeGreaterThan(0);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(async (path) => (await (await caches.match(path))?.text())?.includes('هبط المسبار'), ARTICLE)).toBe(true);
    }));
});

describe('the page of saved articles', () => {
  test('empty, it says how to fill it; without a script, why it cannot', async () => {
    await on('/saved/', async (page) => {
      expect(await page.locator('[data-saved-empty]').isVisible()).toBe(true);
      expect(await items(page).count()).toBe(0);
      expect(await faults(page)).toEqual([]);
    });
    await on('/saved/', async (page) => expect(await page.locator('main').innerText()).toContain('جافاسكربت'), { javaScriptEnabled: false });
  });

  test('lists headline, section, day and size, newest first, and in the orders a reader may choose', () =>
    on(ARTICLE, async (page) => {
      for (const path of [ARTICLE, OTHER, '/2014/11/12/muscat-what-remains/']) await save(page, path);
      await go(page, '/saved/');
      const paths = () => items(page).locator('.hl a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      await soon(paths).toEqual(['/2014/11/12/muscat-what-remains/', OTHER, ARTICLE]);
      const first = items(page).first();
      expect(await first.locator('.when').innerText()).toMatch(/حُفظ اليوم[\s\S]*دق[\s\S]*كيلوبايت/);
      expect(await first.locator('.kick').textContent()).not.toBe('');
      await page.locator('[data-saved-order]').selectOption('oldest');
      expect((await paths()).toReversed()).toEqual(['/2014/11/12/muscat-what-remains/', OTHER, ARTICLE]);
      await page.locator('[data-saved-order]').selectOption('section');
      const sections = await items(page).locator('.kick').allTextContents();
      expect(sections).toEqual(sections.toSorted(new Intl.Collator('ar').compare));
      await soon(() => page.locator('[data-saved-used]').textContent()).toMatch(/من ٥٠ ميغابايت على الأكثر/);
    }));

  test('what is removed can be brought back until the next', () =>
    on(ARTICLE, async (page) => {
      await save(page);
      await save(page, OTHER);
      await go(page, '/saved/');
      await items(page).first().getByRole('button', { name: /^أزِله/ }).click();
      await soon(() => items(page).count()).toBe(1);
      // The focus has a place to be, and it is the way back.
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('تراجع');
      await status(page).getByRole('button').click();
      expect(await items(page).count()).toBe(2);
      await items(page).first().getByRole('button', { name: /^أزِله/ }).click();
      await soon(() => items(page).count()).toBe(1);
      await page.reload();
      await soon(() => page.evaluate(async (path) => Boolean(await caches.match(path)), OTHER)).toBe(false);
      expect(await page.evaluate(async (path) => Boolean(await caches.match(path)), ARTICLE)).toBe(true);
    }));

  test('a file carries articles and marks to another device; twice changes nothing; copies are fetched there', async () => {
    const file = await on(ARTICLE, async (page) => {
      await save(page);
      await mark(page, 'أول هبوط هادئ');
      await go(page, '/saved/');
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'صدّر ملفًا' }).click()]);
      expect(download.suggestedFilename()).toMatch(/^nashra-saved-\d{4}-\d\d-\d\d\.json$/);
      return readFileSync(await download.path());
    });
    expect(JSON.parse(file.toString()).annotations[0].target.selector[0]).toMatchObject({ type: 'TextQuoteSelector', exact: 'أول هبوط هادئ' });
    await on('/saved/', async (page) => {
      const take = (buffer: Buffer) => page.locator('[data-saved-file]').setInputFiles({ name: 'saved.json', mimeType: 'application/json', buffer });
      await take(file);
      await soon(() => page.evaluate(async (path) => Boolean(await caches.match(path)), ARTICLE)).toBe(true);
      expect(await status(page).textContent()).toBe('أُضيف من الملف: خبر واحد، علامة واحدة.');
      expect(await page.locator('[data-saved-marks] mark').allTextContents()).toEqual(['أول هبوط هادئ']);
      await take(file);
      await soon(() => status(page).textContent()).toBe('أُضيف من الملف: لا أخبار، لا علامات.');
      expect(await items(page).count()).toBe(1);
      await take(Buffer.from('{'));
      await soon(() => status(page).textContent()).toContain('ليس من نوع');
      await take(Buffer.from('{"a":1}'));
      await soon(() => status(page).textContent()).toContain('ليس من محفوظات الصحيفة');
      await take(Buffer.from(file.toString().replace(/"path": "[^"]*"/, '"path": "//elsewhere.example/2014/11/12/x/"')));
      await soon(() => status(page).textContent()).toContain('articles[0].path');
      expect(await items(page).count()).toBe(1);
      await go(page, ARTICLE);
      await soon(() => painted(page)).toEqual(['أول هبوط هادئ']);
    });
  });

  test('everything is erased at once, after a question', () =>
    on(ARTICLE, async (page) => {
      await save(page);
      await mark(page, 'أول هبوط هادئ');
      await go(page, '/saved/');
      await page.getByRole('button', { name: 'امحُ كل شيء' }).click();
      await page.getByRole('button', { name: 'لا تمحُ' }).click();
      expect(await items(page).count()).toBe(1);
      await page.getByRole('button', { name: 'امحُ كل شيء' }).click();
      await page.getByRole('button', { name: 'امحُ', exact: true }).click();
      await page.locator('[data-saved-empty]').waitFor();
      expect(await page.evaluate(async () => [Object.keys(localStorage).filter((name) => name.startsWith('nashra-')), await caches.has('nashra-saved')])).toEqual([[], false]);
    }));

  test.each(['light', 'dark'] as const)('axe finds nothing on it when it is full, nor in its question, %s', (colorScheme) =>
    on(
      ARTICLE,
      async (page) => {
        await save(page);
        await mark(page, 'أول هبوط هادئ');
        await save(page, OTHER);
        await go(page, '/saved/');
        await items(page).first().getByRole('button', { name: /^أزِله/ }).click();
        await status(page).getByRole('button').waitFor();
        expect(await faults(page)).toEqual([]);
        await page.getByRole('button', { name: 'امحُ كل شيء' }).click();
        expect(await faults(page)).toEqual([]);
      },
      { colorScheme },
    ));
});

describe('marks', () => {
  test('a selection is marked by whole words without an element in the text; it is there when the page is opened again', () =>
    on(ARTICLE, async (page) => {
      const html = await page.locator('.body').innerHTML();
      await mark(page, 'ول هبوط هاد');
      expect(await painted(page)).toEqual(['أول هبوط هادئ']);
      expect(await page.locator('.body').innerHTML()).toBe(html);
      expect(await page.locator('.marks blockquote').textContent()).toBe('أول هبوط هادئ');
      await page.reload();
      await soon(() => painted(page)).toEqual(['أول هبوط هادئ']);
    }));

  test('across Latin words and paragraphs', () =>
    on(ARTICLE, async (page) => {
      await mark(page, 'على المذنّب', 'المركبة الأم');
      const [text = ''] = await painted(page);
      expect(text.startsWith('على المذنّب 67P')).toBe(true);
      expect(text.endsWith('المركبة الأم')).toBe(true);
      expect(await page.locator('.marks bdi').count()).toBe(1);
    }));

  test.each([
    ['corrected before and inside it', (html: string) => html.replace('هبط المسبار الأوروبي', 'كان مسبار وكالة الفضاء الأوروبية قد هبط').replace('أول هبوط هادئ على نواة', 'أول هبوط ناجح على نواة'), ['أول هبوط ناجح على نواة مذنّب']],
    ['spelled otherwise, in other digits, with vowel signs', (html: string) => html.replace('أول هبوط هادئ على', 'اول هبوطٍ هادئٍ علي'), ['اول هبوطٍ هادئٍ علي نواة مذنّب']],
    ['taken out with all its paragraph', (html: string) => html.replace(/(<div class="body prose[^"]*">)<p>.*?<\/p>/s, '$1'), []],
  ] as const)('a text that was %s', (_name, correct, expected) =>
    on(ARTICLE, async (page) => {
      await mark(page, 'أول هبوط هادئ', 'نواة مذنّب');
      await page.route(`**${ARTICLE}`, async (route) => {
        const answer = await route.fetch();
        return route.fulfill({ response: answer, body: correct(await answer.text()) });
      });
      await page.reload();
      await page.locator('.marks li').waitFor();
      expect(await painted(page)).toEqual(expected);
      // What is lost from the text is not lost to the reader.
      expect(await page.locator('.marks li').count()).toBe(1);
      expect((await page.locator('.marks li').textContent())?.includes('تغيّر نص الخبر')).toBe(expected.length === 0);
    }));

  test('it stays where it is while the page shows other digits or no vowel signs', () =>
    on(ARTICLE, async (page) => {
      await mark(page, 'في الساعة ١٩:٠٣', 'مكة المكرمة');
      await page.evaluate(() => {
        const walker = document.createTreeWalker(document.querySelector('.body') ?? document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) (walker.currentNode as Text).data = (walker.currentNode as Text).data.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
      });
      await soon(() => painted(page)).toEqual(['في الساعة 19:03 بتوقيت مكة المكرمة']);
    }));

  test('by keyboard alone: Tab leads to the tools, Escape away from them', () =>
    on(ARTICLE, async (page) => {
      await select(page, 'أول هبوط هادئ');
      await bar(page).waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('علِّم');
      await page.keyboard.press('Escape');
      expect(await bar(page).isVisible()).toBe(false);
      await select(page, 'أول هبوط هادئ');
      await bar(page).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      // The note is open, and typed into at once.
      await page.keyboard.type('للبحث لاحقًا');
      await page.keyboard.press('Escape');
      expect(await painted(page)).toEqual(['أول هبوط هادئ']);
      await go(page, '/saved/');
      expect(await page.locator('[data-saved-marks] .note').textContent()).toBe('للبحث لاحقًا');
    }));

  test('a press on a mark opens its note beside it; removed, it is gone from text, list and device', () =>
    on(ARTICLE, async (page) => {
      await mark(page, 'أول هبوط هادئ');
      const box = await page.evaluate(() => {
        document.querySelector('.body')?.scrollIntoView();
        const { x, y, width, height } = ([...(CSS.highlights.get('mark') ?? [])][0] as Range).getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2, bottom: y + height };
      });
      await page.mouse.click(box.x, box.y);
      const note = page.getByRole('textbox', { name: /^ملاحظتك/ });
      expect(await note.evaluate((one) => one === document.activeElement)).toBe(true);
      const place = await note.boundingBox();
      expect(Math.abs((place?.y ?? 0) - box.bottom)).toBeLessThan(60);
      await note.fill('ملاحظة');
      await page.locator('.marks').getByRole('button', { name: 'أزِل العلامة' }).click();
      expect(await painted(page)).toEqual([]);
      expect(await page.locator('.marks').count()).toBe(0);
      expect(await page.evaluate(() => localStorage.getItem('nashra-marks'))).toBe('[]');
    }));

  test.each(['light', 'dark'] as const)('axe finds nothing with the tools open, a mark listed and its note open, %s', (colorScheme) =>
    on(
      ARTICLE,
      async (page) => {
        await mark(page, 'أول هبوط هادئ');
        // As a reader has it who selects: in sight, and the bar over it covers words.
        await page.getByText('بسرعة إنسان يمشي').evaluate((one) => one.scrollIntoView({ block: 'center' }));
        await select(page, 'بسرعة إنسان يمشي');
        await bar(page).waitFor();
        expect(await faults(page)).toEqual([]);
        await bar(page).getByRole('button', { name: 'علِّم واكتب' }).click();
        await page.getByRole('textbox', { name: /بسرعة إنسان يمشي$/ }).waitFor();
        expect(await faults(page)).toEqual([]);
      },
      { colorScheme, viewport: { width: 390, height: 800 } },
    ));
});

describe('reading', () => {
  /** The article is several of these screens long. */
  const SMALL = { viewport: { width: 1280, height: 500 } };
  const leave = (page: Page) => go(page, '/about/');

  test('who stopped in the middle is offered the way back there, and is not taken there unasked', () =>
    on(ARTICLE, async (page) => {
      await page.locator('.facts-box').evaluate((box) => box.scrollIntoView());
      await leave(page);
      await go(page, ARTICLE);
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await page.getByRole('button', { name: 'تابع من حيث توقفت' }).click();
      const top = await page.locator('.facts-box').evaluate((box) => box.getBoundingClientRect().top);
      expect(Math.abs(top)).toBeLessThan(60);
      expect(await page.getByRole('button', { name: 'تابع من حيث توقفت' }).count()).toBe(0);
    }, SMALL));

  test('at the beginning and at the end nothing is offered', () =>
    on(ARTICLE, async (page) => {
      await leave(page);
      await go(page, ARTICLE);
      expect(await page.locator('.resume').count()).toBe(0);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await leave(page);
      await go(page, ARTICLE);
      expect(await page.locator('.resume').count()).toBe(0);
    }));

  test('opened articles are told apart in lists, those read to the end from those begun', () =>
    on(ARTICLE, async (page) => {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await go(page, OTHER);
      await go(page, '/2014/11/12/');
      const marks = await page.locator('[data-read]').evaluateAll((links) => links.map((link) => [link.getAttribute('href'), link.getAttribute('data-read')]));
      expect(new Map(marks as [string, string][])).toEqual(new Map([[ARTICLE, 'قُرئ'], [OTHER, 'بدأت قراءته']]));
      expect(await faults(page)).toEqual([]);
    }));

  test('no more than a thousand are remembered', () =>
    on(ARTICLE, async (page) => {
      await page.evaluate(() => localStorage.setItem('nashra-read', JSON.stringify(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`/2014/11/01/story-${i}/`, 0])))));
      await leave(page);
      const paths = await page.evaluate(() => Object.keys(JSON.parse(localStorage.getItem('nashra-read') ?? '{}') as object));
      expect(paths.length).toBe(1000);
      expect(paths.at(-1)).toBe(ARTICLE);
      expect(paths).not.toContain('/2014/11/01/story-0/');
    }));

  test('a line grows from right to left as the text goes by; not for readers who ask for no motion', async () => {
    const line = (page: Page) =>
      page.evaluate(() => {
        const { scale, transformOrigin, inlineSize, content } = getComputedStyle(document.querySelector('.body') ?? document.body, '::before');
        return { part: Number.parseFloat(scale), from: Number.parseFloat(transformOrigin), width: Number.parseFloat(inlineSize), shown: content !== 'none' };
      });
    await on(
      ARTICLE,
      async (page) => {
        const { part, from, width } = await line(page);
        expect(part).toBe(0);
        expect(width).toBeGreaterThan(1200);
        expect(from).toBe(width);
        await page.locator('.facts-box').evaluate((box) => box.scrollIntoView());
        await soon(async () => (await line(page)).part).toBeGreaterThan(0.2);
        expect((await line(page)).part).toBeLessThan(1);
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await soon(async () => (await line(page)).part).toBe(1);
      },
      SMALL,
    );
    await on(ARTICLE, async (page) => expect((await line(page)).shown).toBe(false), { reducedMotion: 'reduce' });
  });
});
