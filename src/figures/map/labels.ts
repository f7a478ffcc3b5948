/**
 * Where the names on a map stand: none on another, none over a point, none cut by the frame. A drawing scales and its text
 * does not, so a placing must hold from one width to another: boxes are linear in the width, and are tried at several.
 */
import { nameWidth } from '../measure.ts';

export type LabelKind = 'main' | 'city' | 'country' | 'sea';

/** A name to be placed. */
export interface Wanted {
  readonly text: string;
  readonly kind: LabelKind;
  /** The points, in shares of the frame 0–1, at one of which it may stand, best first. */
  readonly at: readonly (readonly [x: number, y: number])[];
  /** The widest that it may be at each of them, in shares of the frame; absent where there is no such limit. */
  readonly room?: readonly number[];
}

/** A name with its place: shares of the frame, moved by pixels. */
export interface Placed {
  readonly text: string;
  readonly kind: LabelKind;
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  /** SVG's text-anchor in a right-to-left line: `start` is the right edge. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** Whether it stands so far off that a line must lead to its point. */
  readonly led: boolean;
}

/** Sizes of a set of labels in pixels, and the widths of the frame at which it is shown. */
export interface LabelSet {
  readonly name: 'narrow' | 'wide';
  readonly widths: readonly number[];
  readonly size: Readonly<Record<LabelKind, number>>;
}

/** The map fills the column: 288 px on the smallest phone, 43rem at most; in between map.css changes the set. */
export const SETS: readonly LabelSet[] = [
  { name: 'narrow', widths: [288, 340, 390, 440, 480], size: { main: 23, city: 19, country: 16, sea: 15 } },
  { name: 'wide', widths: [480, 560, 640, 740, 830], size: { main: 28, city: 22, country: 19, sea: 17 } },
];

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What no name may cover: a point, the scale. */
export interface Obstacle {
  /** The box at a width of the frame. */
  readonly box: (width: number) => Box;
}

const RATIO = 2 / 3;
/** Around a point, and between two names. */
const GAP = { main: 13, city: 9, country: 0, sea: 0 } as const;
const AIR = 3;
const EDGE = 5;
/** Ink of the Naskh above and below its baseline, in em. */
const ASCENT = 0.78;
const DESCENT = 0.42;

export function boxOf(label: Placed, size: number, width: number): Box {
  const long = nameWidth(label.text, size);
  const x = label.x * width + label.dx;
  const y = label.y * width * RATIO + label.dy;
  const left = label.anchor === 'start' ? x - long : label.anchor === 'end' ? x : x - long / 2;
  return { left, right: left + long, top: y - ASCENT * size, bottom: y + DESCENT * size };
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right + AIR && b.left < a.right + AIR && a.top < b.bottom && b.top < a.bottom;

const inFrame = (box: Box, width: number): boolean =>
  box.left >= EDGE && box.right <= width - EDGE && box.top >= EDGE && box.bottom <= width * RATIO - EDGE;

export const pointObstacle = ([x, y]: readonly [number, number], radius: number): Obstacle => ({
  box: (width) => ({
    left: x * width - radius,
    right: x * width + radius,
    top: y * width * RATIO - radius,
    bottom: y * width * RATIO + radius,
  }),
});

/** Beside a point: left, right, above, below, then the corners. Over an area: in its middle. */
function candidates({ text, kind, at }: Wanted, size: number): Placed[][] {
  const middle = size * 0.3;
  return at.map(([x, y]): Placed[] => {
    const put = (dx: number, dy: number, anchor: Placed['anchor'], led = false): Placed => ({ text, kind, x, y, dx, dy, anchor, led });
    const gap = GAP[kind];
    if (gap === 0) return [put(0, middle, 'middle')];
    const [up, down] = [-gap - DESCENT * size * 0.7, gap + ASCENT * size];
    const side = gap * 0.8;
    return [
      put(-gap, middle, 'start'),
      put(gap, middle, 'end'),
      put(0, up, 'middle'),
      put(0, down, 'middle'),
      put(-side, up * 0.7, 'start'),
      put(side, up * 0.7, 'end'),
      put(-side, down * 0.8, 'start'),
      put(side, down * 0.8, 'end'),
      // Farther off, for points that crowd.
      ...[34, 56, 84, 112].flatMap((far) => [
        put(-far, middle, 'start', true),
        put(far, middle, 'end', true),
        put(-far * 0.7, -far * 0.7, 'start', true),
        put(far * 0.7, -far * 0.7, 'end', true),
        put(-far * 0.7, far * 0.7 + middle, 'start', true),
        put(far * 0.7, far * 0.7 + middle, 'end', true),
        put(0, -far, 'middle', true),
        put(0, far + size * 0.6, 'middle', true),
      ]),
    ];
  });
}

/**
 * Places names in the order in which they matter; what finds no room is left out.
 * @param obstacles what is there already
 */
export function placeLabels(wanted: readonly Wanted[], obstacles: readonly Obstacle[], set: LabelSet): Placed[] {
  const placed: Placed[] = [];
  const free = (label: Placed): boolean =>
    set.widths.every((width) => {
      const box = boxOf(label, set.size[label.kind], width);
      return (
        inFrame(box, width) &&
        !obstacles.some((one) => meet(box, one.box(width))) &&
        !placed.some((other) => meet(box, boxOf(other, set.size[other.kind], width)))
      );
    });
  for (const one of wanted) {
    const size = set.size[one.kind];
    const least = set.widths[0] ?? 0;
    const fits = (i: number) => one.room === undefined || nameWidth(one.text, size) <= (one.room[i] ?? 0) * least;
    const found = candidates(one, size)
      .filter((_, i) => fits(i))
      .flat()
      .find(free);
    if (found) placed.push(found);
  }
  return placed;
}
