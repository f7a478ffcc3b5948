/** What was read, and how far. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ARTICLE, faults, go, on, OTHER, soon, withPaper } from './keeping.ts';

withPaper();

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
