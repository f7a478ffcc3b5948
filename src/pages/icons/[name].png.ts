/** The paper's icons, drawn when it is built. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { icon } from '../../figures/icon.ts';
import { paper } from '../_paper.ts';
import { ICONS } from './_icons.ts';

export const getStaticPaths = (() => Object.keys(ICONS).map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { site } = await paper();
  const { size, share } = ICONS[params['name'] ?? ''] ?? { size: 192, share: 0.82 };
  return new Response(Buffer.from(await icon(site.name, size, share)), { headers: { 'content-type': 'image/png' } });
};
