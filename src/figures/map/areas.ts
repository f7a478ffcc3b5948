/** Where the name of a country or a sea may stand. */
import { countries } from '../../gazetteer/gazetteer.ts';
import type { Region } from './atlas.ts';
import { HEIGHT, WIDTH } from './frame.ts';
import type { Frame } from './frame.ts';
import type { Wanted } from './labels.ts';
import { insides, ringsOf } from './rings.ts';
import type { Ring } from './rings.ts';
import { WATERS } from './seas.ts';

/** Level lines are tried so far apart; half the height of a name lies above and below. */
const STEP = 14;
const HALF_NAME = 16;
const CANDIDATES = 8;
const MARGIN = 8;

const names = new Map(countries.map(({ numeric, name }) => [numeric, name]));

/** The longest level stretch inside at that height that a name would have from its top to its foot. */
function stretch(rings: readonly Ring[], y: number): { middle: number; long: number } {
  const [at, above, below] = [y, y - HALF_NAME, y + HALF_NAME].map((one) => insides(rings, one));
  let best = { middle: 0, long: 0 };
  for (const [from, to] of at ?? []) {
    for (const [a, b] of above ?? []) {
      for (const [c, d] of below ?? []) {
        const left = Math.max(from, a, c, MARGIN);
        const right = Math.min(to, b, d, WIDTH - MARGIN);
        if (right - left > best.long) best = { middle: (left + right) / 2, long: right - left };
      }
    }
  }
  return best;
}

/** Names of the countries in a frame, the largest first, each with the places where it fits best. */
export function countryNames(region: Region, frame: Frame, highlighted: ReadonlySet<string>, taken: ReadonlySet<string>): Wanted[] {
  return region.shapes
    .flatMap((shape) => {
      const name = names.get(shape.id);
      if (name === undefined || taken.has(name)) return [];
      const rings = ringsOf(frame.projection, shape.outline);
      const found = [];
      for (let y = HALF_NAME + MARGIN; y < HEIGHT - HALF_NAME; y += STEP) {
        const { middle, long } = stretch(rings, y);
        if (long > 0) found.push({ at: [middle / WIDTH, y / HEIGHT] as const, long });
      }
      const best = found.toSorted((a, b) => b.long - a.long).slice(0, CANDIDATES);
      if (best.length === 0) return [];
      const rank = (best[0]?.long ?? 0) + (highlighted.has(shape.id) ? WIDTH : 0);
      return [{ rank, text: name, kind: 'country' as const, at: best.map(({ at }) => at), room: best.map(({ long }) => long / WIDTH) }];
    })
    .toSorted((a, b) => b.rank - a.rank || (a.text < b.text ? -1 : 1))
    .map(({ rank: _rank, ...wanted }) => wanted);
}

/** Names of the waters in a frame, with the stretch of open water at each place. */
export function waterNames(region: Region, frame: Frame): Wanted[] {
  const land = ringsOf(frame.projection, region.land);
  return WATERS.flatMap(({ name, at }) => {
    const places = at
      .map((point) => frame.place(point))
      .filter(([x, y]) => x > 0 && x < 1 && y > 0 && y < 1)
      .map(([x, y]) => ({ at: [x, y] as const, room: openWater(land, x * WIDTH, y * HEIGHT) / WIDTH }))
      .filter(({ room }) => room > 0);
    if (places.length === 0) return [];
    return [{ text: name, kind: 'sea' as const, at: places.map((place) => place.at), room: places.map(({ room }) => room) }];
  });
}

/** How long a name centred on a point may be before its head, middle or foot meets land or the frame. */
function openWater(land: readonly Ring[], x: number, y: number): number {
  const free = [y, y - HALF_NAME, y + HALF_NAME].map((line) => {
    let reach = Math.min(x, WIDTH - x) - MARGIN;
    for (const [from, to] of insides(land, line)) {
      if (from <= x && x <= to) return 0;
      reach = Math.min(reach, to < x ? x - to : from - x);
    }
    return reach;
  });
  return 2 * Math.max(0, Math.min(...free));
}
