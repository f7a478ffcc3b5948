/** mdast nodes for elements that Markdown has no node for; remark-rehype builds them from `data.hName`. */
import type { Properties } from 'hast';
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';

/** A `:::name` block as remark-directive gives it, and the shape in which any block element with block children is built. */
export type Block = Extract<RootContent, { type: 'containerDirective' }>;

/** A block element with block children, at the place of `from`. */
export function element(from: RootContent, hName: string, hProperties: Properties, children: Block['children']): Block {
  return { type: 'containerDirective', name: hName, data: { hName, hProperties }, children, ...positionOf(from) };
}

/** A block element with inline children, at the place of `from`. */
export function paragraph(
  from: RootContent,
  hName: string,
  children: PhrasingContent[],
  hProperties: Properties = {},
): Paragraph {
  return { type: 'paragraph', data: { hName, hProperties }, children, ...positionOf(from) };
}

/** An inline element that holds one text, at the place of `from`. */
export function inline(from: RootContent, hName: string, value: string, hProperties: Properties = {}): PhrasingContent {
  const children = [text(from, value)];
  return { type: 'textDirective', name: hName, data: { hName, hProperties }, children, ...positionOf(from) };
}

/** A text at the place of `from`. */
export function text(from: RootContent, value: string): PhrasingContent {
  return { type: 'text', value, ...positionOf(from) };
}

/** The place of a node, to spread into another; nothing when it has none. */
export function positionOf(node: RootContent): Pick<RootContent, 'position'> {
  return node.position ? { position: node.position } : {};
}
