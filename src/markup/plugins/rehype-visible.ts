/** Takes out of a body what nobody sees and what reorders or hides what is seen, however it was written (`&#x202e;`). */
import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { visible, visibleIn } from '../../arabic/hidden.ts';

export const rehypeVisible: Plugin<[], Root> = () => (tree) => {
  visit(tree, (node) => {
    if (node.type === 'text') node.value = visible(node.value);
    if (node.type === 'element') node.properties = visibleIn(node.properties);
  });
};
