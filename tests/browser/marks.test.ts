/** Marks in an article, and notes to them. */
import { describe, expect, test } from 'vitest';
import { ARTICLE, bar, faults, go, mark, on, painted, select, soon, withPaper } from './keeping.ts';

withPaper();

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
