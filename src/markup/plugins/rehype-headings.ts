/**
 * Headings of a body start at h2, for the headline is the page's h1, and never skip a level on the way down: an article
 * that goes from `##` to `####` becomes h2, h3. It works on hast so that headings written in HTML are treated alike.
 */
import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { renderOptions } from '../context.ts';
import { mayHave } from './rehype-tags.ts';

const TOP = 2;

export const rehypeHeadings: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHave(file, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) return;
  const offset = renderOptions(file).headingOffset ?? 0;
  const open: number[] = [];
  visit(tree, 'element', (node, _, parent) => {
    const written = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (!written) return undefined;
    const isFootnoteLabel = parent?.type === 'element' && parent.properties['dataFootnotes'] !== undefined;
    if (isFootnoteLabel) open.length = 0;
    while ((open.at(-1) ?? 0) >= Number(written)) open.pop();
    open.push(Number(written));
    node.tagName = `h${Math.min(6, TOP + offset + open.length - 1)}`;
    return SKIP;
  });
};
