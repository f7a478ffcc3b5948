/** Listening: what is spoken in which order, what is shown of it, the bar, and a browser without an Arabic voice. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve } from '../site/server.ts';
import type { Served } from '../site/server.ts';
import { launch } from './browser.ts';

const sample = inject('sample');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTICLE = '/2014/11/12/philae-landing/';

/** What the tests know of a browser's voice: it speaks nothing, and a sentence ends when a test says so. */
interface Mouth {
  readonly spoken: { text: string; rate: number; voice: string; lang: string }[];
  readonly finish: () => void;
  readonly silent: () => boolean;
}
declare global {
  interface Window {
    mouth: Mouth;
  }
}

/** Puts a voice into the page. Runs there, before any script. */
function giveVoices(voices: { name: string; lang: string; localService: boolean }[]): void {
  class Utterance {
    text: string;
    rate = 1;
    lang = '';
    voice: { name: string } | null = null;
    onend: (() => void) | null = null;
    constructor(text: string) {
      this.text = text;
    }
  }
  let current: Utterance | null = null;
  const spoken: Mouth['spoken'] = [];
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (one: Utterance) => {
      current = one;
      spoken.push({ text: one.text, rate: one.rate, voice: one.voice?.name ?? '', lang: one.lang });
    },
    cancel: () => {
      const last = current;
      current = null;
      // As browsers do: what is cut off reports its end as well, a moment later.
      setTimeout(() => last?.onend?.(), 1);
    },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  window.mouth = { spoken, finish: () => current?.onend?.(), silent: () => current === null };
}
const VOICES = [
  { name: 'English', lang: 'en-GB', localService: true },
  { name: 'بعيد', lang: 'ar-XA', localService: false },
  { name: 'ماجد', lang: 'ar-SA', localService: true },
];

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serve(sample.dir)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
});

async function on<T>(use: (page: Page) => Promise<T>, voices: typeof VOICES = VOICES, options: BrowserContextOptions = {}): Promise<T> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 700 }, reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    await page.addInitScript(giveVoices, voices);
    await page.goto(`${served.url}${ARTICLE}`);
    return await use(page);
  } finally {
    await context.close();
  }
}

const listen = (page: Page) => page.getByRole('button', { name: 'استمع' });
const bar = (page: Page) => page.getByRole('group', { name: 'الاستماع' });
const press = (page: Page, name: string | RegExp) => bar(page).getByRole('button', { name }).click();
const texts = (page: Page): Promise<string[]> => page.evaluate(() => window.mouth.spoken.map(({ text }) => text));
const shown = (page: Page): Promise<string> => page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map((range) => (range as Range).toString()).join());
const finish = (page: Page): Promise<void> => page.evaluate(() => window.mouth.finish());
async function begin(page: Page): Promise<void> {
  await listen(page).click();
  await bar(page).waitFor();
}

test('headline, standfirst and text are read in order by a voice of the device, sentence by sentence, each one marked', () =>
  on(async (page) => {
    await begin(page);
    const read: string[] = [];
    while (await bar(page).isVisible()) {
      const last = (await texts(page)).at(-1) ?? '';
      expect(await shown(page)).toBe(last);
      read.push(last);
      await finish(page);
    }
    expect(read.length).toBeGreaterThan(15);
    expect(read[0]).toBe(await page.locator('h1').textContent());
    expect(read.every((text) => text.length <= 240)).toBe(true);
    const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    const page_ = await page.evaluate(() => ['.ah h1', '.ah .stand', '.body'].map((part) => document.querySelector(part)?.textContent ?? '').join(''));
    expect(bare(read.join(''))).toBe(bare(page_));
    expect(await page.evaluate(() => new Set(window.mouth.spoken.map(({ voice, lang }) => `${voice} ${lang}`)).size)).toBe(1);
    expect(await page.evaluate(() => window.mouth.spoken[0])).toMatchObject({ voice: 'ماجد', lang: 'ar-SA', rate: 1 });
    expect(await shown(page)).toBe('');
  }));

test('what is read stays in view, unless the reader has gone elsewhere', () =>
  on(async (page) => {
    await begin(page);
    const visible = () =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('spoken') ?? [])] as Range[];
        const { top, bottom } = range?.getBoundingClientRect() ?? new DOMRect();
        return bottom > 0 && top < innerHeight;
      });
    for (let i = 0; i < 12; i += 1) {
      expect(await visible(), `sentence ${i}`).toBe(true);
      await finish(page);
    }
    await page.evaluate(() => scrollTo(0, 0));
    await finish(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }));

test('the bar pauses, goes on, skips by paragraph, changes the speed and remembers it; Escape ends it', () =>
  on(async (page) => {
    await begin(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('توقف');
    await press(page, 'التالية');
    await press(page, 'التالية');
    const third = (await texts(page)).at(-1) ?? '';
    expect(third).toMatch(/^دارمشتات هبط المسبار/);
    await finish(page);
    await press(page, 'الفقرة السابقة');
    expect((await texts(page)).at(-1)).toBe(third);
    await press(page, 'توقف');
    expect(await page.evaluate(() => window.mouth.silent())).toBe(true);
    const count = (await texts(page)).length;
    // What was cut off reports its end, which is not taken for one.
    await page.waitForTimeout(50);
    expect(await shown(page)).toBe(third);
    await press(page, 'تابع');
    expect((await texts(page)).slice(count)).toEqual([third]);
    await press(page, 'السرعة ١');
    expect(await page.evaluate(() => window.mouth.spoken.at(-1)?.rate)).toBe(1.2);
    expect(await bar(page).getByRole('button', { name: 'السرعة ١٫٢' }).count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await bar(page).count()).toBe(0);
    expect(await page.evaluate(() => [window.mouth.silent(), document.activeElement?.textContent])).toEqual([true, 'استمع']);
    await page.reload();
    await begin(page);
    expect(await page.evaluate(() => window.mouth.spoken[0]?.rate)).toBe(1.2);
  }));

test('the system is told what is heard, and its buttons work', () =>
  on(async (page) => {
    await page.evaluate(() => {
      const handlers: Record<string, () => void> = {};
      navigator.mediaSession.setActionHandler = (name, run) => {
        handlers[name] = () => run?.({ action: name });
      };
      Object.assign(window, { handlers });
    });
    await begin(page);
    expect(await page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe(await page.locator('h1').textContent());
    const run = (name: string) => page.evaluate((action) => (window as unknown as { handlers: Record<string, () => void> }).handlers[action]?.(), name);
    await run('nexttrack');
    expect((await texts(page)).at(-1)).toMatch(/^وصلت إشارة/);
    await run('pause');
    expect(await page.evaluate(() => window.mouth.silent())).toBe(true);
    await run('play');
    expect(await page.evaluate(() => window.mouth.silent())).toBe(false);
    await run('stop');
    expect(await bar(page).count()).toBe(0);
  }));

test('the silence behind the session is a sound that browsers play', () =>
  on(async (page) => {
    const length = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          const { Audio: Original } = window;
          window.Audio = function (address: string) {
            const audio = new Original(address);
            audio.addEventListener('loadedmetadata', () => done(audio.duration));
            audio.addEventListener('error', () => done(-1));
            return audio;
          } as unknown as typeof Audio;
          document.querySelector<HTMLButtonElement>('[data-listen]')?.click();
        }),
    );
    expect(length).toBeCloseTo(6, 1);
  }));

test('without an Arabic voice the reader is told so, and how to get one', () =>
  on(
    async (page) => {
      await listen(page).click();
      await page.getByRole('status').getByText('لا صوت عربيًا').waitFor();
      expect(await bar(page).count()).toBe(0);
      expect(await listen(page).getAttribute('aria-pressed')).toBe('false');
    },
    VOICES.slice(0, 1),
  ));

test.each([
  ['light', 1280],
  ['dark', 390],
] as const)('axe finds nothing with the bar open, %s at %i px, and nothing scrolls sideways', (colorScheme, width) =>
  on(
    async (page) => {
      await begin(page);
      await page.evaluate(axe);
      const faults = await page.evaluate(async () => {
        const { axe: run } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string }[] }> } };
        return (await run.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map(({ id }) => id);
      });
      expect(faults).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    },
    VOICES,
    { colorScheme, viewport: { width, height: 700 } },
  ));
