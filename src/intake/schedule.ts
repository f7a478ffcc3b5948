import type { Article } from '../schema/article.ts';

/**
 * The moment of the build, in milliseconds since 1970. `SOURCE_DATE_EPOCH` (seconds, the reproducible-builds
 * convention) stands for the clock where it is set.
 */
export function buildTime(env: NodeJS.ProcessEnv = process.env): number {
  const epoch = env['SOURCE_DATE_EPOCH'];
  return epoch && /^\d+$/.test(epoch) ? Number(epoch) * 1000 : Date.now();
}

/** Articles whose hour has not come are `scheduled`. The store does not know the hour, so this is said at each build. */
export const withSchedule = (articles: readonly Article[], now = buildTime()): Article[] =>
  articles.map((article) =>
    article.status === 'published' && Date.parse(article.published) > now ? { ...article, status: 'scheduled' } : article,
  );

/** Whether `npm run build -- --future` asked for articles whose hour has not come. */
export const withFuture = (env: NodeJS.ProcessEnv = process.env): boolean => env['NASHRA_FUTURE'] === '1';
