/** The newest stories of a section or a topic, for readers who follow it: one small file each, so that only what is followed is loaded. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { formatter } from '../../../components/format.ts';
import type { Shelf } from '../../../edition/types.ts';
import { paper } from '../../_paper.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** More than are shown: those that stand above already are passed over. */
const MOST = 12;

export const getStaticPaths = (async () => {
  const { sections, topics } = await paper();
  const paths = (kind: string, shelves: readonly Shelf<Named>[]) => shelves.map((shelf) => ({ params: { kind, id: shelf.of.id }, props: { shelf } }));
  return [...paths('sections', sections), ...paths('topics', topics)];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ shelf: Shelf<Named> }> = async ({ props: { shelf } }) => {
  const { site, date: today } = await paper();
  const format = formatter(site);
  const stories = shelf.stories.slice(0, MOST).map((story) => ({
    path: story.permalink,
    headline: story.headline,
    published: story.published,
    when: (today && format.when(story, today)) || format.date(story.date),
    ...(story.vocalised && { vocalised: true }),
  }));
  return new Response(JSON.stringify({ name: shelf.of.name, stories }), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
