/**
 * Finds `**` that stayed in the text. CommonMark does not close bold in `**«كذا»**وقال`: punctuation inside and a letter
 * outside. Nothing is changed; the desk is told.
 */
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { report } from '../message.ts';

export const remarkStrayEmphasis: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file);
  if (!source.includes('**')) return;
  visit(tree, 'text', (node) => {
    if (!node.value.includes('**') || !node.position) return;
    const written = source.slice(node.position.start.offset, node.position.end.offset);
    if (/(?<!\\)\*\*/.test(written)) report(file, node, 'stray-emphasis');
  });
};
