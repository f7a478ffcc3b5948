/** One file of a picture, for those who are told of a single one: readers of feeds, search engines, other papers. */
import type { Figure } from '../schema/figure.ts';
import { fallbackWidth } from './ladder.ts';
import { fallback } from './renditions.ts';

export interface StandIn {
  /** Address from the root of the site's host. */
  readonly src: string;
  /** Media type. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

const TYPES: Readonly<Record<string, string>> = { svg: 'image/svg+xml', jpg: 'image/jpeg', jpeg: 'image/jpeg' };
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

const typeOf = (src: string): string => {
  const extension = (/\.([a-z\d]+)$/i.exec(src)?.[1] ?? '').toLowerCase();
  return TYPES[extension] ?? `image/${extension}`;
};

/** The cut of a photograph that its article shows to browsers without newer formats; a drawing as it is. */
export async function standIn({ src, alt, caption, credit, width, height, original }: Figure): Promise<StandIn> {
  const about = { alt, ...(caption && { caption }), ...(credit && { credit }) };
  if (!original) return { src: `${base}${src}`, type: typeOf(src), width, height, ...about };
  const cut = await fallback({ src, width, height, alpha: original.alpha });
  const shown = fallbackWidth(width);
  return { src: cut, type: typeOf(cut), width: shown, height: Math.round((height * shown) / width), ...about };
}

/** The same with an absolute address. */
export const shown = ({ src, ...about }: StandIn): Omit<StandIn, 'src'> & { readonly url: string } => ({ ...about, url: new URL(src, import.meta.env.SITE).href });
