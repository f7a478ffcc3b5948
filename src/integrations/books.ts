/** Keeps the books of a build for the next one. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { running } from './press/index.ts';
import { openShelf, tidyShelf } from '../epub/shelf.ts';

export function books(): AstroIntegration {
  return {
    name: 'nashra:books',
    hooks: {
      'astro:config:done': ({ config }) => openShelf(fileURLToPath(new URL('books', config.cacheDir))),
      'astro:build:done': () => {
        // A book that stands as the last build left it was not asked for.
        if (![...(running()?.folder.kept ?? [])].some((file) => file.endsWith('.epub'))) tidyShelf();
      },
    },
  };
}
