/** Reads the articles before anything is made of them, and keeps what was read for the next time. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadArticles, provideArticles } from '../intake/articles.ts';
import { readStore, writeStore } from '../intake/article-store.ts';
import { changedSince } from '../intake/read.ts';

/** What the files were when they were read. */
const seen = new Map<string, string>();

/** Articles that were edited, moved or removed while the paper was made: their pages may show half of the one and half of the other. */
export const changedMeanwhile = (): string[] => changedSince(seen);

/** @param content absolute path of the content folder */
export function articles(content: string): AstroIntegration {
  let folder = '';
  const read = async (): Promise<void> => {
    const store = readStore(folder);
    const before = new Map(store);
    seen.clear();
    provideArticles(await loadArticles(content, store, seen));
    writeStore(folder, store, before);
  };
  return {
    name: 'nashra:articles',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(new URL('articles/', config.cacheDir));
      },
      'astro:build:start': read,
      'astro:server:setup': read,
    },
  };
}
