/** What is written at the points of a line chart: the values of one line, or the names of several at their ends. */
import type { Element } from 'hast';
import type { ChartSpec } from '../schema/chart.ts';
import { valueWidth } from './measure.ts';
import { anchorOf } from './place.ts';
import type { Anchor } from './place.ts';
import { NARROW, VALUE } from './style.ts';
import { h, percent, rem, text } from './svg.ts';

/** A value on a line: its row, its place (0–100 across, pixels down) and how it is written. */
export interface LinePoint {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly number: number;
  readonly text: string;
}

/** Pixels from a point to the foot of the value above it, and to that of the value below. */
const ABOVE = -12;
const BELOW = 26;
/** The least distance of two names at the ends of lines. */
const LEADING = 20;

/** In pixels of a narrow drawing. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const touch = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * The marked value or the last, the greatest, the least and the first, each where it touches nothing that stands already: above its
 * point or below it, in the middle or to a side.
 * @param floor where the axis is, in pixels: nothing is written across it
 * @param taken what stands already, in a narrow drawing
 */
export function valueLabels(points: readonly LinePoint[], mark: ChartSpec['mark'], floor: number, taken: readonly Box[]): Element[] {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return [];
  const high = points.reduce((a, b) => (b.number > a.number ? b : a));
  const low = points.reduce((a, b) => (b.number < a.number ? b : a));
  const marked = mark && 'row' in mark ? points.find(({ row }) => row === mark.row) : undefined;
  const boxes = [...taken];
  return [...new Set([marked ?? last, last, high, low, first])].flatMap((point): Element[] => {
    const place = placesFor(point, points, floor).find(({ box }) => !boxes.some((other) => touch(box, other)));
    if (!place) return [];
    boxes.push(place.box);
    const classes = point === marked ? ['mark'] : [];
    return [
      h('circle', { className: ['dot', ...classes], cx: percent(point.x), cy: rem(point.y), r: rem(point === marked ? 5 : 4) }),
      text({ className: ['value', ...classes], x: percent(place.x), y: rem(place.foot), textAnchor: place.anchor }, point.text),
    ];
  });
}

/** Where a value may stand at its point, the best place first. */
function placesFor(point: LinePoint, points: readonly LinePoint[], floor: number): { x: number; foot: number; anchor: Anchor; box: Box }[] {
  const width = valueWidth(point.text, VALUE) + 4;
  const hung = anchorOf({ text: point.text, at: point.x, width }, NARROW);
  const shifts = isValley(point, points) ? [BELOW, ABOVE] : [ABOVE, BELOW];
  const anchors = [hung, { anchor: 'start' as const, x: point.x }, { anchor: 'end' as const, x: point.x }];
  return anchors.flatMap(({ anchor, x }) =>
    shifts.flatMap((shift) => {
      const foot = point.y + shift;
      const edge = (x / 100) * NARROW;
      const left = anchor === 'start' ? edge - width : anchor === 'end' ? edge : edge - width / 2;
      const outside = foot >= floor || left < 0 || left + width > NARROW;
      return outside ? [] : [{ x, foot, anchor, box: { left, right: left + width, top: foot - VALUE + 4, bottom: foot + 4 } }];
    }),
  );
}

/** Whether its neighbours stand higher on the page, so that there is room under it. */
function isValley(point: LinePoint, points: readonly LinePoint[]): boolean {
  const index = points.indexOf(point);
  const around = [points[index - 1], points[index + 1]].filter((one) => one !== undefined);
  return around.length > 0 && around.reduce((sum, one) => sum + one.y - point.y, 0) < 0;
}

/** A dot at the end of each line and the name beside it, moved down where two would touch; without names only the dots. */
export function endLabels(courses: readonly (readonly LinePoint[])[], names: readonly string[] | null, tones: readonly string[]): Element[] {
  const ends = courses.flatMap((points, index) => {
    const end = points.at(-1);
    return end ? [{ end, index }] : [];
  });
  const dots = ends.map(({ end, index }) => h('circle', { className: ['dot', tones[index] ?? ''], cx: percent(end.x), cy: rem(end.y), r: rem(4) }));
  if (!names) return dots;
  let floor = -Infinity;
  const texts = ends
    .toSorted((a, b) => a.end.y - b.end.y || a.index - b.index)
    .map(({ end, index }) => {
      const foot = Math.max(end.y + 5, floor + LEADING);
      floor = foot;
      return text({ className: ['name', tones[index] ?? ''], x: percent(end.x), dx: rem(-10), y: rem(foot) }, names[index] ?? '');
    });
  return [...dots, ...texts];
}
