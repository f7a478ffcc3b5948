/**
 * Text for the renderer of share pictures, which has no CSS: it lays a line out from left to right unless it stands between isolates,
 * and `text-anchor` then counts from the left.
 */
import type { Element, ElementContent } from 'hast';
import { segmentRuns } from '../../arabic/bidi.ts';
import { h, wordsOf } from '../svg.ts';

const [LRI, RLI, PDI] = ['\u2066', '\u2067', '\u2069'];

/** A line of Arabic as it has to reach the renderer: from right to left, its Latin runs and figures in their own order. */
export const isolated = (text: string): string =>
  `${RLI}${segmentRuns(text).map((run) => (run.isolate ? `${run.dir === 'ltr' ? LRI : RLI}${run.text}${PDI}` : run.text)).join('')}${PDI}`;

/** A line whose right edge is at `x` (the left one with `start`), and whose baseline is at `y`. */
export const line = (text: string, x: number, y: number, properties: Record<string, string | number>, anchor: 'start' | 'end' = 'end'): Element =>
  h('text', { x, y, textAnchor: anchor, ...properties }, [isolated(text)]);

/** A drawing made for the page, its texts as the renderer needs them; `hidden` names a class of which nothing is drawn. */
export function forRenderer(node: ElementContent, hidden: string): ElementContent[] {
  if (node.type !== 'element') return [node];
  const { className, textAnchor, ...rest } = node.properties;
  const classes = Array.isArray(className) ? className : [];
  if (classes.includes(hidden) || node.tagName === 'title' || node.tagName === 'desc') return [];
  if (node.tagName !== 'text') return [{ ...node, children: node.children.flatMap((child) => forRenderer(child, hidden) as typeof node.children) }];
  // The start of a right-to-left line is its right edge.
  const anchor = textAnchor === 'middle' ? 'middle' : textAnchor === 'end' ? 'start' : 'end';
  return [h('text', { ...rest, className: classes, textAnchor: anchor }, [isolated(wordsOf(node))])];
}
