/**
 * `npm run bench:build -- [ARTICLES …] [--runs N] [--only nashra,hugo] [--what cold,same,add,edit,topic,look] [--json FILE]`: how long
 * papers of 1,000 and 10,000 articles take to build here, in Hugo and in Eleventy, which make the same pages from the same files.
 * The tools take turns in every run. What each builds and how is in docs/benchmarks.md.
 */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { changesOf, MEANING, SCENARIOS } from './changes.ts';
import type { Scenario, Undo } from './changes.ts';
import { countOutput, stopAll } from './measure.ts';
import { writePaper } from './papers.ts';
import { madeText, rows, tableText, verdicts, verdictText } from './report.ts';
import type { Made, Sampled } from './report.ts';
import { eleventy, hugo, nashra } from './tools.ts';
import type { Tool } from './tools.ts';

/** Articles of the paper that is built before anything is measured. */
const WARM = 10;
const TOOLS = ['nashra', 'hugo', 'eleventy'] as const;
const USAGE = `npm run bench:build -- [ARTICLES …] [--runs N] [--only ${TOOLS.join(',')}] [--what ${SCENARIOS.join(',')}] [--json FILE]`;

function refuse(reason: string): never {
  console.error(`${reason}\n${USAGE}`);
  process.exit(2);
}

/** The words of a list on the command line; all where none are given. */
function chosen<T extends string>(given: string | undefined, all: readonly T[]): T[] {
  const words = given?.split(',') ?? all;
  const unknown = words.find((word) => !all.includes(word as T));
  if (unknown !== undefined) refuse(`“${unknown}” is none of ${all.join(', ')}.`);
  return all.filter((one) => words.includes(one));
}

const whole = (text: string): number => (/^[1-9]\d*$/.test(text) ? Number(text) : refuse(`“${text}” is no number above 0.`));

function options() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string' }, only: { type: 'string' }, what: { type: 'string' }, json: { type: 'string' } } });
    return {
      sizes: positionals.length > 0 ? positionals.map(whole) : [1000, 10_000],
      runs: whole(values.runs ?? '3'),
      only: chosen(values.only, TOOLS),
      // Everything is measured after a cold build, so there always is one.
      what: chosen(values.what, SCENARIOS).filter((one) => one !== 'cold'),
      json: values.json,
    };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const { sizes, runs, only, what, json } = options();
// Without links in it: Vite and Hugo compare paths.
const work = mkdtempSync(join(realpathSync(tmpdir()), 'nashra-build-'));
const checkout = join(work, 'checkout');
const samples: Sampled[] = [];
const made: Made[] = [];

/** Cold builds are followed by what a desk does; a peer builds everything again whatever was done. */
async function run(tool: Tool, articles: number, changes: Record<Scenario, () => Undo>): Promise<void> {
  const measured = async (scenario: Scenario): Promise<void> => {
    const result = await tool.build();
    samples.push({ ...result, articles, tool: tool.name, scenario });
    console.error(`${articles} articles, ${tool.name}, ${scenario}: ${result.seconds.toFixed(1)} s`);
  };
  tool.clear();
  await measured('cold');
  if (!made.some((one) => one.of === articles && one.tool === tool.name)) made.push({ ...countOutput(tool.out), of: articles, tool: tool.name });
  if (tool.name !== 'nashra') return;
  const undo: Undo[] = [];
  try {
    for (const scenario of what) {
      undo.push(changes[scenario]());
      await measured(scenario);
    }
  } finally {
    for (const back of undo.toReversed()) back();
  }
}

/** The tools that are there, set up for one paper. */
function toolsFor(paper: string, home: string): Tool[] {
  const makers = { nashra: () => nashra(paper, home, checkout), hugo: () => hugo(paper, home), eleventy: () => eleventy(paper, home) };
  return only.flatMap((name) => makers[name]() ?? []);
}

/** Writes a paper and gives the folder of all that is made of it. */
function paperOf(articles: number, name = String(articles)): { home: string; paper: string } {
  const home = join(work, name);
  const paper = join(home, 'paper');
  writePaper(paper, articles);
  return { home, paper };
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopAll();
    rmSync(work, { recursive: true, force: true });
    process.exit(130);
  });
}

try {
  // Not counted: faces are cut once for an installation, and the tools' own files are read from the disk once.
  const warm = paperOf(WARM, 'warm');
  const present = toolsFor(warm.paper, warm.home);
  for (const name of only) if (!present.some((tool) => tool.name === name)) console.error(`${name} is not here (docs/benchmarks.md says where it is looked for): the others are measured without it.`);
  console.log(present.map(({ name, version }) => `${name} ${version}`).join(', '), `— Node ${process.version}, ${process.platform}`);
  for (const tool of present) {
    tool.clear();
    await tool.build();
  }
  for (const articles of sizes) {
    console.error(`Writing ${articles} articles`);
    const { home, paper } = paperOf(articles);
    const tools = toolsFor(paper, home);
    const changes = changesOf(paper, checkout, articles);
    // A different one begins each run: whoever comes first finds the file system as the last run left it.
    for (let i = 0; i < runs; i += 1) for (let k = 0; k < tools.length; k += 1) await run(tools[(i + k) % tools.length] as Tool, articles, changes);
  }
  const table = rows(samples, made);
  const targets = verdicts(table);
  console.log(`\n${tableText(table)}\n\n${madeText(made)}\n`);
  console.log(['cold', ...what].map((one) => `${one}: ${MEANING[one as Scenario]}`).join('; '));
  if (targets.length > 0) console.log(`\nTargets\n${verdictText(targets)}`);
  if (json !== undefined) writeFileSync(resolve(json), `${JSON.stringify({ rows: table, made, targets, samples }, null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
