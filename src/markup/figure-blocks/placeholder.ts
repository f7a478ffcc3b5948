/**
 * How a figure's specification gets past the sanitizer: the block becomes a `<figure>` that holds what was written (a table, a
 * list) and a number; the specification waits in the tree, and `rehype-figures` puts the drawing in its place by that number.
 */
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { FigureSpec } from '../../schema/figure-spec.ts';
import { element } from '../plugins/mdast-elements.ts';
import type { Block } from '../plugins/mdast-elements.ts';

declare module 'mdast' {
  interface Data {
    /** The figure that stands here, and its number in the text, from 1. */
    figure?: { readonly number: number; readonly spec: FigureSpec };
  }
}

declare module 'vfile' {
  interface DataMap {
    /** How many figures the text has so far. */
    figureCount: number;
  }
}

/**
 * A figure to be drawn.
 *
 * @param from the block it was written as
 * @param children everything that was written; it stays on the page
 */
export function placeholder(from: Block, spec: FigureSpec, children: Block['children'], file: VFile): Block {
  const number = (file.data.figureCount ?? 0) + 1;
  file.data.figureCount = number;
  const built = element(from, 'figure', { className: [spec.kind], dataFigure: String(number) }, children);
  return { ...built, data: { ...built.data, figure: { number, spec } } };
}

/** The figures of a text by their number. */
export function figuresIn(tree: Nodes): ReadonlyMap<string, FigureSpec> {
  const found = new Map<string, FigureSpec>();
  visit(tree, 'containerDirective', ({ data }) => {
    if (data?.figure) found.set(String(data.figure.number), data.figure.spec);
  });
  return found;
}
