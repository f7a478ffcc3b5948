/** A grid of cells to a chart; what hinders it is told with its line. */
import type { VFile } from 'vfile';
import { fold } from '../../arabic/fold.ts';
import { readNumber } from '../../arabic/numbers.ts';
import { chartLimits, chartTypes } from '../../schema/chart.ts';
import type { ChartSeries, ChartSpec, ChartType, ChartValue } from '../../schema/chart.ts';
import { report } from '../message.ts';
import type { Block } from '../plugins/mdast-elements.ts';
import type { RuleName } from '../rules.ts';
import type { Grid, GridRow } from './grid.ts';

interface Wishes {
  type: string;
  title: string;
  unit: string;
  /** Null when it was not said. */
  mark: string | null;
  limit: string;
}

/** The Arabic names of the kinds, which an editor may write as well. */
const ARABIC: Readonly<Record<string, ChartType>> = { أعمدة: 'bar', خط: 'line', حصص: 'share' };

/** A cell without a value. */
const NOTHING = /^[-–—−.…]*$/u;

/** @returns nothing when it can't be drawn: the desk has been told why */
export function readChart(grid: Grid, wishes: Wishes, node: Block, file: VFile): ChartSpec | undefined {
  const before = file.data.deskMessages?.length ?? 0;
  const say = (row: GridRow | undefined, rule: RuleName, subject = '', other = ''): void => {
    report(file, row ? { line: row.line, column: 1 } : node, rule, subject, other);
  };
  const type = chartTypes.find((one) => one === wishes.type) ?? ARABIC[wishes.type];
  if (!type) say(undefined, 'chart-type', wishes.type);
  const [heading, ...rows] = grid.rows;
  if (!heading || rows.length < 2) say(undefined, 'chart-rows');
  for (const row of rows) {
    if (row.cells.length !== heading?.cells.length)
      say(row, 'chart-ragged', String(row.cells.length), String(heading?.cells.length ?? 0));
  }
  if (!type || !heading || isStopped(file, before)) return undefined;

  const series = readSeries(heading, rows, say);
  if (series.length === 0 && !isStopped(file, before)) say(heading, 'chart-numbers');
  const limits = chartLimits[type];
  if (rows.length > limits.rows) say(rows[limits.rows], 'chart-many-rows', type, String(limits.rows));
  if (series.length > limits.series) say(heading, 'chart-many-series', type, String(limits.series));
  if (type === 'share') checkParts(rows, series, say);
  if (isStopped(file, before)) return undefined;

  const labels = rows.map(({ cells }) => cells[0] ?? '');
  labels.forEach((label, index) => {
    if (label !== '' && labels.indexOf(label) < index) say(rows[index], 'chart-duplicate', label);
  });
  const limit = readLimit(wishes.limit);
  const drawn = limit && holds(type, limit.value.number, series);
  if (limit !== null && !drawn) say(undefined, 'chart-limit', wishes.limit);
  const { title, unit } = wishes;
  const mark = findMark(wishes.mark, type, labels, series);
  if (mark === undefined) say(undefined, 'chart-mark', wishes.mark ?? '');
  return {
    kind: 'chart',
    type,
    title,
    unit,
    axis: heading.cells[0] ?? '',
    labels,
    series,
    mark: mark ?? null,
    ...(limit && drawn && { limit }),
  };
}

/** Whether an error has been reported since. */
function isStopped(file: VFile, before: number): boolean {
  return (file.data.deskMessages ?? []).slice(before).some(({ severity }) => severity === 'error');
}

type Say = (row: GridRow | undefined, rule: RuleName, subject?: string, other?: string) => void;

/** The columns that hold numbers. One without any is a column of words, and stays in the table alone. */
function readSeries(heading: GridRow, rows: readonly GridRow[], say: Say): ChartSeries[] {
  return heading.cells.slice(1).flatMap((name, index): ChartSeries[] => {
    const cells = rows.map((row) => ({ row, text: row.cells[index + 1] ?? '' }));
    if (!cells.some(({ text }) => readNumber(text) !== null)) return [];
    const values = cells.map(({ row, text }): ChartValue | null => {
      if (NOTHING.test(text)) return null;
      const number = readNumber(text);
      if (number === null) say(row, 'chart-cell', text, name);
      return number === null ? null : { number, text };
    });
    return [{ name, values }];
  });
}

function checkParts(rows: readonly GridRow[], [series]: readonly ChartSeries[], say: Say): void {
  series?.values.forEach((value, index) => {
    if (value && value.number < 0) say(rows[index], 'chart-negative', value.text);
  });
  if (series && !series.values.some((value) => value && value.number !== 0)) say(undefined, 'chart-numbers');
}

/** Undefined when what was named is not there. An empty mark, or «none», marks nothing. */
function findMark(
  wish: string | null,
  type: ChartType,
  labels: readonly string[],
  series: readonly ChartSeries[],
): ChartSpec['mark'] | undefined {
  const standard = type === 'bar' || (type === 'line' && series.length === 1) ? { row: labels.length - 1 } : null;
  if (wish === null) return standard;
  const wanted = fold(wish.trim());
  if (wanted === '' || wanted === 'none') return null;
  const row = labels.findIndex((label) => fold(label) === wanted);
  if (row !== -1) return { row };
  const column = series.findIndex(({ name }) => fold(name) === wanted);
  return column === -1 ? undefined : { series: column };
}

/** `الأغلبية 109`: a name and the number it ends with, or only the number. Null when none is wanted. */
function readLimit(wish: string): NonNullable<ChartSpec['limit']> | null | undefined {
  if (wish === '') return null;
  const [, label = '', written = ''] = /^(|.*\s)(\S+)$/su.exec(wish) ?? [];
  const text = written.replace(/^:+/, '');
  const number = readNumber(text);
  return number === null ? undefined : { label: label.replace(/(?<![\s:])[\s:]+$/, ''), value: { number, text } };
}

/** Bars take any limit, a whole only one within it, and lines none. */
function holds(type: ChartType, limit: number, [parts]: readonly ChartSeries[]): boolean {
  const total = parts?.values.reduce((sum, value) => sum + (value?.number ?? 0), 0) ?? 0;
  return type === 'bar' || (type === 'share' && limit >= 0 && limit <= total);
}
