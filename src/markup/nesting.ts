/** How deep a text nests, and what to make of one that nests past all sense. */
import type { Nodes, Root } from 'mdast';

/** Deeper than any article; every step after parsing walks the tree by recursion, and thousands of levels end the stack. */
const MAX_DEPTH = 100;

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** A line with letters behind more quotation and list marks than the depth allowed: the parser takes seconds to read one. */
const DEEP_LINE = new RegExp(String.raw`^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){${MAX_DEPTH}}.*\p{L}`, 'mu');

export function opensTooDeep(source: string): boolean {
  return DEEP_LINE.test(source);
}

/** Whether Markdown blocks, or the HTML among them, nest deeper than a page could show. */
export function nestsTooDeep(tree: Root): boolean {
  let level: Nodes[] = [tree];
  let tags = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    const below: Nodes[] = [];
    for (const node of level) {
      if ('children' in node) below.push(...node.children);
      if (node.type === 'html') tags += openTags(node.value);
    }
    if (tags > MAX_DEPTH) return true;
    level = below;
  }
  return false;
}

/** The text as it is, a paragraph a line: nothing is lost, though nothing is marked up. */
export function asLines(source: string): Root {
  const children = source.split(/\r\n?|\n/).flatMap((line, index): Root['children'] => {
    if (line.trim() === '') return [];
    const start = { line: index + 1, column: 1 };
    const position = { start, end: { line: index + 1, column: line.length + 1 } };
    return [{ type: 'paragraph', children: [{ type: 'text', value: line, position }], position }];
  });
  return { type: 'root', children };
}

/** Opening tags less closing ones: what a piece of HTML leaves open. */
function openTags(value: string): number {
  let open = 0;
  for (const [, slash, name = '', selfClosing] of value.matchAll(/<(\/?)([a-z][^\s/>]*)[^>]*?(\/?)>/gi))
    if (slash) open -= 1;
    else if (!selfClosing && !VOID.test(name)) open += 1;
  return open;
}
