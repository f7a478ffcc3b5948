/** Writes what hosts are told of the paper's files, for those that read it from the paper itself. */
import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { HEADERS_FILE, headersFile } from '../hosting/headers-file.ts';
import { hostRules } from '../hosting/rules.ts';

export function hosting(): AstroIntegration {
  let base = '';
  return {
    name: 'nashra:hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': ({ dir }) => writeFile(new URL(HEADERS_FILE, dir), headersFile(hostRules(base))),
    },
  };
}
