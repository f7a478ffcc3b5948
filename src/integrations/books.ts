/** Keeps the books of a build for the next one. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { openShelf, tidyShelf } from '../epub/shelf.ts';

export function books(): AstroIntegration {
  return {
    name: 'nashra:books',
    hooks: {
      'astro:config:done': ({ config }) => openShelf(fileURLToPath(new URL('books', config.cacheDir))),
      'astro:build:done': () => tidyShelf(),
    },
  };
}
