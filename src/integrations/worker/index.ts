/** Writes the paper's service worker when all pages are there: it names them with their digests. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { WORKER } from '../../worker/names.ts';
import { running } from '../press/index.ts';
import { bundleWorker } from './bundle.ts';
import { precacheList } from './precache.ts';

const entry = (name: string): string => fileURLToPath(new URL(`../../worker/${name}.ts`, import.meta.url));

/** What the paper's pages state as their edition. */
const editionOf = (html: string): string => /<html[^>]*\sdata-edition="([^"]*)"/.exec(html)?.[1] ?? '';

/** @param offline whether readers' devices keep the paper; without it a worker is written that removes what was kept */
export function worker(offline: boolean): AstroIntegration {
  let base = '/';
  return {
    name: 'nashra:worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const find = (path: string): string | null => running()?.folder.find(path) ?? null;
        const target = new URL(`.${WORKER}`, dir);
        if (!offline) {
          await writeFile(target, await bundleWorker(entry('retire')));
          return;
        }
        const precache = await precacheList(find, await readdir(join(root, '_astro')).catch(() => []), base);
        const edition = editionOf(await readFile(find('index.html') ?? '', 'utf8'));
        await writeFile(target, await bundleWorker(entry('worker'), { __EDITION__: JSON.stringify({ base, edition, precache }) }));
        logger.info(`${precache.length} files of this edition are kept for reading without a connection`);
      },
    },
  };
}
