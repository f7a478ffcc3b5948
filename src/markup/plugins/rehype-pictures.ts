/**
 * Photographs in several cuts: an `img` that {@link rehypeImages} has found gets a `picture` around it, from which the
 * browser chooses. It stands behind the sanitizer, which lets no `source` through: only the paper's own are written.
 */
import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { element, property, replaceChild } from './hast-elements.ts';

export const rehypePictures: Plugin<[], Root> = () => (tree, file) => {
  const { shown } = file.data;
  if (!shown) return;
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return undefined;
    const media = shown.get(property(node, 'src'));
    if (!media?.sources) return undefined;
    const { sources, sizes, tall } = media;
    if (tall) node.properties['dataTall'] = '';
    const offered = sources.map(({ type, srcset }): Element => element('source', { type, srcSet: srcset, ...(sizes && { sizes }) }, []));
    replaceChild(parent, index, [element('picture', {}, [...offered, node])]);
    return [SKIP, index + 1];
  });
};
