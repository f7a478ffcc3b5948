import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** A page answers late where several browsers share two cores; a test that passes at its second try is reported as one. */
const patience = { retry: 1, testTimeout: 240_000, hookTimeout: 240_000, expect: { poll: { timeout: 15_000 } } };
const TIMED = 'tests/browser/desk.test.ts';

/** What takes a minute or more, begun first: where one is left for the end, half of the machine waits for it. */
const LONG = ['browser/pages', 'browser/type', 'browser/comfort', 'site/incremental', 'browser/states', 'browser/budgets', 'browser/pictures', 'browser/figures', 'browser/offline', 'site/killed', 'site/same-bytes'];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
      return at < 0 ? LONG.length : at;
    };
    const group = ({ project }: TestSpecification): number => project.config.sequence.groupOrder;
    return (await super.sort(files)).sort((a, b) => group(a) - group(b) || place(a) - place(b));
  }
}

/**
 * `unit` mirrors `src/` and needs no build; `site` reads built papers and drives a browser, two files at a time;
 * `timed` measures how long an editor waits, and has the machine to itself.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
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
