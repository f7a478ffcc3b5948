import { defineConfig } from 'vitest/config';

/** `unit` mirrors `src/` and needs no build; `site` reads built papers and drives a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/site/setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // A page answers late where several browsers share two cores.
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
