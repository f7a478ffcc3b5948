/**
 * Writes the search index beside the pages. It is kept between builds, so that only what changed is indexed, and copied from there;
 * what a build publishes does not depend on what was kept (tests/search/update.test.ts).
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { diskStore } from '../search/disk.ts';
import { INDEX_FOLDER } from '../search/manifest.ts';
import { offered } from '../search/offer.ts';
import { STATE, updateIndex } from '../search/update.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Files that are copied at once. */
const AT_ONCE = 32;

async function copyIndex(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  for (const entry of entries) if (entry.isDirectory()) await mkdir(join(entry.parentPath.replace(from, to), entry.name), { recursive: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== STATE);
  for (let i = 0; i < files.length; i += AT_ONCE) {
    await Promise.all(files.slice(i, i + AT_ONCE).map(({ parentPath, name }) => copyFile(join(parentPath, name), join(parentPath.replace(from, to), name))));
  }
}

export function search(): AstroIntegration {
  let kept = '';
  return {
    name: 'nashra:search',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        // On the dev server the index lives in memory, and a page hands it out.
        if (command === 'dev') injectRoute({ pattern: `${INDEX_FOLDER}[...file]`, entrypoint: new URL('../pages/_search/[...file].ts', import.meta.url) });
      },
      'astro:config:done': ({ config }) => {
        kept = fileURLToPath(new URL('search', config.cacheDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const { articles, ...named } = (await offered()?.()) ?? { articles: [], sections: [], sources: [], topics: [] };
        const { indexed, manifest } = await updateIndex(diskStore(kept), articles, { ...named, digest });
        const to = fileURLToPath(new URL(`.${INDEX_FOLDER}`, dir));
        await mkdir(to, { recursive: true });
        await copyIndex(kept, to);
        logger.info(`${manifest.articles} articles to search, ${indexed} of them indexed anew, in ${((performance.now() - start) / 1000).toFixed(1)} s`);
      },
    },
  };
}
