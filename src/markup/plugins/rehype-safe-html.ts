/**
 * The gate: whatever {@link sanitizeSchema} does not name is taken out. It stands after the plugins that read what was
 * written and before those that only add elements of our own. Text that lost its wrapper gets a paragraph.
 */
import type { ElementContent, Root, RootContent } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { element } from './hast-elements.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

const sanitize = rehypeSanitize(sanitizeSchema);

const INLINE = new Set(
  'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q s samp small span strong sub sup time u var wbr'.split(' '),
);

export const rehypeSafeHtml: Plugin<[], Root> = () => (tree) => {
  const safe = sanitize(tree);
  visit(safe, 'element', (node) => {
    // A browser closes a paragraph that a block stands in, and what is left behind the block is empty.
    node.children = node.children.filter((child) => !isEmptyParagraph(child));
    // The sanitizer empties a list of classes and leaves `class=""`.
    const entries = Object.entries(node.properties).filter(([, value]) => !Array.isArray(value) || value.length > 0);
    node.properties = Object.fromEntries(entries);
  });
  return { type: 'root', children: wrapLoose(safe.children.filter((child) => !isEmptyParagraph(child))) };
};

function isEmptyParagraph(node: RootContent): boolean {
  return node.type === 'element' && node.tagName === 'p' && node.children.length === 0;
}

/** Runs of inline content between blocks become paragraphs; white space stays as it is. */
function wrapLoose(nodes: RootContent[]): RootContent[] {
  const blocks: RootContent[] = [];
  let loose: ElementContent[] = [];
  const flush = (): void => {
    const isBlank = loose.every((node) => node.type === 'text' && node.value.trim() === '');
    blocks.push(...(isBlank ? loose : [element('p', {}, loose)]));
    loose = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || (node.type === 'element' && INLINE.has(node.tagName))) loose.push(node);
    else {
      flush();
      blocks.push(node);
    }
  }
  flush();
  return blocks;
}
