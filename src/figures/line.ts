/**
 * Lines along a time that runs from right to left, values on the right. The frame is measured in shares of the width and in
 * pixels of height; the lines alone are stretched into it, so text and strokes keep their size at any width.
 */
import type { Element, ElementContent } from 'hast';
import { nice, ticks, tickStep } from 'd3-array';
import { formatNumber } from '../arabic/digits.ts';
import type { ChartSpec } from '../schema/chart.ts';
import { inTime, places } from './axis.ts';
import { describe, nameOf, shown } from './describe.ts';
import { key } from './key.ts';
import { endLabels, valueLabels } from './line-labels.ts';
import type { LinePoint } from './line-labels.ts';
import { labelWidth } from './measure.ts';
import { anchorOf, thin } from './place.ts';
import type { Tag } from './place.ts';
import { LABEL, NARROW, WIDE } from './style.ts';
import type { Style } from './style.ts';
import { drawing, h, percent, rem, text } from './svg.ts';

/** Pixels from the top: where the frame begins, its height, and that of the whole with the labels under it. */
const TOP = 30;
const HEIGHT = 190;
const TOTAL = TOP + HEIGHT + 34;
/** The share of the height that a value under the lowest point takes. */
const ROOM = 0.18;
/** The lines' own units across the frame. */
const ACROSS = 1000;
/** The widest name, in pixels, that stands at the end of its line; a longer one goes to the key. */
const LONGEST_NAME = 110;

export function line(written: ChartSpec, { id, numerals }: Style): ElementContent[] {
  const spec = inTime(written);
  const [low, high] = domain(spec);
  const marks = ticks(low, high, 4);
  const y = (value: number): number => TOP + ((high - value) / (high - low)) * HEIGHT;
  const tickText = (value: number): string => formatNumber(value, numerals);

  const several = spec.series.length > 1;
  const seriesNames = spec.series.map((series) => shown(series.name, numerals));
  const ends = endTexts(spec, seriesNames, numerals);
  const direct = several && fits(ends);
  const right = (Math.max(...marks.map((mark) => labelWidth(tickText(mark), LABEL))) + 12) / NARROW;
  const left = (direct ? Math.max(...ends.map((name) => labelWidth(name, LABEL))) + 16 : 12) / NARROW;
  const at = places(spec.labels).map((place) => (1 - right - place * (1 - right - left)) * 100);

  const courses = spec.series.map((series): LinePoint[] =>
    series.values.flatMap((value, row) => (value ? [{ row, x: at[row] ?? 0, y: y(value.number), number: value.number, text: shown(value, numerals) }] : [])),
  );
  const tones = spec.series.map((_, index) => (spec.mark && 'series' in spec.mark && spec.mark.series === index ? 'mark' : `tone-${index + 1}`));

  const ticksTaken = marks.map((mark) => ({ left: NARROW - labelWidth(tickText(mark), LABEL) - 2, right: NARROW, top: y(mark) - 5 - LABEL, bottom: y(mark) - 3 }));
  const grid = marks.flatMap((mark): Element[] => [
    h('line', { className: [mark === marks[0] ? 'zero' : 'rung'], x1: '0', x2: '100%', y1: rem(y(mark)), y2: rem(y(mark)) }),
    text({ className: ['tick'], x: '100%', y: rem(y(mark) - 5) }, tickText(mark)),
  ]);
  const frame = h(
    'svg',
    { x: percent(left * 100), y: rem(TOP), width: percent((1 - right - left) * 100), height: rem(HEIGHT), viewBox: `0 0 ${ACROSS} ${HEIGHT}`, preserveAspectRatio: 'none', overflow: 'visible' },
    courses.map((points, index) => h('path', { className: ['course', tones[index] ?? ''], vectorEffect: 'non-scaling-stroke', d: path(points, (x) => ((x / 100 - left) / (1 - right - left)) * ACROSS) })),
  );
  const labels = several ? endLabels(courses, direct ? ends : null, tones) : valueLabels(courses[0] ?? [], spec.mark, TOP + HEIGHT, ticksTaken);
  return [
    ...(several && !direct ? [key(seriesNames.map((name, index) => ({ name, tone: tones[index] ?? '', stroke: true })))] : []),
    drawing(id, nameOf(spec.title), describe(spec, numerals), TOTAL, [...grid, ...names(spec, at, numerals), frame, ...labels]),
  ];
}

const fits = (texts: readonly string[]): boolean => texts.every((one) => labelWidth(one, LABEL) <= LONGEST_NAME);

/** The name of each series with its last value, or alone where that would be too long. */
function endTexts(spec: ChartSpec, seriesNames: readonly string[], numerals: Style['numerals']): readonly string[] {
  const full = spec.series.map(({ values }, index) => {
    const last = values.findLast((value) => value !== null);
    return `${seriesNames[index] ?? ''} ${last ? shown(last, numerals) : ''}`.trim();
  });
  return fits(full) ? full : seriesNames;
}

/** The least and the greatest value, rounded outwards; from zero where that is near enough to keep the shape. */
function domain({ series }: ChartSpec): [number, number] {
  const numbers = series.flatMap(({ values }) => values.flatMap((value) => (value ? [value.number] : [])));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (least === most) return least === 0 ? [0, 1] : least > 0 ? [0, nice(0, most, 4)[1]] : [nice(least, 0, 4)[0], 0];
  const [low, high] = nice(least >= 0 && least < most * 0.4 ? 0 : least, most, 4);
  // A value that is written under the lowest point needs room over the axis.
  return low !== 0 && least - low < (high - low) * ROOM ? [low - tickStep(low, high, 4), high] : [low, high];
}

/** The line with a gap wherever a value is missing; a point alone is a dot. */
function path(points: readonly LinePoint[], across: (x: number) => number): string {
  const n = (value: number): string => String(Number(value.toFixed(2)));
  return points
    .map(({ row, x, y }, index) => {
      const joined = points[index - 1]?.row === row - 1;
      const alone = !joined && points[index + 1]?.row !== row + 1;
      const place = `${n(across(x))} ${n(y - TOP)}`;
      return joined ? `L${place}` : `M${place}${alone ? 'h0' : ''}`;
    })
    .join('');
}

/** What stands under the frame: as many labels as have room, more where the drawing is wide. */
function names(spec: ChartSpec, at: readonly number[], numerals: Style['numerals']): Element[] {
  const tags = spec.labels.map((label, row): Tag => {
    const name = shown(label, numerals);
    return { text: name, at: at[row] ?? 0, width: labelWidth(name, LABEL) };
  });
  const [narrow, wide] = [thin(tags, NARROW), thin(tags, WIDE)];
  return tags.flatMap((tag, row): Element[] => {
    const sizes = [...(narrow.has(row) ? [NARROW] : []), ...(wide.has(row) ? [WIDE] : [])];
    const marked = spec.mark !== null && 'row' in spec.mark && spec.mark.row === row ? ['mark'] : [];
    const hung = sizes.map((size) => ({ size, ...anchorOf(tag, size) }));
    const same = hung.length === 2 && hung[0]?.anchor === hung[1]?.anchor;
    return (same ? hung.slice(0, 1) : hung).map(({ size, anchor, x }) =>
      text({ className: ['tick', ...(same ? [] : [size === WIDE ? 'wide' : 'narrow']), ...marked], x: percent(x), y: rem(TOP + HEIGHT + 24), textAnchor: anchor }, tag.text),
    );
  });
}
