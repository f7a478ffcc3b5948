/**
 * Bars that grow leftwards from an axis on the right. Rows are laid out by the page, so that long labels wrap and text keeps its
 * size at any width; only the bars are drawn, in shares of the width.
 */
import type { Element, ElementContent } from 'hast';
import type { ChartSpec } from '../schema/chart.ts';
import { describe, nameOf, shown } from './describe.ts';
import { key } from './key.ts';
import { valueWidth } from './measure.ts';
import { LABEL, VALUE } from './style.ts';
import type { Style } from './style.ts';
import { h, percent, rem, text } from './svg.ts';

/** Pixels from one row to the next, and of a bar; bars of several series stand closer. */
const ROW = { alone: 40, several: 24, between: 16 };
const BAR = { alone: 18, several: 15 };
/** From this width on, in pixels, values get more room beside the bars. */
const LONG_VALUE = 62;

export function bar(spec: ChartSpec, { numerals }: Style): ElementContent[] {
  const numbers = spec.series.flatMap(({ values }) => values.flatMap((value) => (value ? [value.number] : [])));
  const most = Math.max(0, spec.limit?.value.number ?? 0, ...numbers);
  const least = Math.min(0, spec.limit?.value.number ?? 0, ...numbers);
  const span = most - least || 1;
  /** Distance from the left edge, 0–100: values grow from right to left. */
  const at = (value: number): number => ((most - value) / span) * 100;

  const several = spec.series.length > 1;
  const thick = several ? BAR.several : BAR.alone;
  const height = several ? spec.series.length * ROW.several + ROW.between : ROW.alone;
  const limit = spec.limit ? [line('limit', at(spec.limit.value.number))] : [];

  const rows = spec.labels.flatMap((label, row): Element[] => {
    const drawn = spec.series.flatMap(({ values }, index): Element[] => {
      const value = values[row] ?? null;
      const centre = several ? (index - (spec.series.length - 1) / 2) * ROW.several : 0;
      const marked = isMarked(spec, row, index);
      const colour = toneOf(spec, index, marked);
      const end = value && value.number > 0 ? at(value.number) : at(0);
      const from = value ? Math.min(at(0), at(value.number)) : 0;
      const rect = value
        ? [h('rect', { className: ['bar', colour, ...(value.number < 0 ? ['negative'] : [])], x: percent(from), width: percent(Math.abs(at(0) - at(value.number))), y: rem(centre - thick / 2), height: rem(thick) })]
        : [];
      const written = value ? shown(value, numerals) : '–';
      return [...rect, text({ className: ['value', ...(marked ? ['mark'] : [])], x: percent(end), dx: rem(-7), y: rem(centre + (several ? 5 : 7)) }, written)];
    });
    const marked = spec.mark !== null && 'row' in spec.mark && spec.mark.row === row;
    return [
      h('div', { className: ['label', ...(marked ? ['mark'] : [])] }, [shown(label, numerals)]),
      track(height, [line('zero', at(0)), ...limit, h('svg', { y: '50%', overflow: 'visible' }, drawn)]),
    ];
  });

  const widest = Math.max(...spec.series.flatMap(({ values }) => values.map((value) => (value ? valueWidth(shown(value, numerals), several ? LABEL + 2 : VALUE) : 0))));
  const classes = ['bars', ...(several ? ['several'] : []), ...(widest > LONG_VALUE ? ['long'] : [])];
  const name = `${nameOf(spec.title)}. ${describe(spec, numerals)}`;
  return [
    ...(several ? [key(spec.series.map((series, index) => ({ name: shown(series.name, numerals), tone: toneOf(spec, index, isSeriesMarked(spec, index)) })))] : []),
    h('div', { className: classes, role: 'img', ariaLabel: name }, [...limitRow(spec, at, numerals), ...rows]),
  ];
}

function isSeriesMarked({ mark }: ChartSpec, index: number): boolean {
  return mark !== null && 'series' in mark && mark.series === index;
}

/** In a marked row of several series only the label is red: each series keeps its tone in every row. */
function isMarked(spec: ChartSpec, row: number, index: number): boolean {
  const { mark, series } = spec;
  if (mark === null) return false;
  return 'row' in mark ? mark.row === row && series.length === 1 : isSeriesMarked(spec, index);
}

/** Beside a red series the others are lighter: on paper and to some eyes red is as dark as ink. */
function toneOf({ mark }: ChartSpec, index: number, marked: boolean): string {
  if (marked) return 'mark';
  return mark !== null && 'series' in mark ? `tone-${index < mark.series ? index + 2 : index + 1}` : `tone-${index + 1}`;
}

const line = (name: string, at: number): Element => h('line', { className: [name], x1: percent(at), x2: percent(at), y1: '0', y2: '100%' });

const track = (height: number, children: Element[]): Element =>
  h('div', { className: ['track'] }, [h('svg', { width: '100%', height: rem(height) }, children)]);

/** The name of the limit, over the line that runs through the rows. */
function limitRow({ limit }: ChartSpec, at: (value: number) => number, numerals: Style['numerals']): Element[] {
  if (!limit) return [];
  const place = at(limit.value.number);
  const name = `${limit.label} ${shown(limit.value, numerals)}`.trim();
  // In a right-to-left line the start of a text is its right edge.
  const textAnchor = place < 35 ? 'end' : place > 65 ? 'start' : 'middle';
  return [h('div', {}), track(26, [h('line', { className: ['limit'], x1: percent(place), x2: percent(place), y1: rem(20), y2: '100%' }), text({ className: ['name'], x: percent(place), y: rem(14), textAnchor }, name)])];
}
