/**
 * What a reader's script loads later it loads with `import()` alone. Vite wraps each in a helper that looks ahead for the
 * files that the loaded one needs: 0.9 KB gzipped on every page, for scripts that are smaller than that. Styles of such a
 * script come by their address (`?url`), which needs no helper either.
 */
import type { AstroIntegration } from 'astro';

export function plainImports(): AstroIntegration {
  return {
    name: 'nashra:plain-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'nashra:plain-imports',
                apply: 'build',
                enforce: 'pre',
                load: { filter: { id: /vite\/preload-helper/ }, handler: () => 'export const __vitePreload = (load) => load();' },
              },
            ],
          },
        });
      },
    },
  };
}
