/** The running text of built pages, cut where a line of text cannot flow on. */
import type { Element, Root, Text } from 'hast';
import { hasClass } from './pages.ts';

/** A text, and the elements around it, outermost first. */
export interface Leaf {
  readonly text: string;
  readonly parents: readonly Element[];
}

/** Elements that stay in the line (HTML, "phrasing content"); everything else begins a new one, and `.vh` is out of it. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q s samp small span strong sub sup time u var wbr'.split(' '),
);
/** No text of the page, or no place for markup: a title holds text only. */
const UNSEEN = new Set(['title', 'script', 'style', 'template', 'noscript', 'svg', 'option', 'textarea']);

/**
 * Rows of texts that nothing but inline elements part, in document order.
 * @param ends tells of inline elements whose text stands apart nevertheless, being isolates of their own
 */
export function sentences(tree: Root, ends: (element: Element) => boolean = () => false): Leaf[][] {
  const rows: Leaf[][] = [];
  let row: Leaf[] = [];
  const close = (): void => {
    if (row.length > 0) rows.push(row);
    row = [];
  };
  const walk = (node: Root | Element, parents: readonly Element[]): void => {
    for (const child of node.children) {
      if (child.type === 'text') row.push({ text: (child as Text).value, parents });
      if (child.type !== 'element' || UNSEEN.has(child.tagName)) continue;
      const apart = !INLINE.has(child.tagName) || hasClass(child, 'vh') || ends(child);
      if (apart) close();
      walk(child, [...parents, child]);
      if (apart) close();
    }
  };
  walk(tree, []);
  close();
  return rows;
}

/** Whether the base stylesheet isolates the element from the line around it (`unicode-bidi: isolate`, base.css). */
export const isolatedByStyle = (element: Element): boolean =>
  element.tagName === 'time' || element.tagName === 'sup' || hasClass(element, 'n') || hasClass(element, 'sep');

/** Whether markup gives the text a direction of its own. */
export const hasDirection = ({ parents }: Leaf): boolean =>
  parents.some(({ tagName, properties }) => tagName !== 'html' && (properties['dir'] === 'ltr' || properties['dir'] === 'rtl' || properties['dir'] === 'auto'));
