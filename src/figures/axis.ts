/** Where the rows of a line chart stand: at their true distances in time, or at equal ones. */
import { parseDate } from '../arabic/date-parse.ts';
import { toLatinDigits } from '../arabic/digits.ts';
import type { ChartSpec } from '../schema/chart.ts';

/** A year alone, or a text that is a whole date from end to end; in days. */
function timeOf(label: string): number | null {
  const year = /^(\d{4})(?:\s*م)?$/u.exec(toLatinDigits(label).trim())?.[1];
  if (year) return Date.UTC(Number(year), 0, 1) / 86_400_000;
  const found = parseDate(label);
  if (!found || 'invalid' in found || found.end - found.start < label.trim().length) return null;
  return Date.parse(found.date) / 86_400_000;
}

/** The place of each row between the first (0) and the last (1). Times that do not rise throughout are only names. */
export function places(labels: readonly string[]): number[] {
  const times = labels.map(timeOf);
  const known = times.filter((time) => time !== null);
  const rising = known.length === labels.length && known.every((time, index) => index === 0 || time > (known[index - 1] ?? time));
  const [first = 0] = known;
  const span = (known.at(-1) ?? 0) - first;
  return labels.map((_, index) => (rising && span > 0 ? ((known[index] ?? first) - first) / span : index / Math.max(1, labels.length - 1)));
}

/** The chart with its rows from the earliest to the latest, where an editor began with the latest. */
export function inTime(spec: ChartSpec): ChartSpec {
  const times = spec.labels.map(timeOf);
  const falls = times.every((time, index) => time !== null && (index === 0 || time < (times[index - 1] ?? -Infinity)));
  if (!falls) return spec;
  const { mark } = spec;
  // What is marked unless an editor says otherwise is the newest row, wherever it was written.
  const last = spec.labels.length - 1;
  return {
    ...spec,
    labels: spec.labels.toReversed(),
    series: spec.series.map((series) => ({ ...series, values: series.values.toReversed() })),
    mark: mark && 'row' in mark ? { row: mark.row === last ? last : last - mark.row } : mark,
  };
}
