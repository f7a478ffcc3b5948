/**
 * Writes `/licences.txt`: the licences of what is of others in a published paper. The faces' licence (OFL 1.1, condition 2) and MIT ask
 * that their notice goes with every copy, and a cut file has no room for it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

const require = createRequire(import.meta.url);

interface Published {
  /** npm packages that come under one notice; the first one's file is taken. */
  readonly packages: readonly string[];
  readonly file: string;
  /** What of them is published. */
  readonly what: string;
}

/** All of others that readers are sent. A test holds that no script of a reader imports more. */
export const PUBLISHED: readonly Published[] = [
  { packages: ['@expo-google-fonts/scheherazade-new'], file: 'LICENSE_FONT', what: 'Scheherazade New: cut, on pages, in books and in pictures' },
  { packages: ['vazirmatn', '@expo-google-fonts/vazirmatn'], file: 'OFL.txt', what: 'Vazirmatn: cut, on pages and in pictures' },
  { packages: ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'], file: 'LICENSE', what: 'Workbox: in the service worker' },
];

/** The notices one after the other. The outlines of maps are Natural Earth's, which are in the public domain. */
export function notices(): string {
  const parts = PUBLISHED.map(({ packages: [first = ''], file, what }) => {
    const folder = dirname(require.resolve(`${first}/package.json`));
    return `${'='.repeat(78)}\n${what}\n${'='.repeat(78)}\n\n${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`;
  });
  return `What is of others in this paper, and under which licence.\nMaps: made with Natural Earth (public domain).\n\n${parts.join('\n')}`;
}

export function licences(): AstroIntegration {
  return {
    name: 'nashra:licences',
    hooks: { 'astro:build:done': ({ dir }) => writeFile(new URL('licences.txt', dir), notices()) },
  };
}
