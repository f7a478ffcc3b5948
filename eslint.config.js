import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/**
 * The rooms of `src/` and what each may import besides itself (docs/architecture.md). A room sees only rooms that
 * stand before it in this table, so rooms never form a circle.
 */
export const ROOMS = {
  arabic: [],
  schema: ['arabic'],
  gazetteer: ['arabic', 'schema'],
  pictures: ['arabic', 'schema'],
  wire: ['arabic', 'schema'],
  markup: ['arabic', 'schema'],
  intake: ['arabic', 'schema', 'gazetteer', 'pictures', 'wire', 'markup'],
  check: ['arabic', 'schema', 'wire', 'markup', 'intake'],
  import: ['arabic', 'schema', 'wire', 'markup', 'intake'],
  edition: ['arabic', 'schema'],
  figures: ['arabic', 'schema', 'gazetteer'],
  search: ['arabic', 'schema'],
  styles: [],
  feeds: ['arabic', 'schema', 'edition'],
  epub: ['arabic', 'styles'],
  worker: ['search'],
  reader: ['arabic', 'search', 'worker', 'styles'],
  hosting: ['reader'],
  verify: ['arabic', 'schema', 'hosting'],
  integrations: ['arabic', 'schema', 'pictures', 'intake', 'edition', 'search', 'feeds', 'epub', 'worker', 'figures', 'hosting'],
  desk: ['arabic', 'schema', 'wire', 'markup', 'intake', 'check', 'import', 'edition', 'search', 'feeds', 'hosting', 'verify', 'integrations'],
  components: ['arabic', 'schema', 'pictures', 'edition', 'figures', 'feeds', 'reader', 'styles'],
  layouts: ['arabic', 'schema', 'edition', 'reader', 'styles', 'components'],
  pages: ['arabic', 'schema', 'pictures', 'check', 'edition', 'search', 'feeds', 'epub', 'worker', 'reader', 'styles', 'components', 'layouts', 'intake', 'figures'],
};

const names = Object.keys(ROOMS);

const rooms = Object.entries(ROOMS).map(([room, allowed]) => ({
  files: [`src/${room}/**/*.{ts,astro}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: names.filter((name) => name !== room && !allowed.includes(name)).map((name) => `../**/${name}/**`),
            message: `The room "${room}" may import ${allowed.join(', ') || 'no other room'} (eslint.config.js).`,
          },
        ],
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'shots/', 'coverage/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
    },
  },
  {
    // What is read was written by others: no pattern may take more than linear time on it.
    files: ['src/**'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-super-linear-move': 'error' },
  },
  { files: ['src/desk/**', 'tests/**'], rules: { 'no-console': 'off' } },
  ...rooms,
);
