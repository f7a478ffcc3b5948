import { describe, expect, test } from 'vitest';
import { site } from '../../src/schema/site.ts';
import { article, paper } from './factory.ts';

const AT: Readonly<Record<string, [number, number]>> = { مسقط: [58.4, 23.6], الرياض: [46.7, 24.7], القاهرة: [31.2, 30], تونس: [10.2, 36.8], بيروت: [35.5, 33.9], غزة: [34.46, 31.5], 'قطاع غزة': [34.4, 31.42], الرباط: [-6.8, 34], عمّان: [35.9, 31.95] };
const hour = (n: number) => new Date(Date.UTC(2014, 10, 10, n)).toISOString().replace('.000Z', '+00:00');
const from = (name: string, hours: number, given: Parameters<typeof article>[0] = {}) =>
  article({ place: { name, country: null, at: AT[name] ?? null }, published: hour(hours), ...given });
const places = (...articles: ReturnType<typeof article>[]) => paper(articles).front.places.map(({ place, stories }) => [place.name, stories.length] as const);

describe('the places of an edition', () => {
  test('are numbered in the order of the page, the lead first', () => {
    expect(places(from('مسقط', 20), from('الرياض', 19), from('القاهرة', 1, { rank: 'lead' }), from('تونس', 18))).toEqual([['القاهرة', 1], ['مسقط', 1], ['الرياض', 1], ['تونس', 1]]);
  });

  test('fewer than four are no map, nor are countries and stories without a place', () => {
    expect(places(from('مسقط', 20), from('الرياض', 19), from('القاهرة', 18), from('عُمان', 17), article({ published: hour(16) }))).toEqual([]);
  });

  test('stories of one place share its number, and so do places that are one on the map', () => {
    expect(places(from('مسقط', 20), from('غزة', 19), from('قطاع غزة', 18), from('غزة', 17), from('تونس', 16), from('بيروت', 15))).toEqual([['مسقط', 1], ['غزة', 2], ['تونس', 1], ['بيروت', 1]]);
  });

  test('days before are looked at where the day has few, but no more than three days back', () => {
    const today = [from('مسقط', 90), from('الرياض', 89)];
    expect(places(...today, from('القاهرة', 50), from('تونس', 49))).toHaveLength(4);
    expect(places(...today, from('القاهرة', 10), from('تونس', 9))).toEqual([]);
  });

  test('a paper without maps has none', () => {
    const articles = ['مسقط', 'الرياض', 'القاهرة', 'تونس'].map((name, i) => from(name, i));
    expect(paper(articles, { site: site.parse({ maps: 'none' }) }).front.places).toEqual([]);
    expect(paper([]).front.places).toEqual([]);
  });
});
