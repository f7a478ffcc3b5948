/** A drawing as a document of its own, which a renderer reads as XML. */
import type { ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { h } from '../svg.ts';

const writer = unified().use(rehypeStringify, { space: 'svg', closeEmptyElements: true }).freeze();

/** @param scale pixels to a unit of the drawing */
export function svgDocument({ width, height }: { readonly width: number; readonly height: number }, children: ElementContent[], scale = 1): string {
  const drawing = h('svg', { xmlns: 'http://www.w3.org/2000/svg', width: width * scale, height: height * scale, viewBox: `0 0 ${width} ${height}` }, children);
  return writer.stringify({ type: 'root', children: [drawing] });
}
