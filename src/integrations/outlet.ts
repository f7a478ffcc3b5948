/** Writes what leaves the paper in other shapes than pages: feeds, sitemaps, data. On the dev server it is made when it is asked for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { published } from '../feeds/outlet.ts';
import type { Outgoing } from '../feeds/outlet.ts';
import { withPolicy } from '../hosting/head.ts';
import { traced } from '../intake/trace.ts';
import { running } from './press/index.ts';
import type { Run } from './press/run.ts';
import { printOf } from './press/print.ts';
import { stampOf } from './press/state.ts';

/** How the addresses of what is made here end: on the dev server nobody waits for it to be made who asks for a page or a script. */
const OURS = /\.(?:xml|opml|json|txt)$|^\/_redirects$/;

const TYPES: Readonly<Record<string, string>> = { xml: 'application/xml', opml: 'text/x-opml', json: 'application/json', html: 'text/html' };

const typeOf = (path: string): string => `${TYPES[/\.([a-z]+)$/.exec(path)?.[1] ?? (path.endsWith('/') ? 'html' : '')] ?? 'text/plain'}; charset=utf-8`;

/** Where a path is in the output folder. */
const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

/** Paths of the pages of this build that search engines may list, in their order. */
const listedPages = (run: Run): string[] =>
  [...run.prints]
    .filter(([, { contents }]) => contents.listed)
    .map(([file]) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .toSorted();

/** Writes one file into the new part of the paper, and remembers what of. */
async function write(run: Run, file: string, { text, key }: Outgoing): Promise<number> {
  const { made, trace } = await traced(async () => text());
  const html = file.endsWith('.html') ? withPolicy(made, []) : null;
  const path = join(run.folder.next, file);
  // One call each, not a promise each: thousands of small files are written several times faster.
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, html ?? made);
  const stamp = stampOf(path);
  if (stamp && key !== undefined) run.prints.set(file, { ...stamp, ...printOf(key, html, trace, run.asset) });
  return stamp?.size ?? 0;
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
      'astro:build:done': async ({ logger }) => {
        const run = running();
        if (!run) return;
        const start = performance.now();
        let made = 0;
        let bytes = 0;
        let kept = 0;
        for (const one of published()?.(listedPages(run)) ?? []) {
          const file = fileOf(decodeURI(one.path)).slice(1);
          if (one.yields && run.folder.find(file)) continue;
          if (await run.keepIfSame(file, one.key)) {
            kept += 1;
            continue;
          }
          bytes += await write(run, file, one);
          made += 1;
        }
        logger.info(`${made} feeds and data files written, ${(bytes / 1e6).toFixed(1)} MB, and ${kept} as they were, in ${((performance.now() - start) / 1000).toFixed(1)} s`);
      },
    },
  };
}
