/**
 * Fonts from npm, cut for Arabic news and served by the paper itself.
 * Pages import `nashra:fonts.css`, and `preloads` from `nashra:fonts`.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cutAll, writeModules } from './cut.ts';
import { FACES, SLICES } from './faces.ts';

export function fonts(): AstroIntegration {
  return {
    name: 'nashra:fonts',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        const dir = fileURLToPath(new URL('.astro/fonts/', config.root));
        const { css, module } = await writeModules(await cutAll(FACES, SLICES, dir), dir, command === 'dev' ? 'swap' : 'optional');
        updateConfig({
          vite: {
            resolve: {
              alias: [
                { find: 'nashra:fonts.css', replacement: css },
                { find: 'nashra:fonts', replacement: module },
              ],
            },
            // A face or a script is cached for ever under its own address; inlined it would travel with every page.
            build: { assetsInlineLimit: () => false },
          },
        });
      },
    },
  };
}
