import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { drawingHtml } from '../../../src/figures/html.ts';
import { editionMap, HEIGHT } from '../../../src/figures/map/edition.ts';
import { DISC, DOT, placePins, WIDTHS } from '../../../src/figures/map/pins.ts';
import { cities, gazetteer } from '../../../src/gazetteer/gazetteer.ts';
import type { MapPlace } from '../../../src/schema/place.ts';
import { all, hasClass } from '../helpers.ts';

const style = { id: 'e', numerals: 'arab', months: 'gulf' } as const;
const { find } = gazetteer();
const named = (...names: string[]): MapPlace[] =>
  names.flatMap((name) => {
    const place = find(name);
    return place?.at ? [{ name, country: place.country, at: [place.at[0], place.at[1]] as [number, number] }] : [];
  });

const REGION = named('مسقط', 'الرياض', 'القاهرة', 'تونس', 'بيروت', 'بغداد', 'طهران', 'الرباط', 'صنعاء');
const WORLD = named('بريزبن', 'واشنطن', 'بكين', 'الرياض', 'بوخارست', 'باماكو');

const share = (value: unknown): number => Number.parseFloat(String(value)) / 100;

/** Points, discs and their numbers, read back from the drawing. */
function pinsOf(places: readonly MapPlace[]) {
  const drawing = editionMap(places, style);
  const at = all([drawing], (one) => one.tagName === 'svg' && one.properties['x'] !== undefined);
  return at
    .filter((one) => one.children.some((child) => child.type === 'element' && hasClass(child, 'pin')))
    .map((one) => {
      const [disc] = all([one], (child) => hasClass(child, 'pin'));
      const [number] = all([one], (child) => child.tagName === 'text');
      const [text] = number?.children ?? [];
      return { x: share(one.properties['x']), y: share(one.properties['y']), dx: Number(disc?.properties['cx']), dy: Number(disc?.properties['cy']), number: text?.type === 'text' ? text.value : '' };
    });
}

/** What touches what at any width. */
function collisions(pins: readonly { x: number; y: number; dx: number; dy: number }[]): string[] {
  const ratio = HEIGHT / 1000;
  return WIDTHS.flatMap((width) => {
    const discs = pins.map(({ x, y, dx, dy }) => ({ x: x * width + dx, y: y * width * ratio + dy }));
    return discs.flatMap((a, i) => [
      ...(a.x < DISC || a.x > width - DISC || a.y < DISC || a.y > width * ratio - DISC ? [`${i + 1} leaves the frame at ${width}`] : []),
      ...discs.slice(i + 1).flatMap((b, k) => (Math.hypot(a.x - b.x, a.y - b.y) < 2 * DISC ? [`${i + 1} meets ${i + k + 2} at ${width}`] : [])),
      ...pins.flatMap((pin, k) => (Math.hypot(a.x - pin.x * width, a.y - pin.y * width * ratio) < DISC + DOT ? [`${i + 1} covers the point of ${k + 1} at ${width}`] : [])),
    ]);
  });
}

describe('the map of an edition', () => {
  test('numbers stand in the order of the list, in the digits of the paper', () => {
    expect(pinsOf(REGION).map(({ number }) => number)).toEqual(['١', '٢', '٣', '٤', '٥', '٦', '٧', '٨', '٩']);
  });

  test('no number meets another, covers a point or leaves the frame, at any width: a region, the world, cities that crowd', () => {
    expect(REGION).toHaveLength(9);
    expect(WORLD.length).toBeGreaterThanOrEqual(5);
    expect(collisions(pinsOf(REGION))).toEqual([]);
    expect(collisions(pinsOf(WORLD))).toEqual([]);
    expect(collisions(pinsOf(named('القدس', 'عمّان', 'بيروت', 'دمشق', 'حيفا', 'نابلس', 'واشنطن', 'بكين')))).toEqual([]);
  });

  test('nor on maps of seeded groups of nine cities', () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const points = cities.filter(({ at }) => at);
    for (let group = 0; group < 60; group += 1) {
      const chosen = Array.from({ length: 9 }, () => points[Math.floor(random() * points.length)]).flatMap((city) =>
        city?.at ? [{ name: city.name, country: city.country, at: [city.at[0], city.at[1]] as [number, number] }] : [],
      );
      expect(collisions(pinsOf([...new Map(chosen.map((one) => [one.name, one])).values()])), `group ${group}`).toEqual([]);
    }
  });

  test('points in one place get numbers apart', () => {
    const shifts = placePins([{ x: 0.5, y: 0.5 }, { x: 0.5, y: 0.5 }, { x: 0.501, y: 0.5 }], 0.5);
    expect(collisions(shifts.map(({ dx, dy }, i) => ({ x: i === 2 ? 0.501 : 0.5, y: 0.5, dx, dy })))).toEqual([]);
  });

  test('it is an image with a name, the same bytes twice, and light', () => {
    for (const places of [REGION, WORLD]) {
      const html = drawingHtml(editionMap(places, style));
      expect(html).toMatch(/^<svg class="map edition" role="img" aria-labelledby="e-name">/);
      expect(drawingHtml(editionMap(places, style))).toBe(html);
      expect(brotliCompressSync(html).length).toBeLessThan(9 * 1024);
    }
  });
});
