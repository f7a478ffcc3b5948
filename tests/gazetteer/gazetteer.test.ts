import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoContains, geoDistance } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { cities, countries, gazetteer } from '../../src/gazetteer/gazetteer.ts';

const { find, mentions } = gazetteer();
const named = (text: string) => mentions(text).map(({ place, count }) => `${place.name} ${count}`);

/** Natural Earth files these apart from the country that a dateline would name, or has no outline for it. */
const ELSEWHERE = new Set(['العيون', 'الداخلة', 'هرجيسا', 'سيفاستوبول', 'بريشتينا']);

test('every city lies in its country, or within ten kilometres of it', () => {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const atlas = JSON.parse(readFileSync(path, 'utf8')) as Topology<{ countries: GeometryCollection }>;
  const shapes = Map.groupBy(feature(atlas, atlas.objects.countries).features as Feature<Polygon | MultiPolygon>[], ({ id }) => String(id));
  const numeric = new Map(countries.map((one) => [one.country, one.numeric]));
  const astray = cities.filter(({ name, country, at }) => {
    const point: [number, number] = [at?.[0] ?? 0, at?.[1] ?? 0];
    const outlines = shapes.get(numeric.get(country) ?? '') ?? [];
    return !ELSEWHERE.has(name) && !outlines.some((outline) => geoContains(outline, point) || nearest(outline, point) < 10);
  });
  expect(astray.map(({ name, at }) => [name, at])).toEqual([]);
});

function nearest(outline: Feature<Polygon | MultiPolygon>, point: [number, number]): number {
  const rings: Position[][] = outline.geometry.type === 'Polygon' ? outline.geometry.coordinates : outline.geometry.coordinates.flat();
  return Math.min(...rings.flat().map(([lon = 0, lat = 0]) => geoDistance([lon, lat], point))) * 6371;
}

test('holds every Arab capital and the capitals of the world, each name once in its country', () => {
  expect(cities.filter(({ capital }) => capital).length).toBeGreaterThan(160);
  const keys = cities.flatMap(({ names, country }) => names.map((name) => `${name} ${country}`));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

describe('find', () => {
  test.each([
    ['مسقط', 'OM', 'city'],
    ['الاسكندرية', 'EG', 'city'],
    ['عمّان', 'JO', 'city'],
    ['عُمان', 'OM', 'country'],
    ['عمان', 'JO', 'city'],
    ['تونس', 'TN', 'city'],
    ['طرابلس', 'LY', 'city'],
    ['كازاخستان', 'KZ', 'country'],
    ['القدس المحتلة', 'PS', 'city'],
  ])('%s is in %s, a %s', (name, country, kind) => {
    expect(find(name)).toMatchObject({ country, kind });
  });

  test('a country that the story names tells one place from another', () => {
    expect(find('طرابلس', new Set(['LB']))?.country).toBe('LB');
    expect(find('صور', new Set(['LB']))?.country).toBe('LB');
    expect(find('صور', new Set(['OM']))?.country).toBe('OM');
  });

  test('the publisher’s own places come first, and what nobody knows is not found', () => {
    const own = gazetteer([{ name: 'بهلاء', aliases: ['بهلا'], latitude: 22.97, longitude: 57.3, country: 'OM' }]);
    expect(own.find('بهلا')).toMatchObject({ name: 'بهلاء', at: [57.3, 22.97] });
    expect(own.mentions('زار بهلاء وبهلا')[0]?.count).toBe(2);
    expect(find('بهلاء')).toBeUndefined();
  });
});

describe('mentions', () => {
  test('are seen behind clitics and in any spelling, once for each time', () => {
    expect(named('اجتمعوا بمسقط ثم بطهران، وعادوا الى مسقط والرياض وللرياض')).toEqual(['مسقط 2', 'الرياض 2', 'طهران 1']);
    expect(named('في رام الله وبيت لحم')).toEqual(['رام الله 1', 'بيت لحم 1']);
  });

  test('are not seen in words that mean other things', () => {
    expect(named('كان في الصور كلها عين على الباب، وقم الى المدينة، وحلب البقرة')).toEqual([]);
  });
});
