/**
 * An index in two parts, each with shards of its own: the archive, and the newest articles. A word that every article has is listed in
 * tens of thousands of an archive: to put one article more into such lists is to write them anew. So an article that comes in is put
 * into short lists, and all of those go to the archive when there are enough of them. Search engines keep theirs so
 * (log-structured merge: O'Neil et al. 1996; Lucene's segments), with as many parts as it comes to: here every query asks each part, so that there are two.
 */
import { shardCount } from './manifest.ts';
import type { Segment } from './manifest.ts';
import type { IndexFolder } from './update.ts';

/** The archive has a whole multiple of so many articles: a smaller paper has none, and is asked in one place. */
export const ARCHIVED_AT_ONCE = 4096;

/**
 * How many times smaller the shards of a segment are than those of an index of one: what the newest have of a word is loaded beside what the archive has
 * of it. Measured at 10,000 articles with `npm run bench:search:scale`: a query loads 43 KB of one part, 59 of two of the same shards, 47 with these.
 */
export const finerThan = ({ from }: Pick<Segment, 'from'>): number => (from > 0 ? 4 : 1);

/** The parts of an index that have any articles, oldest first. @param words of each article, oldest first */
export function segmentsOf(words: readonly number[], archivedAtOnce: number): (Segment & { readonly to: number })[] {
  const archived = words.length - (words.length % archivedAtOnce);
  return [
    { folder: 'archive/', from: 0, to: archived },
    { folder: 'newest/', from: archived, to: words.length },
  ]
    .filter(({ from, to }) => to > from)
    .map((one) => ({ ...one, shards: shardCount(finerThan(one) * words.slice(one.from, one.to).reduce((sum, count) => sum + count, 0)) }));
}

/** The files of a folder, by their names in it. */
export const inFolder = (store: IndexFolder, folder: string): IndexFolder => ({
  read: (name) => store.read(folder + name),
  write: (name, bytes) => store.write(folder + name, bytes),
  remove: (name) => store.remove(folder + name),
});
