/** Reads the articles before anything is made of them, and keeps what was read for the next time. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadArticles, provideArticles, readStore, writeStore } from '../intake/articles.ts';

/** @param content absolute path of the content folder */
export function articles(content: string): AstroIntegration {
  let file = '';
  const read = async (): Promise<void> => {
    const store = readStore(file);
    const before = new Map(store);
    provideArticles(await loadArticles(content, store));
    const same = store.size === before.size && [...store].every(([id, entry]) => before.get(id) === entry);
    if (!same) writeStore(file, store);
  };
  return {
    name: 'nashra:articles',
    hooks: {
      'astro:config:done': ({ config }) => {
        file = fileURLToPath(new URL('articles.json', config.cacheDir));
      },
      'astro:build:start': read,
      'astro:server:setup': read,
    },
  };
}
