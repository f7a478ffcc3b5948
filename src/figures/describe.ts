/** A chart in a sentence or two, out of its data: for those who do not see it. */
import { formatNumber, type Numerals } from '../arabic/digits.ts';
import { inNumerals } from '../arabic/numbers.ts';
import { strings } from '../arabic/strings.ts';
import type { ChartSeries, ChartSpec, ChartValue } from '../schema/chart.ts';

const say = strings.figure;

/** What a figure is called: its title, else what it is. */
export const nameOf = (title: string): string => (title === '' ? say.chart : title);

/** A value or a label as the paper prints it. */
export const shown = (value: ChartValue | string, numerals: Numerals): string =>
  inNumerals(typeof value === 'string' ? value : value.text, numerals);

/** The unit, then for each series its course (of a line), its greatest and its least; of parts the largest. */
export function describe(spec: ChartSpec, numerals: Numerals): string {
  const sentences = spec.series.map((series) => {
    const sentence = spec.type === 'share' ? largest(spec, series, numerals) : course(spec, series, numerals);
    return spec.series.length > 1 ? say.of(series.name, sentence) : sentence;
  });
  const unit = spec.unit === '' ? [] : [`${spec.unit}.`];
  const limit = spec.limit ? [say.limit(spec.limit.label, shown(spec.limit.value, numerals))] : [];
  return [...unit, ...sentences, ...limit].join(' ');
}

interface Point {
  label: string;
  value: string;
  number: number;
}

function pointsOf(spec: ChartSpec, series: ChartSeries, numerals: Numerals): Point[] {
  return series.values.flatMap((value, row) =>
    value ? [{ label: shown(spec.labels[row] ?? '', numerals), value: shown(value, numerals), number: value.number }] : [],
  );
}

function course(spec: ChartSpec, series: ChartSeries, numerals: Numerals): string {
  const points = pointsOf(spec, series, numerals);
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return '';
  const high = points.reduce((a, b) => (b.number > a.number ? b : a));
  const low = points.reduce((a, b) => (b.number < a.number ? b : a));
  if (high.number === low.number) return say.alike(high.value);
  const extremes = say.extremes(high.value, high.label, low.value, low.label);
  if (spec.type !== 'line') return extremes;
  const trend = last.number > first.number ? say.rise : last.number < first.number ? say.fall : say.still;
  return `${trend(first.value, first.label, last.value, last.label)} ${extremes}`;
}

function largest(spec: ChartSpec, series: ChartSeries, numerals: Numerals): string {
  const points = pointsOf(spec, series, numerals);
  const total = points.reduce((sum, { number }) => sum + number, 0);
  const [first, ...rest] = points;
  if (!first || total === 0) return '';
  const top = rest.reduce((a, b) => (b.number > a.number ? b : a), first);
  const share = formatNumber(Math.round((top.number / total) * 1000) / 10, numerals);
  return say.largest(top.label, top.value, `${share}${numerals === 'arab' ? '٪' : '%'}`);
}
