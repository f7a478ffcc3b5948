/** The paper's icons, drawn when it is built. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Frame } from '../../edition/frame.ts';
import { icon } from '../../figures/icon.ts';
import { keyed } from '../_keyed.ts';
import { paper } from '../_paper.ts';
import { ICONS } from './_icons.ts';
import type { Icon } from './_icons.ts';

interface Props extends Record<string, unknown> {
  readonly frame: Frame;
  readonly drawn: Icon;
}

export const getStaticPaths = (async () =>
  keyed(await paper(), Object.entries(ICONS).map(([name, drawn]) => ({ params: { name }, props: { drawn } })))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { frame: { site }, drawn: { size, share } } }) =>
  new Response(Buffer.from(await icon(site.name, size, share)), { headers: { 'content-type': 'image/png' } });
