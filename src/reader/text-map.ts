/** The text of an article as one string, and the ways between a place in it and the same place in the page. */

/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface TextMap {
  /** All that is read as running text; blocks are parted by a line break. */
  readonly text: string;
  /** What part of a range is in the text; null where it holds none of it. */
  readonly spanOf: (range: Range) => Span | null;
  /** The page's own place of a stretch of the text. */
  readonly rangeOf: (span: Span) => Range;
}

const BLOCK = 'p, li, h1, h2, h3, h4, h5, h6, dt, dd, td, th, pre, figcaption';
/** Drawings have their own words, and what only some readers are told is not on the page. */
const APART = 'svg, script, style, .vh, [hidden], [data-footnote-ref]';

/** @param roots read one after the other */
export function textMap(roots: Iterable<Element>): TextMap {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  let block: Element | null = null;
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement;
      if (!parent || parent.closest(APART)) continue;
      const own = parent.closest(BLOCK);
      if (own !== block && text !== '') text += '\n';
      block = own;
      nodes.push(node);
      starts.push(text.length);
      text += node.data;
    }
  }
  const spanOf = (range: Range): Span | null => {
    const inside = nodes.flatMap((node, i) => {
      const at = starts[i] ?? 0;
      if (!range.intersectsNode(node)) return [];
      return [at + (node === range.startContainer ? range.startOffset : 0), at + (node === range.endContainer ? range.endOffset : node.length)];
    });
    const [start = 0, end = 0] = [inside[0], inside.at(-1)];
    return start < end ? { start, end } : null;
  };
  const rangeOf = ({ start, end }: Span): Range => {
    const range = document.createRange();
    const [first, last] = [starts.findLastIndex((at) => at <= start), starts.findLastIndex((at) => at < end)];
    const [one, other] = [nodes[first], nodes[last]];
    if (one) range.setStart(one, start - (starts[first] ?? 0));
    if (other) range.setEnd(other, end - (starts[last] ?? 0));
    return range;
  };
  return { text, spanOf, rangeOf };
}
