/** Writes what leaves the paper in other shapes than pages: feeds, sitemaps, data. On the dev server it is made when it is asked for. */
import { closeSync, existsSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { published } from '../feeds/outlet.ts';

/** How the addresses of what is made here end: on the dev server nobody waits for it to be made who asks for a page or a script. */
const OURS = /\.(?:xml|opml|json|txt)$|^\/_redirects$/;

const TYPES: Readonly<Record<string, string>> = { xml: 'application/xml', opml: 'text/x-opml', json: 'application/json', html: 'text/html' };

const typeOf = (path: string): string => `${TYPES[/\.([a-z]+)$/.exec(path)?.[1] ?? (path.endsWith('/') ? 'html' : '')] ?? 'text/plain'}; charset=utf-8`;

/** Where a path is in the output folder. */
const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

/** What a page says of itself stands in its first lines. */
const HEAD_BYTES = 8192;

/** Whether search engines may list a page: there is a file for it, and it does not ask them to leave it out. */
function isListed(file: string): boolean {
  if (!existsSync(file)) return false;
  const handle = openSync(file, 'r');
  const head = Buffer.alloc(HEAD_BYTES);
  const length = readSync(handle, head, 0, HEAD_BYTES, 0);
  closeSync(handle);
  return !head.subarray(0, length).includes('<meta name="robots" content="noindex"');
}

export function outlet(): AstroIntegration {
  let base = '';
  return {
    name: 'nashra:outlet',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, answer, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://desk.invalid');
          const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
          if (!OURS.test(path)) return next();
          const found = published()?.([]).find((one) => one.path === decodeURI(path) && !one.yields);
          if (!found) return next();
          Promise.resolve(found.text()).then((text) => {
            answer.setHeader('content-type', typeOf(found.path));
            answer.end(text);
          }, next);
        });
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const start = performance.now();
        const out = fileURLToPath(dir);
        const made = new Set<string>();
        let files = 0;
        let characters = 0;
        for (const { path, text, yields } of published()?.(pages.map(({ pathname }) => `/${pathname}`).filter((path) => isListed(join(out, fileOf(path))))) ?? []) {
          const file = join(out, fileOf(path));
          if (yields && existsSync(file)) continue;
          const content = await text();
          const folder = dirname(file);
          if (!made.has(folder)) mkdirSync(folder, { recursive: true });
          made.add(folder);
          // One call each, not a promise each: thousands of small files are written several times faster.
          writeFileSync(file, content);
          files += 1;
          characters += content.length;
        }
        logger.info(`${files} feeds and data files of ${(characters / 1e6).toFixed(1)} million characters in ${((performance.now() - start) / 1000).toFixed(1)} s`);
      },
    },
  };
}
