/** Saving an article: the copy on the device holds all that it needs. */
import { describe, expect, test } from 'vitest';
import { ARTICLE, bar, faces, go, on, OTHER, save, saveButton, select, served, soon, withPaper } from './keeping.ts';

withPaper();

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
