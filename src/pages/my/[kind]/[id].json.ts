/** The newest stories of a section or a topic, for readers who follow it: one small file each, so that only what is followed is loaded. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { formatter } from '../../../components/format.ts';
import type { CalendarDate } from '../../../arabic/dates.ts';
import type { Frame } from '../../../edition/frame.ts';
import type { Shelf, Story } from '../../../edition/types.ts';
import { keyed } from '../../_keyed.ts';
import { paper } from '../../_paper.ts';

interface Props extends Record<string, unknown> {
  readonly frame: Frame;
  readonly name: string;
  /** Newest first. */
  readonly stories: readonly Story[];
  /** The day of the edition. */
  readonly today: CalendarDate | null;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** More than are shown: those that stand above already are passed over. */
const MOST = 12;

export const getStaticPaths = (async () => {
  const edition = await paper();
  const paths = (kind: string, shelves: readonly Shelf<Named>[]) =>
    shelves.map(({ of: { id, name }, stories }) => ({ params: { kind, id }, props: { name, stories: stories.slice(0, MOST), today: edition.date } }));
  return keyed(edition, [...paths('sections', edition.sections), ...paths('topics', edition.topics)]);
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { frame: { site }, name, stories: newest, today } }) => {
  const format = formatter(site);
  const stories = newest.map((story) => ({
    path: story.permalink,
    headline: story.headline,
    published: story.published,
    when: (today && format.when(story, today)) || format.date(story.date),
    ...(story.vocalised && { vocalised: true }),
  }));
  return new Response(JSON.stringify({ name, stories }), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
