/**
 * The scale over a timeline: its dates at their true distances, from right to left, with the numbers of the list under it. The
 * list says it all, so the scale is decoration to those who do not see it.
 */
import type { Element, ElementContent } from 'hast';
import { formatDate } from '../arabic/dates.ts';
import type { CalendarDate } from '../arabic/dates.ts';
import { formatNumber } from '../arabic/digits.ts';
import type { TimelineSpec } from '../schema/timeline.ts';
import { labelWidth } from './measure.ts';
import { anchorOf, thin } from './place.ts';
import type { Tag } from './place.ts';
import { LABEL, NARROW, WIDE } from './style.ts';
import type { Style } from './style.ts';
import { h, percent, rem, text } from './svg.ts';

/** Fewer dates than this, apart enough to be told from each other, make no distances to compare. */
const LEAST = 3;
/** Pixels: from the top to the axis, from there to the dates under it, and between two numbers beside each other. */
const AXIS = 26;
const UNDER = 26;
const NUMBER = 24;
/** Free at either end of the axis, 0–100. */
const EDGE = 4;

interface Point {
  /** Index in the list, from 0. */
  readonly index: number;
  readonly now: boolean;
  /** Whether it comes after the one at hand. */
  readonly next: boolean;
  readonly date: CalendarDate;
  readonly days: number;
}

export function timeline({ items }: TimelineSpec, { numerals, months }: Style): ElementContent[] {
  const here = items.findIndex(({ now }) => now);
  const points = items
    .flatMap(({ date, now }, index): Point[] => {
      if (date === undefined) return [];
      const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
      return [{ index, now, next: here !== -1 && index > here, date: { year, month, day }, days: Date.parse(date) / 86_400_000 }];
    })
    .toSorted((a, b) => a.days - b.days || a.index - b.index);
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < LEAST || first.days === last.days) return [];

  const at = ({ days }: Point): number => 100 - EDGE - ((days - first.days) / (last.days - first.days)) * (100 - 2 * EDGE);
  const groups = crowds(points, (point) => (at(point) / 100) * NARROW);
  if (groups.length < LEAST) return [];
  const years = first.date.year !== last.date.year;
  const tags = points.map((point): Tag => {
    const written = formatDate(point.date, { numerals, months, year: years });
    return { text: written, at: at(point), width: labelWidth(written, LABEL) };
  });
  const [narrow, wide] = [thin(tags, NARROW), thin(tags, WIDE)];

  const dots = points.map((point) =>
    h('circle', { className: ['dot', ...state(point)], cx: percent(at(point)), cy: rem(AXIS), r: rem(4) }),
  );
  const numbers = groups.map((group): Element => {
    const places = group.map(at);
    const middle = (Math.max(...places) + Math.min(...places)) / 2;
    const marked = group.some(({ now }) => now) ? ['mark'] : group.every(({ next }) => next) ? ['next'] : [];
    return text({ className: ['number', ...marked], x: percent(middle), y: rem(AXIS - 11), textAnchor: 'middle' }, numbersOf(group, numerals));
  });
  const dates = tags.flatMap((tag, order): Element[] =>
    [NARROW, WIDE].flatMap((size): Element[] => {
      if (!(size === NARROW ? narrow : wide).has(order)) return [];
      const { anchor, x } = anchorOf(tag, size);
      return [text({ className: ['tick', size === NARROW ? 'narrow' : 'wide'], x: percent(x), y: rem(AXIS + UNDER), textAnchor: anchor }, tag.text)];
    }),
  );
  return [
    h('svg', { className: ['plot', 'scale'], ariaHidden: 'true', width: '100%', height: rem(AXIS + UNDER + 10) }, [
      h('line', { className: ['zero'], x1: '0', x2: '100%', y1: rem(AXIS), y2: rem(AXIS) }),
      ...dots,
      ...numbers,
      ...dates,
    ]),
  ];
}

const state = ({ now, next }: Point): string[] => (now ? ['mark'] : next ? ['next'] : []);

/** Points so near each other that they share a number: «٤–٦». */
function crowds(points: readonly Point[], place: (point: Point) => number): Point[][] {
  const groups: Point[][] = [];
  for (const point of points) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && place(before) - place(point) < NUMBER) group.push(point);
    else groups.push([point]);
  }
  return groups;
}

function numbersOf(group: readonly Point[], numerals: Style['numerals']): string {
  const numbers = group.map(({ index }) => index + 1).toSorted((a, b) => a - b);
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? first;
  if (last === first) return formatNumber(first, numerals);
  const unbroken = last - first === numbers.length - 1;
  return unbroken ? `${formatNumber(first, numerals)}–${formatNumber(last, numerals)}` : numbers.map((one) => formatNumber(one, numerals)).join('، ');
}
