import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/intake/article.ts';
import { readCatalogue } from '../../src/intake/catalogue.ts';
import { fileDates } from '../../src/intake/file-dates.ts';
import { articleFiles } from '../../src/intake/paths.ts';
import { readSite } from '../../src/intake/site.ts';
import { changesOf } from './changes.ts';
import { countOutput } from './measure.ts';
import { catalogueOf, samples, writePaper } from './papers.ts';
import { rows, verdicts } from './report.ts';
import { hugo } from './tools.ts';

const ARTICLES = 50;
let work: string;
let paper: string;

beforeAll(() => {
  work = mkdtempSync(join(realpathSync(tmpdir()), 'nashra-papers-'));
  paper = join(work, 'paper');
  writePaper(paper, ARTICLES);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the paper that is measured', () => {
  test('is the same for the same number, and the beginning of a larger one’s days', () => {
    expect([...samples(ARTICLES)]).toEqual([...samples(ARTICLES)]);
    expect([...samples(ARTICLES)].map(({ file }) => file)).toEqual([...samples(ARTICLES + 10)].slice(0, ARTICLES).map(({ file }) => file));
  });

  test('is read without a complaint, every article with what it states', async () => {
    const [{ site }, catalogue, files] = await Promise.all([readSite(paper), readCatalogue(paper), articleFiles(paper)]);
    expect(catalogue.messages).toEqual([]);
    expect(files).toHaveLength(ARTICLES);
    const stated = new Map([...samples(ARTICLES)].map((one) => [`/${one.file.slice('articles/'.length, -'.md'.length)}/`, one]));
    for (const file of files) {
      const { article, messages } = await readArticle(file, readFileSync(file), { content: paper, site, catalogue, dates: fileDates(paper) });
      expect(messages).toEqual([]);
      const { headline, standfirst, published, section, topics } = stated.get(article?.permalink ?? '') ?? {};
      expect(article).toMatchObject({ headline, standfirst, published, section });
      expect(article?.topics).toEqual(expect.arrayContaining([...(topics ?? [])]));
    }
  });

  test('names no section, topic or source that is not there', () => {
    const ids = Object.values(catalogueOf(ARTICLES)).flatMap((entries) => entries.map(([id]) => id));
    for (const { section, topics, source } of samples(ARTICLES)) expect(ids).toEqual(expect.arrayContaining([section, ...topics, source]));
  });

  test('is what it was once a change is taken back', () => {
    const all = (): [string, string][] =>
      readdirSync(paper, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .toSorted()
        .map((file) => [file, readFileSync(file, 'utf8')]);
    const changes = changesOf(paper, paper, ARTICLES);
    for (const scenario of ['add', 'edit', 'topic'] as const) {
      const before = all();
      const undo = changes[scenario]();
      expect(all()).not.toEqual(before);
      undo();
      expect(all()).toEqual(before);
    }
  });
});

/** As the bench looks for it. */
const hasHugo = spawnSync(process.env['HUGO'] ?? 'hugo', ['version']).status === 0;

test.skipIf(!hasHugo)('Hugo makes a page of every article (skipped where there is no Hugo)', async () => {
  const site = hugo(paper, work);
  site?.clear();
  await site?.build();
  const made = countOutput(site?.out ?? '');
  expect(made.articles).toBe(ARTICLES);
  // Articles; front page, archive, three indexes; one year, one month of two sheets, two days and a sheet more of the first; 8 sections; 20 sources; topics with articles.
  const topics = new Map<string, number>();
  for (const sample of samples(ARTICLES)) for (const id of sample.topics) topics.set(id, (topics.get(id) ?? 0) + 1);
  const sheets = [...topics.values()].reduce((sum, count) => sum + Math.ceil(count / 30), 0);
  expect(made.pages).toBe(ARTICLES + 5 + 1 + 2 + 3 + 8 + 20 + sheets);
});

test('ratios are to the whole build of the other tool, and targets are held against them', () => {
  const one = (tool: 'nashra' | 'hugo', scenario: 'cold' | 'edit', seconds: number) => ({ articles: 10_000, tool, scenario, seconds, peak: 100 });
  const table = rows([one('nashra', 'cold', 30), one('nashra', 'cold', 20), one('nashra', 'cold', 24), one('nashra', 'edit', 9), one('hugo', 'cold', 8)], []);
  expect(table[0]).toMatchObject({ seconds: 24, runs: 3, hugo: 3, eleventy: null });
  expect(verdicts(table).map(({ scenario, is, met }) => [scenario, is, met])).toEqual([['cold', 3, true], ['edit', 1.125, false]]);
});
