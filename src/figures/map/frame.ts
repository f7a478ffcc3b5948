/** Which part of the earth a map shows. */
import { geoAzimuthalEqualArea, geoDistance, geoInterpolate } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';

/** The units of a drawing, three to two. */
export const WIDTH = 1000;
export const HEIGHT = 667;
/** How far beyond the frame lines are drawn, so that the strokes along its edge are not seen. */
const BLEED = 60;

export const EARTH_KM = 6371;
/** No map shows less: a reader knows a place by what lies round it. */
const LEAST_KM = 1900;
/** A single place is shown with as much of its country as this. */
const MOST_KM_OF_ONE = 3600;
/** The middle part of the frame in which the places stand: names need room. */
const INNER = 0.62;

export type Point = readonly [longitude: number, latitude: number];

export interface Frame {
  readonly projection: GeoProjection;
  /** Where the middle of the frame is. */
  readonly centre: [number, number];
  /** Kilometres from one side to the other. */
  readonly across: number;
  /** Degrees from the middle to a corner. */
  readonly reach: number;
  /** A point in shares of the frame, 0–1; outside of it where it is not on the map. */
  readonly place: (point: Point) => [x: number, y: number];
}

/** A sheet in units of the drawing. */
interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Looking straight down on a point, so that no region is stretched; so many kilometres from one side to the other. */
export const lookingDown = (centre: Point, across: number, { width, height }: Sheet): GeoProjection =>
  geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    .scale((width * EARTH_KM) / across)
    .translate([width / 2, height / 2])
    .clipAngle(100)
    .precision(0.6)
    .clipExtent([
      [-BLEED, -BLEED],
      [width + BLEED, height + BLEED],
    ]);

const above = (centre: Point, across: number): GeoProjection => lookingDown(centre, across, { width: WIDTH, height: HEIGHT });

/** The point on the earth in the middle of others. */
export function middleOf(points: readonly Point[]): [number, number] {
  const radians = Math.PI / 180;
  const sum = points.reduce<[number, number, number]>(
    ([x, y, z], [lon, lat]) => [
      x + Math.cos(lat * radians) * Math.cos(lon * radians),
      y + Math.cos(lat * radians) * Math.sin(lon * radians),
      z + Math.sin(lat * radians),
    ],
    [0, 0, 0],
  );
  return [Math.atan2(sum[1], sum[0]) / radians, Math.atan2(sum[2], Math.hypot(sum[0], sum[1])) / radians];
}

/** Box of points on a sheet. */
function boxOf(points: readonly Point[], sheet: GeoProjection) {
  const placed = points.map((point): [number, number] => sheet([...point]) ?? [0, 0]);
  const [xs, ys] = [placed.map(([x]) => x), placed.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { centre: [(left + right) / 2, (top + bottom) / 2] as [number, number], width: right - left, height: bottom - top };
}

/**
 * The frame that holds all points with room for their names.
 * @param points at least one
 * @param land the middle and the size in kilometres of the country round a single point
 */
export function frameFor(points: readonly Point[], land?: { readonly centre: Point; readonly size: number }): Frame {
  let centre = middleOf(points);
  let across = LEAST_KM;
  if (points.length > 1) {
    const wide = 30_000;
    for (let i = 0; i < 3; i += 1) {
      const sheet = above(centre, wide);
      centre = (sheet.invert?.(boxOf(points, sheet).centre) ?? centre) as [number, number];
    }
    const box = boxOf(points, above(centre, wide));
    across = Math.max(LEAST_KM, (Math.max(box.width, (box.height * WIDTH) / HEIGHT) / WIDTH / INNER) * wide);
  } else if (land) {
    across = Math.min(MOST_KM_OF_ONE, Math.max(LEAST_KM, land.size * 1.25));
    centre = towards(centre, land.centre, across * 0.22);
  }
  const projection = above(centre, across);
  const corner = projection.invert?.([0, 0]) ?? centre;
  return {
    projection,
    centre,
    across,
    reach: (geoDistance(centre, corner) * 180) / Math.PI,
    place: (point) => {
      const [x, y] = projection([...point]) ?? [-WIDTH, -HEIGHT];
      return [x / WIDTH, y / HEIGHT];
    },
  };
}

/** A point so many kilometres on the way from one to another, at most half of it. */
function towards(from: Point, to: Point, km: number): [number, number] {
  const way = geoDistance([...from], [...to]) * EARTH_KM;
  return geoInterpolate([...from], [...to])(way === 0 ? 0 : Math.min(0.5, km / way));
}
