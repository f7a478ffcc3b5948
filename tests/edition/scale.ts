/** `npm run bench:related -- [ARTICLES …]`: processor time and memory of copies and relations at a size; 1,000, 10,000 and 50,000 without one. */
import { crowd } from './crowd.ts';
import { paper } from './factory.ts';

/** Of this process, ms: what others do meanwhile does not count. */
const processor = (): number => process.cpuUsage().user / 1000;
const round = (n: number): number => Math.round(n * 100) / 100;

let before: { articles: number; all: number } | undefined;
const sizes = process.argv.slice(2).map(Number);
for (const articles of sizes.length > 0 ? sizes : [1_000, 10_000, 50_000]) {
  const made = crowd(articles, ['iran', 'oil', 'comet'], 300);
  globalThis.gc?.();
  const memory = process.memoryUsage().rss;
  const start = processor();
  const edition = paper(made);
  const built = processor();
  let related = 0;
  for (const story of edition.stories) related += edition.context(story).related.length;
  const end = processor();
  const all = end - start;
  console.log(
    JSON.stringify({
      articles,
      'edition s': round((built - start) / 1000),
      'neighbours of all s': round((end - built) / 1000),
      'times as long, for each time as many': before ? round(all / before.all / (articles / before.articles)) : undefined,
      'MB more': Math.round((process.memoryUsage().rss - memory) / 2 ** 20),
      'bytes a story in the store': (made[0]?.stems?.length ?? 0) + (made[0]?.signature?.length ?? 0),
      copies: edition.messages.length,
      related,
    }),
  );
  before = { articles, all };
}
