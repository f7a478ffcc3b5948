/** The pictures of the README: what a phone shows first of the front page and of an article, in both themes. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';

const SIZE = { width: 390, height: 780 };
/** Half as many again as CSS pixels: sharp enough at the width that the README shows. */
const SCALE = 1.5;

/**
 * @param pages addresses from the server's root, by the name of their picture
 * @param folder where `front-light.webp` and so on go
 */
export async function readmeShots(browser: Browser, server: string, pages: Readonly<Record<string, string>>, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: SCALE, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(server + path, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      const file = join(folder, `${name}-${colorScheme}.webp`);
      await sharp(await page.screenshot()).webp({ quality: 80, effort: 6 }).toFile(file);
      console.log(file);
    }
    await context.close();
  }
}
