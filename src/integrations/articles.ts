/** Reads the articles before anything is made of them, and keeps what was read for the next time. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadArticles, provideArticles } from '../intake/articles.ts';
import { readStore, writeStore } from '../intake/article-store.ts';

/** @param content absolute path of the content folder */
export function articles(content: string): AstroIntegration {
  let folder = '';
  const read = async (): Promise<void> => {
    const store = readStore(folder);
    const before = new Map(store);
    provideArticles(await loadArticles(content, store));
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
