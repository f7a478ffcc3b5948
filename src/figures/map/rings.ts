/** Outlines on the sheet, and what lies inside of them. */
import { geoPath } from 'd3-geo';
import type { GeoPermissibleObjects, GeoProjection } from 'd3-geo';

export type Ring = readonly (readonly [x: number, y: number])[];

/** The rings of a shape in units of the drawing, as clipped by the projection. */
export function ringsOf(projection: GeoProjection, shape: GeoPermissibleObjects): Ring[] {
  const rings: [number, number][][] = [];
  geoPath(projection, {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings.at(-1)?.push([x, y]),
    closePath: () => undefined,
  })(shape);
  return rings;
}

/** Where a level line crosses the rings, in order. Between the first and the second crossing it is inside, and so on. */
export function crossings(rings: readonly Ring[], y: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 1) {
      const [ax, ay] = ring[i] ?? [0, 0];
      const [bx, by] = ring[(i + 1) % ring.length] ?? [0, 0];
      if (ay > y !== by > y) found.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
    }
  }
  return found.sort((a, b) => a - b);
}

/** The stretches of a level line that lie inside. */
export function insides(rings: readonly Ring[], y: number): [from: number, to: number][] {
  const all = crossings(rings, y);
  return Array.from({ length: Math.floor(all.length / 2) }, (_, i) => [all[2 * i] ?? 0, all[2 * i + 1] ?? 0]);
}
