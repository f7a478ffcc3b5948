/** Reads the articles before anything is made of them, and keeps what was read for the next time. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { AstroIntegration } from 'astro';
import { loadArticles, provideArticles } from '../intake/articles.ts';
import { lookAt, lookingAt } from '../intake/looks.ts';
import type { Looks } from '../intake/looks.ts';
import { readStore, writeStore } from '../intake/article-store.ts';
import type { Catalogue } from '../intake/catalogue.ts';
import { loadedCatalogue } from '../intake/loader.ts';
import { changedSince } from '../intake/read.ts';

/** From here on memory matters more than the time that it costs to be sparing with it. */
const LARGE = 20_000;

/** What the files were when they were read. */
const seen = new Map<string, string>();

/** Articles that were edited, moved or removed while the paper was made: their pages may show half of the one and half of the other. */
export const changedMeanwhile = (): string[] => changedSince(seen);

/** @param content absolute path of the content folder */
export function articles(content: string): AstroIntegration {
  let folder = '';
  let looks: Promise<Looks> | undefined;
  const read = async (catalogue?: Promise<Catalogue>): Promise<void> => {
    const store = readStore(folder);
    const before = new Map(store);
    seen.clear();
    const files = looks ?? lookAt(content).then((one) => one.looks);
    // Heaps grow by a third instead of several times over, those of the threads that read too: a quarter less while 50,000 are read.
    if ((await files).size >= LARGE) setFlagsFromString('--heap-growing-percent=35');
    provideArticles(await loadArticles(content, store, seen, files, catalogue), store);
    writeStore(folder, store, before);
  };
  return {
    name: 'nashra:articles',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        looks = lookingAt(content, process.argv.includes('--force') ? undefined : join(fileURLToPath(config.cacheDir), 'looks.json'));
        // Said when they are waited for.
        looks.catch(() => undefined);
      },
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(new URL('articles/', config.cacheDir));
      },
      'astro:build:start': () => read(loadedCatalogue(content)),
      'astro:server:setup': () => read(),
    },
  };
}
