/** The numbered map of an edition: a region where the news is near, else the world. The numbers are those of the list beside it. */
import { geoDistance, geoEqualEarth } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import type { Element, ElementContent } from 'hast';
import { formatNumber } from '../../arabic/digits.ts';
import { strings } from '../../arabic/strings.ts';
import type { MapPlace } from '../../schema/place.ts';
import type { Style } from '../style.ts';
import { h, percent, text } from '../svg.ts';
import { regionAround } from './atlas.ts';
import { EARTH_KM, lookingDown, middleOf } from './frame.ts';
import type { Point } from './frame.ts';
import { landOf, withIds } from './land.ts';
import { DISC, DOT, placePins } from './pins.ts';

const WIDTH = 1000;
/** The world is wide. */
export const HEIGHT = 500;
/** Points further from their middle than this, in degrees, are news of the world. */
const REGION = 32;
/** Kilometres across the least region, and how far within the sheet its points stand, in units of the drawing. */
const LEAST_KM = 3200;
const MARGIN = 60;

/** From Patagonia to the north of Norway: nobody reports from beyond. */
const WORLD = { type: 'MultiPoint', coordinates: [[-168, 0], [190, 0], [11, 78], [11, -56]] } satisfies { type: 'MultiPoint'; coordinates: [number, number][] };

interface Sheet {
  readonly projection: GeoProjection;
  readonly land: ElementContent[];
}

function world(): Sheet {
  const projection = geoEqualEarth().rotate([-11, 0]).fitExtent([[4, 10], [WIDTH - 4, HEIGHT - 10]], WORLD).precision(0.6);
  return { projection, land: landOf(projection, regionAround([11, 20], 180, '110m'), 40_000, new Set()) };
}

/** Straight down on the middle, drawn back until all points are inside: a flat frame holds less from north to south. */
function regional(points: readonly Point[], centre: [number, number], reach: number): Sheet {
  const inside = (projection: GeoProjection) => points.every((point) => {
    const [x, y] = projection([...point]) ?? [-1, -1];
    return x > MARGIN && x < WIDTH - MARGIN && y > MARGIN && y < HEIGHT - MARGIN;
  });
  for (let across = Math.max(LEAST_KM, (2 * reach * Math.PI * EARTH_KM) / 180); ; across *= 1.1) {
    const projection = lookingDown(centre, across, { width: WIDTH, height: HEIGHT });
    if (!inside(projection)) continue;
    const corner = ((across / EARTH_KM) * (180 / Math.PI)) * 0.62;
    return { projection, land: landOf(projection, regionAround(centre, corner, '50m'), across, new Set()) };
  }
}

function sheetOf(points: readonly Point[]): Sheet {
  const centre = middleOf(points);
  const reach = Math.max(...points.map((point) => (geoDistance(centre, [...point]) * 180) / Math.PI));
  return reach > REGION ? world() : regional(points, centre, reach);
}

/**
 * Draws the map. It is an image for the eye: what it says stands in the list beside it.
 * @param places at least one with a point; their numbers are their places in the list, from 1
 * @returns one element, with ids that begin with `style.id`
 */
export function editionMap(places: readonly MapPlace[], { id, numerals }: Style): Element {
  const points = places.flatMap(({ at }): Point[] => (at ? [at] : []));
  const { projection, land } = sheetOf(points);
  const pins = points.map((point) => {
    const [x, y] = projection([...point]) ?? [0, 0];
    return { x: x / WIDTH, y: y / HEIGHT };
  });
  const shifts = placePins(pins, HEIGHT / WIDTH);
  const at = (i: number, children: ElementContent[]) => h('svg', { x: percent((pins[i]?.x ?? 0) * 100), y: percent((pins[i]?.y ?? 0) * 100), overflow: 'visible' }, children);
  const leaders = shifts.map(({ dx, dy }, i) => at(i, [h('line', { className: ['leader'], x1: '0', y1: '0', x2: String(dx), y2: String(dy) }), h('circle', { className: ['dot'], r: DOT })]));
  const numbers = shifts.map(({ dx, dy }, i) =>
    at(i, [
      h('circle', { className: ['pin'], cx: dx, cy: dy, r: DISC }),
      text({ className: ['number'], x: dx, y: dy, dy: '4.5', textAnchor: 'middle' }, formatNumber(i + 1, numerals)),
    ]),
  );
  return h('svg', { className: ['map', 'edition'], role: 'img', ariaLabelledBy: [`${id}-name`] }, [
    h('title', { id: `${id}-name` }, [strings.map.edition]),
    h('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: '100%', height: '100%', preserveAspectRatio: 'none' }, withIds(land, id)),
    ...leaders,
    ...numbers,
  ]);
}
