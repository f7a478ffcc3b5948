/** A day's paper to take along: `/2014/11/16/2014-11-16.epub`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { bookDays, bySection } from '../../../../components/books.ts';
import { isoDay } from '../../../../components/format.ts';
import type { Frame } from '../../../../edition/frame.ts';
import type { Ask } from '../../../_book.ts';
import { bookOf } from '../../../_book.ts';
import { keyed } from '../../../_keyed.ts';
import { namesKey, paper } from '../../../_paper.ts';

interface Props extends Pick<Ask, 'day' | 'stories'>, Record<string, unknown> {
  readonly frame: Frame;
}

export const getStaticPaths = (async () => {
  const edition = await paper();
  const paths = bookDays(edition).map((day) => {
    const [year, month, number] = day.key.split('/');
    const { key, date } = day;
    return { params: { year, month, day: number, book: isoDay(date) }, props: { day: { key, date }, stories: bySection(edition, day), names: namesKey(edition) } };
  });
  return keyed(edition, paths);
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { frame, day, stories }, site }) =>
  new Response(Buffer.from(await bookOf({ site: frame.site, day, stories, origin: site?.href ?? '' })), { headers: { 'content-type': 'application/epub+zip' } });
