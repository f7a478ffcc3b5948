/**
 * A locator map: where the places of a story are. The land scales with the page; names, points and the scale do not, and
 * stand in two sets, one for phones and one for wider columns (src/styles/components/map.css shows one of them).
 */
import { geoArea } from 'd3-geo';
import type { Element, ElementContent } from 'hast';
import { formatNumber } from '../../arabic/digits.ts';
import { strings } from '../../arabic/strings.ts';
import { countries } from '../../gazetteer/gazetteer.ts';
import type { MapPlace } from '../../schema/place.ts';
import type { Style } from '../style.ts';
import { h, percent, text } from '../svg.ts';
import { countryNames, waterNames } from './areas.ts';
import { countryShape, regionAround } from './atlas.ts';
import type { Shape } from './atlas.ts';
import { EARTH_KM, frameFor, HEIGHT, WIDTH } from './frame.ts';
import type { Frame, Point } from './frame.ts';
import { boxOf, placeLabels, pointObstacle, SETS } from './labels.ts';
import type { LabelSet, Obstacle, Placed, Wanted } from './labels.ts';
import { landOf, withIds } from './land.ts';

/** Beyond this the coarse atlas is fine enough, and much lighter. */
const COARSE_KM = 7000;
const RADIUS = { main: 10, city: 5 } as const;
/** Height of the line of text over the scale, and its distance from the frame. */
const SCALE = { height: 24, edge: 12 };

const numericOf = new Map(countries.map(({ country, numeric }) => [country, numeric]));

interface Drawn {
  readonly frame: Frame;
  readonly land: ElementContent[];
  /** Names of countries and waters that could be shown. */
  readonly areas: readonly Wanted[];
}

/** Land is drawn once for all maps of the same places; what follows differs in digits and ids alone. */
const drawn = new Map<string, Drawn>();

/**
 * Draws the map.
 * @param places at least one; the first is the one that matters
 * @returns one element, an image with a name and a description
 */
export function locator(places: readonly MapPlace[], style: Style): Element {
  const { frame, land, areas } = drawLand(places);
  const { id, numerals } = style;
  const points = places.flatMap(({ name, at }, i) => (at ? [{ name, main: i === 0, at: frame.place(at) }] : []));
  const dots: Obstacle[] = points.map(({ at, main }) => pointObstacle(at, main ? RADIUS.main : RADIUS.city));
  const wanted: Wanted[] = [
    ...points.map(({ name, at, main }): Wanted => ({ text: name, kind: main ? 'main' : 'city', at: [at] })),
  ];
  const scale = scaleOf(frame);
  const scaleText = strings.map.kilometres(formatNumber(scale.km, numerals));
  const sets = SETS.map((set) => {
    const cities = placeLabels(wanted, dots, set);
    const corner = cornerFor(scale.share, dots, cities, set);
    const rest = placeLabels(areas, [...dots, ...cities.map((label) => labelObstacle(label, set)), ...(corner ? [corner.obstacle] : [])], set);
    return h('g', { className: [set.name] }, [...(corner ? scaleBar(corner, scale.share, scaleText) : []), ...cities.filter(({ led }) => led).map(leader), ...[...rest, ...cities].map(label)]);
  });
  return h('svg', { className: ['map'], role: 'img', ariaLabelledBy: [`${id}-name`, `${id}-description`] }, [
    h('title', { id: `${id}-name` }, [strings.map.title(places.length)]),
    h('desc', { id: `${id}-description` }, [describeMap(places)]),
    h('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: '100%', height: '100%', preserveAspectRatio: 'none' }, withIds(land, id)),
    ...points.flatMap(dot),
    ...sets,
  ]);
}

/** «خريطة تبيّن موضع مسقط في سلطنة عُمان، ومعها طهران.» */
export function describeMap([main, ...others]: readonly MapPlace[]): string {
  const countryName = main?.at ? countries.find(({ country }) => country === main.country)?.name : undefined;
  return strings.map.description(main?.name ?? '', countryName === main?.name ? undefined : countryName, others.map(({ name }) => name));
}

function drawLand(places: readonly MapPlace[]): Drawn {
  const key = JSON.stringify(places.map(({ name, country, at }) => [name, country, at]));
  const known = drawn.get(key);
  if (known) return known;
  const frame = frameOf(places);
  const region = regionAround(frame.centre, frame.reach + 2, frame.across > COARSE_KM ? '110m' : '50m');
  const highlighted = new Set(places.flatMap(({ country, at }, i) => ((i === 0 || !at) && country ? [numericOf.get(country) ?? ''] : [])));
  const made: Drawn = {
    frame,
    land: landOf(frame.projection, region, frame.across, highlighted),
    areas: [...countryNames(region, frame, highlighted, new Set(places.flatMap(({ name, at }) => (at ? [name] : [])))), ...waterNames(region, frame)],
  };
  drawn.set(key, made);
  return made;
}

/** The points, and for a country its outermost ones. */
function frameOf(places: readonly MapPlace[]): Frame {
  const points = places.flatMap(({ at, country }): Point[] => {
    if (at) return [at];
    const shape = countryShape(numericOf.get(country ?? '') ?? '');
    return shape ? outermost(shape) : [];
  });
  const [first] = places;
  const home = countryShape(numericOf.get(first?.country ?? '') ?? '');
  return frameFor(points.length > 0 ? points : [[0, 0]], home && { centre: home.centre, size: sizeOf(home) });
}

/** Kilometres across a square of the country's area. */
const sizeOf = (shape: Shape): number => Math.sqrt(geoArea(shape.outline)) * EARTH_KM * 1.3;

/** The outermost points of a country's largest piece: what lies overseas would make the map one of an ocean. */
function outermost({ outline: { geometry } }: Shape): Point[] {
  const pieces = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const area = (coordinates: (typeof pieces)[number]) => geoArea({ type: 'Polygon', coordinates });
  const ring = pieces.toSorted((a, b) => area(b) - area(a))[0]?.[0] ?? [];
  const by = (axis: 0 | 1) => ring.toSorted((a, b) => (a[axis] ?? 0) - (b[axis] ?? 0));
  const [lons, lats] = [by(0), by(1)];
  return [lons[0], lons.at(-1), lats[0], lats.at(-1)].flatMap((point) => (point ? [[point[0] ?? 0, point[1] ?? 0] as const] : []));
}

function dot({ at: [x, y], main }: { at: readonly [number, number]; main: boolean }): Element[] {
  const where = { cx: percent(x * 100), cy: percent(y * 100) };
  return main
    ? [h('circle', { className: ['ring'], ...where, r: RADIUS.main }), h('circle', { className: ['dot', 'main'], ...where, r: 4.6 })]
    : [h('circle', { className: ['dot'], ...where, r: 3.4 })];
}

/** A line from a point to a name that stands off. */
const leader = ({ x, y, dx, dy }: Placed): Element =>
  h('svg', { x: percent(x * 100), y: percent(y * 100), overflow: 'visible' }, [h('line', { className: ['leader'], x1: '0', y1: '0', x2: round(dx * 0.94), y2: round(dy * 0.94) })]);

const label = ({ text: written, kind, x, y, dx, dy, anchor }: Placed): Element =>
  text({ className: [kind], x: percent(x * 100), y: percent(y * 100), dx: round(dx), dy: round(dy), textAnchor: anchor === 'start' ? '' : anchor }, written);

const round = (n: number): string => (n === 0 ? '' : String(Math.round(n * 10) / 10));

function labelObstacle(placed: Placed, set: LabelSet): Obstacle {
  return { box: (width) => boxOf(placed, set.size[placed.kind], width) };
}

/** A round distance that takes up to a fifth of the frame. */
function scaleOf({ across }: Frame): { km: number; share: number } {
  const km = [2000, 1000, 500, 200, 100].find((one) => one / across <= 0.2) ?? 100;
  return { km, share: km / across };
}

interface Corner {
  readonly right: boolean;
  readonly bottom: boolean;
  readonly obstacle: Obstacle;
}

/** A corner in which the scale touches nothing; none where all are taken. */
function cornerFor(share: number, dots: readonly Obstacle[], cities: readonly Placed[], set: LabelSet): Corner | undefined {
  const taken = [...dots, ...cities.map((placed) => labelObstacle(placed, set))];
  const corners = [
    { right: false, bottom: true },
    { right: true, bottom: true },
    { right: false, bottom: false },
    { right: true, bottom: false },
  ].map(({ right, bottom }): Corner => {
    const box = (width: number) => {
      const long = Math.max(share * width, 62) + SCALE.edge;
      const high = SCALE.height + SCALE.edge;
      const height = (width * HEIGHT) / WIDTH;
      return {
        left: right ? width - long : 0,
        right: right ? width : long,
        top: bottom ? height - high : 0,
        bottom: bottom ? height : high,
      };
    };
    return { right, bottom, obstacle: { box } };
  });
  const clear = ({ obstacle }: Corner) =>
    set.widths.every((width) => {
      const a = obstacle.box(width);
      return taken.every((one) => {
        const b = one.box(width);
        return a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom;
      });
    });
  return corners.find(clear);
}

/** A line of that length with its distance over it. */
function scaleBar({ right, bottom }: Corner, share: number, written: string): Element[] {
  const [from, to] = right ? [1 - share, 1] : [0, share];
  const shift = right ? -SCALE.edge : SCALE.edge;
  const y = bottom ? -SCALE.edge : SCALE.height;
  const where = { y1: bottom ? '100%' : '0', y2: bottom ? '100%' : '0' };
  return [
    h('g', { className: ['distance'], transform: `translate(${shift} ${y})` }, [
      h('line', { x1: percent(from * 100), x2: percent(to * 100), ...where }),
      text({ x: percent((right ? to : from) * 100), y: where.y1, dy: '-6', textAnchor: right ? '' : 'end' }, written),
    ]),
  ];
}
