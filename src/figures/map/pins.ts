/**
 * Where the numbers of a map stand: beside their points, none on another, on a point or over the edge, at every width at which the
 * map is shown. The land scales with the page and the numbers do not.
 */

/** A numbered point, in shares of the frame 0–1. */
export interface Pin {
  readonly x: number;
  readonly y: number;
}

/** How far its number stands from a point, in pixels. */
export interface Shift {
  readonly dx: number;
  readonly dy: number;
}

/** Pixels: the disc of a number, the dot of a point, the air between things, the widths of the frame from phone to desk. */
export const DISC = 11;
export const DOT = 2.6;
const AIR = 1.5;
export const WIDTHS: readonly number[] = [288, 320, 360, 420, 500, 600, 700, 800, 900, 1000, 1120];

const TURNS = 24;
const NEAREST = 17;
const FARTHEST = 92;

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const touch = (a: Disc, b: Disc): boolean => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius + AIR;

/** The disc of a number at a width of the frame, in pixels. */
const discOf = ({ x, y }: Pin, { dx, dy }: Shift, width: number, height: number): Disc => ({ x: x * width + dx, y: y * height + dy, radius: DISC });

/** Directions from a point, nearest circle first; above and to the sides before below. */
const SHIFTS: readonly Shift[] = Array.from({ length: Math.ceil((FARTHEST - NEAREST) / 5) + 1 }, (_, ring) => NEAREST + ring * 5).flatMap((far) =>
  Array.from({ length: TURNS }, (_, i) => {
    // 0 is up; then by turns to the right and to the left of it.
    const turn = (Math.ceil(i / 2) * (i % 2 ? 1 : -1) * 2 * Math.PI) / TURNS;
    return { dx: Math.round(Math.sin(turn) * far), dy: Math.round(-Math.cos(turn) * far) };
  }),
);

/**
 * Places the numbers of points in their order: the first stand nearest.
 * @param ratio height of the frame to its width
 * @returns for each point its number's shift; where the crowd leaves no room, that of the least harm
 */
export function placePins(pins: readonly Pin[], ratio: number): Shift[] {
  const shifts: Shift[] = [];
  for (const pin of pins) {
    const harm = (shift: Shift): number =>
      WIDTHS.reduce((sum, width) => {
        const height = width * ratio;
        const disc = discOf(pin, shift, width, height);
        const out = disc.x < DISC + AIR || disc.x > width - DISC - AIR || disc.y < DISC + AIR || disc.y > height - DISC - AIR;
        const dots = pins.filter((other) => touch(disc, { x: other.x * width, y: other.y * height, radius: DOT })).length;
        const discs = shifts.filter((other, k) => touch(disc, discOf(pins[k] ?? pin, other, width, height))).length;
        return sum + (out ? 4 : 0) + dots + discs * 3;
      }, 0);
    let best = SHIFTS[0] ?? { dx: 0, dy: -NEAREST };
    let least = Infinity;
    for (const shift of SHIFTS) {
      const found = harm(shift);
      if (found < least) [best, least] = [shift, found];
      if (least === 0) break;
    }
    shifts.push(best);
  }
  return shifts;
}
