/** A day's paper to take along: `/2014/11/16/2014-11-16.epub`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { bookDays } from '../../../../components/books.ts';
import { isoDay } from '../../../../components/format.ts';
import type { Archive } from '../../../../edition/types.ts';
import { bookOf } from '../../../_book.ts';
import { paper } from '../../../_paper.ts';

interface Props extends Record<string, unknown> {
  day: Archive['days'][number];
}

export const getStaticPaths = (async () =>
  bookDays(await paper()).map((day) => {
    const [year, month, number] = day.key.split('/');
    return { params: { year, month, day: number, book: isoDay(day.date) }, props: { day } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { day }, site }) =>
  new Response(Buffer.from(await bookOf(await paper(), day, site?.href ?? '')), { headers: { 'content-type': 'application/epub+zip' } });
