/** Natural Earth's coasts and borders, as `world-atlas` packs them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { geoBounds, geoCentroid, geoDistance } from 'd3-geo';
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, Polygon as TopoPolygon, MultiPolygon as TopoMultiPolygon, Topology } from 'topojson-specification';

type Country = (TopoPolygon | TopoMultiPolygon) & { id?: string };
type Atlas = Topology<{ countries: GeometryCollection }>;

/** Scale of the source: 1:50 million for regions, 1:110 million for the world. */
export type Detail = '50m' | '110m';

export interface Shape {
  readonly id: string;
  readonly geometry: Country;
  readonly outline: Feature<Polygon | MultiPolygon>;
  /** The smallest circle round its centre that surely holds it: degrees. */
  readonly centre: [number, number];
  readonly reach: number;
}

const require = createRequire(join(process.cwd(), 'package.json'));
const DEGREES = 180 / Math.PI;
const ANTARCTICA = '010';

const loaded = new Map<Detail, { atlas: Atlas; shapes: readonly Shape[] }>();

function load(detail: Detail) {
  const known = loaded.get(detail);
  if (known) return known;
  const atlas = JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${detail}.json`), 'utf8')) as Atlas;
  const shapes = (atlas.objects.countries.geometries as Country[])
    .filter(({ id }) => id !== ANTARCTICA)
    .map((geometry): Shape => {
      const outline = feature(atlas, geometry) as Feature<Polygon | MultiPolygon>;
      const centre = geoCentroid(outline);
      const [[west, south], [east, north]] = geoBounds(outline);
      const corners: [number, number][] = [[west, south], [west, north], [east, south], [east, north], [(west + east) / 2, north], [(west + east) / 2, south]];
      const wide = west > east || east - west > 150;
      return { id: geometry.id ?? '', geometry, outline, centre, reach: wide ? 180 : Math.max(...corners.map((corner) => geoDistance(centre, corner))) * DEGREES };
    });
  const made = { atlas, shapes };
  loaded.set(detail, made);
  return made;
}

/** What may be seen from a point within so many degrees. */
export interface Region {
  readonly shapes: readonly Shape[];
  readonly land: MultiPolygon;
  readonly borders: MultiLineString;
}

export function regionAround(centre: [number, number], reach: number, detail: Detail): Region {
  const { atlas, shapes } = load(detail);
  const near = shapes.filter((shape) => geoDistance(centre, shape.centre) * DEGREES - shape.reach < reach);
  const set = new Set<unknown>(near.map(({ geometry }) => geometry));
  const some = { ...atlas.objects.countries, geometries: atlas.objects.countries.geometries.filter((one) => set.has(one)) };
  return {
    shapes: near,
    land: merge(atlas, near.map(({ geometry }) => geometry) as (TopoPolygon | TopoMultiPolygon)[]),
    borders: mesh(atlas, some, (a, b) => a !== b),
  };
}

/** The outline of a country by its ISO 3166 number. */
export const countryShape = (numeric: string): Shape | undefined => load('50m').shapes.find(({ id }) => id === numeric);
