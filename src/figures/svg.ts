/** What drawings are made of: hast elements, lengths, text that keeps its order. */
import type { Element, ElementContent, Properties } from 'hast';
import { segmentRuns } from '../arabic/bidi.ts';

/** An element; empty strings and `undefined` among its properties are left out. */
export function h(tagName: string, properties: Properties, children: (ElementContent | string | null)[] = []): Element {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
  return {
    type: 'element',
    tagName,
    properties: Object.fromEntries(given),
    children: children.flatMap((child) => (child === null ? [] : typeof child === 'string' ? [{ type: 'text' as const, value: child }] : [child])),
  };
}

/** The words in a drawing's node. */
export const wordsOf = (node: ElementContent): string => (node.type === 'text' ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : '');

const round = (n: number, places: number): number => Number(n.toFixed(places));

/** A share of the width of the drawing, 0–100. */
export const percent = (n: number): string => `${round(n, 3)}%`;

/** A length that grows with the reader's text: pixels at the usual 16 to a rem. */
export const rem = (px: number): string => `${round(px / 16, 4)}rem`;

/**
 * Text in a drawing. SVG text stands in a right-to-left line here, so `start` is its right edge; runs that would show in the
 * wrong order there are isolated.
 */
export function text(properties: Properties, value: string): Element {
  const runs = segmentRuns(value).map((run) =>
    run.isolate ? h('tspan', { direction: run.dir, unicodeBidi: 'isolate' }, [run.text]) : run.text,
  );
  return h('text', properties, runs);
}

/**
 * A drawing as one image with a name and a description.
 * @param id unique on the page
 * @param height in pixels
 */
export function drawing(id: string, name: string, description: string, height: number, children: ElementContent[]): Element {
  return h(
    'svg',
    { className: ['plot'], role: 'img', ariaLabelledBy: [`${id}-name`, `${id}-description`], width: '100%', height: rem(height) },
    [h('title', { id: `${id}-name` }, [name]), h('desc', { id: `${id}-description` }, [description]), ...children],
  );
}
