/** Small things that several rehype plugins need. */
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';

/** An element of our own making, without a position. */
export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

/** A property's value when it is text, else the empty string. */
export function property(node: Element, name: string): string {
  const value = node.properties[name];
  return typeof value === 'string' ? value : '';
}

/** The plain text inside a node. */
export function textOf(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Puts nodes in place of one child. */
export function replaceChild(parent: Root | Element, index: number, nodes: ElementContent[]): void {
  const children: RootContent[] = parent.children;
  children.splice(index, 1, ...nodes);
}
