/**
 * `npm run shots`: pictures of every page type of the sample paper at 390, 768 and 1280 px in both themes, into `shots/`.
 * For looking at; nothing is compared. The README's pictures, in `docs/pictures/`, are made besides.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pagesOf } from '../site/pages.ts';
import { serve } from '../site/server.ts';
import { build } from '../site/setup.ts';
import { launch } from './browser.ts';
import { pageTypes } from './page-types.ts';
import { readmeShots } from './readme-shots.ts';

const root = resolve(import.meta.dirname, '../..');
const out = join(root, 'shots');
const site = join(out, 'site');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const built = await build(process.env['CONTENT_DIR'] ?? join(root, 'content'), site);
if (built.code !== 0) console.error(built.output);
const types = pageTypes(pagesOf(site).map(({ url }) => url)).filter(([, url]) => url !== '');
const [server, browser] = await Promise.all([serve(site, { waiting: true }), launch()]);
for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 768, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const [type, url] of types) {
      await page.goto(server.url + url, { waitUntil: 'networkidle' });
      // What is further down is drawn when a reader comes near it: it is asked for now, so that it is in the picture.
      await page.evaluate(() => {
        for (const image of document.images) image.loading = 'eager';
        const all = new CSSStyleSheet();
        all.replaceSync('* { content-visibility: visible !important }');
        document.adoptedStyleSheets.push(all);
        return document.fonts.ready;
      });
      await page.waitForLoadState('networkidle');
      const file = `${type}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: join(out, file), fullPage: true });
      console.log(`shots/${file}`);
    }
    await context.close();
  }
}
const article = pagesOf(site).find(({ url }) => url.endsWith('/leonids/'))?.url;
if (article !== undefined) await readmeShots(browser, server.url, { front: '/', article }, join(root, 'docs/pictures'));
await Promise.all([browser.close(), server.close()]);
rmSync(site, { recursive: true, force: true });
