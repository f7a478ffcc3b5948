/** Rows of texts that make up one line of reading, for plugins that judge a sentence whole, across `<a>` or `<strong>`. */
import type { Element, Root, Text } from 'hast';

export type Parent = Root | Element;

/** A text and the chain of elements around it, outermost first. */
export interface Leaf {
  node: Text;
  parents: Parent[];
}

/** Elements through which a sentence flows on. */
const FLOWS = new Set(
  'a abbr b cite del dfn em i ins mark q s small span strong u var wbr time'.split(' '),
);
/** Elements whose text is left alone: code has its own direction, and the others are isolates already. */
const OPAQUE = new Set(['code', 'pre', 'kbd', 'samp', 'bdi', 'bdo', 'svg']);

/**
 * Takes each sentence of a tree: a row of texts that nothing but inline elements part, in document order.
 * @param opaque gets the elements whose text is in no sentence: code, isolates, whatever has a direction of its own
 */
export function visitSentences(block: Parent, visit: (sentence: Leaf[]) => void, opaque: (node: Element) => void = () => undefined): void {
  let sentence: Leaf[] = [];
  const end = (): void => {
    visit(sentence);
    sentence = [];
  };
  const walk = (parent: Parent, parents: Parent[]): void => {
    for (const child of [...parent.children]) {
      if (child.type === 'text') sentence.push({ node: child, parents });
      else if (child.type === 'element' && FLOWS.has(child.tagName) && !isOpaque(child)) walk(child, [...parents, child]);
      else if (child.type === 'element') {
        end();
        if (isOpaque(child)) opaque(child);
        else visitSentences(child, visit, opaque);
      }
    }
  };
  walk(block, [block]);
  end();
}

function isOpaque(node: Element): boolean {
  return OPAQUE.has(node.tagName) || node.properties['dir'] !== undefined;
}
