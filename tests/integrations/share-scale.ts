/**
 * `npm run bench:share -- [PICTURES]`: processor time and bytes of one share picture, by what is on it. Without a number 40 of each.
 * A build sets MIMALLOC_PURGE_DELAY=-1; set it here to measure what a build takes.
 * Every headline is another one; «new map» draws a map for each, «same map» is what most stories of a place cost.
 */
import { cities } from '../../src/gazetteer/gazetteer.ts';
import type { Card } from '../../src/figures/share/card.ts';
import { shareMap } from '../../src/figures/share/map.ts';
import type { SharePicture } from '../../src/figures/share/offer.ts';
import type { MapPlace } from '../../src/schema/place.ts';
import { renderer } from '../../src/integrations/share-render.ts';
import { corpus } from '../search/corpus.ts';

const count = Number(process.argv[2] ?? 40);
const make = corpus(7);
const draw = renderer();

type Picture = Omit<SharePicture, 'path'>;
const card = (): Card => ({ name: 'نشرة', headline: make.words(10), kicker: 'سياسة', date: '12 نوفمبر 2014' });
function withMap(i: number): Picture {
  const { name, country, at } = cities[i % cities.length] ?? {};
  const places: MapPlace[] = [{ name: name ?? '', country: country ?? null, at: at ? [...at] : null }];
  return { shape: 'wide', card: { ...card(), map: { places, numerals: 'arab' } }, drawMap: () => shareMap(places, 'arab') };
}
const cases: readonly (readonly [string, (i: number) => Picture])[] = [
  ['wide', () => ({ shape: 'wide', card: card() })],
  ['square', () => ({ shape: 'square', card: card() })],
  ['wide, same map', () => withMap(0)],
  // The page has drawn the land of its map before.
  ['wide, new map', (i) => withMap(i + 1)],
];

const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

for (let i = 0; i <= count; i += 1) withMap(i).drawMap?.();
for (const [name, of] of cases) {
  await draw(of(0));
  const start = processor();
  let bytes = 0;
  for (let i = 0; i < count; i += 1) bytes += (await draw(of(i))).length;
  console.log(JSON.stringify({ picture: name, 'ms of one core': Math.round((processor() - start) / count), KB: Math.round(bytes / count / 1024) }));
}
