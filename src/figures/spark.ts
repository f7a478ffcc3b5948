/** A row of small bars from right to left with the first and the last of them named: how often something was, over time. */
import type { Element } from 'hast';
import type { Style } from './style.ts';
import { h, percent, rem, text } from './svg.ts';

/** Pixels: of the highest bar, and from the axis to the names under it. */
const HIGH = 98;
const UNDER = 26;
/** The share of a slot that its bar takes, and the widest slot in shares of the drawing: few bars are no slabs. */
const THICK = 0.7;
const WIDEST = 9;
/** A bar that is there is seen. */
const LEAST = 3;

interface Spark {
  readonly values: readonly number[];
  /** Under the first bar, at the right, and under the last. */
  readonly from: string;
  readonly to: string;
  /** What the bars say, for those who do not see them. */
  readonly title: string;
}

/** @returns one element, an image with a name; the last bar is the red one */
export function spark({ values, from, to, title }: Spark, { id }: Pick<Style, 'id'>): Element {
  const most = Math.max(1, ...values);
  const slot = Math.min(WIDEST, 100 / Math.max(1, values.length));
  const bars = values.flatMap((value, i): Element[] => {
    if (value === 0) return [];
    const high = Math.max(LEAST, (value / most) * HIGH);
    const mark = i === values.length - 1 ? ['mark'] : [];
    return [h('rect', { className: ['bar', ...mark], x: percent(100 - slot * (i + 0.5 + THICK / 2)), width: percent(slot * THICK), y: rem(HIGH - high), height: rem(high) })];
  });
  const end = 100 - slot * values.length;
  // The name of the last bar stands under its far edge, or at the edge of the drawing where it would leave it.
  const last = end > 40 ? { x: percent(end), textAnchor: 'middle' } : { x: percent(Math.max(0, end)), textAnchor: 'end' };
  return h('svg', { className: ['plot', 'spark'], role: 'img', ariaLabelledBy: [`${id}-name`], width: '100%', height: rem(HIGH + UNDER + 10) }, [
    h('title', { id: `${id}-name` }, [title]),
    ...bars,
    h('line', { className: ['zero'], x1: percent(Math.max(0, end)), x2: '100%', y1: rem(HIGH), y2: rem(HIGH) }),
    text({ className: ['tick'], x: '100%', y: rem(HIGH + UNDER) }, from),
    text({ className: ['tick'], ...last, y: rem(HIGH + UNDER) }, to),
  ]);
}
