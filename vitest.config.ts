import { defineConfig } from 'vitest/config';

/** A page answers late where several browsers share two cores; a test that passes at its second try is reported as one. */
const patience = { retry: 1, testTimeout: 240_000, hookTimeout: 240_000, expect: { poll: { timeout: 15_000 } } };
const TIMED = 'tests/browser/desk.test.ts';

/**
 * `unit` mirrors `src/` and needs no build; `site` reads built papers and drives a browser, two files at a time;
 * `timed` measures how long an editor waits, and has the machine to itself.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**'],
          testTimeout: 20_000,
          // No file changes what another imports: a module is read once for all of them, which halves the time.
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          exclude: [TIMED],
          globalSetup: ['tests/site/setup.ts'],
          ...patience,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'timed',
          include: [TIMED],
          ...patience,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
