/** Which labels along an axis have room. */

/** A label that stands under a point of the axis. */
export interface Tag {
  readonly text: string;
  /** Distance of its point from the left edge, 0–100. */
  readonly at: number;
  /** In pixels. */
  readonly width: number;
}

/** How a label hangs on its point, in right-to-left text: `start` is its right edge, `end` its left. */
export type Anchor = 'start' | 'middle' | 'end';

/** The least space between two labels, in pixels. */
const AIR = 10;

/** A label near an edge of the drawing hangs inwards; `x` is where on the width it is anchored, 0–100. */
export function anchorOf({ at, width }: Tag, frame: number): { anchor: Anchor; x: number } {
  const centre = (at / 100) * frame;
  if (centre + width / 2 > frame) return { anchor: 'start', x: 100 };
  return centre - width / 2 < 0 ? { anchor: 'end', x: 0 } : { anchor: 'middle', x: at };
}

/** The left and right edge of a label in pixels. */
export function extent(tag: Tag, frame: number): [left: number, right: number] {
  const { anchor, x } = anchorOf(tag, frame);
  const point = (x / 100) * frame;
  if (anchor === 'start') return [point - tag.width, point];
  return anchor === 'end' ? [point, point + tag.width] : [point - tag.width / 2, point + tag.width / 2];
}

const overlaps = (a: Tag, b: Tag, frame: number): boolean => {
  const [[leftA, rightA], [leftB, rightB]] = [extent(a, frame), extent(b, frame)];
  return leftA < rightB + AIR && leftB < rightA + AIR;
};

/**
 * The labels to show on a drawing so wide: the last one, every n-th before it with the least n that leaves none touching
 * another, and the first, if need be in place of those it touches.
 * @param tags in reading order, from right to left
 */
export function thin(tags: readonly Tag[], frame: number): ReadonlySet<number> {
  for (let step = 1; step <= tags.length; step += 1) {
    const kept = tags.flatMap((tag, index) => ((tags.length - 1 - index) % step === 0 ? [{ tag, index }] : []));
    const clash = kept.some(({ tag }, index) => kept.slice(0, index).some((before) => overlaps(before.tag, tag, frame)));
    if (clash) continue;
    const [first] = tags;
    const chosen = kept.map(({ index }) => index);
    if (!first || chosen[0] === 0) return new Set(chosen);
    const apart = kept.filter(({ tag }) => !overlaps(first, tag, frame)).map(({ index }) => index);
    return new Set(apart.at(-1) === tags.length - 1 ? [0, ...apart] : chosen);
  }
  return new Set();
}
