/** The page of saved articles. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ARTICLE, faults, go, items, mark, on, OTHER, painted, save, soon, status, withPaper } from './keeping.ts';

withPaper();

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
