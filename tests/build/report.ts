/** What was measured, as a table and as JSON; and whether it is what was aimed at. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from 'd3-array';
import type { Scenario } from './changes.ts';
import type { Measured, Output } from './measure.ts';
import type { Tool } from './tools.ts';

/** One build of one run. */
export interface Sampled extends Measured {
  readonly articles: number;
  readonly tool: Tool['name'];
  readonly scenario: Scenario;
}

export interface Made extends Output {
  readonly tool: Tool['name'];
  /** How many articles the paper has. */
  readonly of: number;
}

export interface Row {
  readonly articles: number;
  readonly tool: Tool['name'];
  readonly scenario: Scenario;
  readonly runs: number;
  /** Median. */
  readonly seconds: number;
  readonly pagesPerSecond: number;
  /** Megabytes, the most of all runs. */
  readonly peak: number | null;
  /** Seconds divided by those of the other tool's whole build; `null` where it was not measured. */
  readonly hugo: number | null;
  readonly eleventy: number | null;
}

interface Target {
  readonly articles: number;
  readonly scenario: Scenario;
  readonly against: 'hugo' | 'eleventy' | 'memory';
  readonly most: number;
}

const TARGETS = JSON.parse(readFileSync(join(import.meta.dirname, 'targets.json'), 'utf8')) as readonly Target[];

/** Medians and ratios. The whole build of a peer is the denominator of every scenario: they have no other between two commands. */
export function rows(samples: readonly Sampled[], made: readonly Made[]): Row[] {
  const groups = Map.groupBy(samples, ({ articles, tool, scenario }) => `${articles} ${tool} ${scenario}`);
  const seconds = (articles: number, tool: string, scenario: string): number | undefined =>
    median(groups.get(`${articles} ${tool} ${scenario}`) ?? [], (one) => one.seconds);
  const ratio = (own: number, articles: number, tool: string): number | null => {
    const whole = seconds(articles, tool, 'cold');
    return whole === undefined ? null : own / whole;
  };
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { articles, tool, scenario } = first;
    const own = seconds(articles, tool, scenario) ?? 0;
    const pages = made.find((one) => one.of === articles && one.tool === tool)?.pages ?? 0;
    const peaks = [first, ...others].flatMap(({ peak }) => peak ?? []);
    return [{ articles, tool, scenario, runs: others.length + 1, seconds: own, pagesPerSecond: pages / own, peak: peaks.length > 0 ? Math.max(...peaks) : null, hugo: ratio(own, articles, 'hugo'), eleventy: ratio(own, articles, 'eleventy') }];
  });
}

export interface Verdict extends Target {
  readonly is: number;
  readonly met: boolean;
}

/** The targets of what was measured. */
export const verdicts = (table: readonly Row[]): Verdict[] =>
  TARGETS.flatMap((target) => {
    const row = table.find((one) => one.tool === 'nashra' && one.articles === target.articles && one.scenario === target.scenario);
    const is = target.against === 'memory' ? row?.peak : row?.[target.against];
    return is === null || is === undefined ? [] : [{ ...target, is, met: is <= target.most }];
  });

const places = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits));

/** Cells in columns; the first three are names and stand to the left. */
function columns(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  return lines.map((line) => line.map((cell, i) => (i < 3 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ').trimEnd()).join('\n');
}

export function tableText(table: readonly Row[]): string {
  const head = ['articles', 'build', 'tool', 'runs', 'seconds', 'pages/s', 'peak MB', '÷ Hugo', '÷ Eleventy'];
  const body = table.map((row) => [String(row.articles), row.scenario, row.tool, String(row.runs), places(row.seconds, 2), places(row.pagesPerSecond, 0), places(row.peak, 0), places(row.hugo, 2), places(row.eleventy, 2)]);
  return columns([head, ...body]);
}

export const madeText = (made: readonly Made[]): string =>
  columns([
    ['paper of', '', 'tool', 'articles', 'pages', 'files', 'MB'],
    ...made.map((one) => [String(one.of), '', one.tool, String(one.articles), String(one.pages), String(one.files), one.megabytes.toFixed(0)]),
  ]);

export const verdictText = (list: readonly Verdict[]): string =>
  columns(list.map(({ articles, scenario, against, most, is, met }) => [String(articles), scenario, against === 'memory' ? 'peak MB' : `÷ ${against}`, `≤ ${most}`, is.toFixed(against === 'memory' ? 0 : 2), met ? 'met' : 'NOT MET']));
