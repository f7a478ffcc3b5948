/** Which days have an edition to take along, and where it is. */
import { isoDay } from './format.ts';
import { periodPath } from './href.ts';
import type { Archive, Edition } from '../edition/types.ts';

type Day = Archive['days'][number];

/** The newest days, as many as the paper says. */
export const bookDays = ({ archive, site }: Edition): readonly Day[] => archive.days.slice(0, site.books === 'all' ? undefined : site.books);

export const printPath = (day: Pick<Day, 'key'>): string => `${periodPath(day.key)}print/`;
/** `/2014/11/16/2014-11-16.epub` */
export const bookPath = (day: Pick<Day, 'key' | 'date'>): string => `${periodPath(day.key)}${isoDay(day.date)}.epub`;

/** A day's stories in the order in which a paper is read: by section in the order of the paper, in each as the day's page has them. */
export function bySection({ sections }: Edition, { stories }: Day): Day['stories'] {
  const order = new Map(sections.map(({ of }, i) => [of.id, i]));
  const rank = { lead: 0, second: 1, standard: 2, brief: 3 } as Readonly<Record<string, number>>;
  return stories.toSorted(
    (a, b) => (order.get(a.section.id) ?? order.size) - (order.get(b.section.id) ?? order.size) || (rank[a.rank ?? 'standard'] ?? 2) - (rank[b.rank ?? 'standard'] ?? 2),
  );
}
