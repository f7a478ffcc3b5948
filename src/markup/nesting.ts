/** How deep a text nests, and what to make of one that nests past all sense. */
import type { Nodes, Root } from 'mdast';
import { LIMITS } from '../schema/limits.ts';

/** Every step after parsing walks the tree by recursion, and thousands of levels end the stack. */
const MAX_DEPTH = LIMITS.nesting;

const LINE_END = /\r\n?|\n/;
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** A line, no rule (`- - -`), with more marks of quotations and lists than the depth allowed: the parser takes seconds to read one. */
const DEEP_LINE = new RegExp(String.raw`^(?![ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$)(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){${MAX_DEPTH}}`, 'mu');

export function opensTooDeep(source: string): boolean {
  return DEEP_LINE.test(source) || opensBlocks(source);
}

/** A block of the paper (`:::note`) that opens, or a fence that closes one. */
const FENCE = /^[ \t>]*:{3,}[ \t]*([^\s:]?)/gmu;

/** Whether more blocks are open at once than the depth allowed: each line is then looked at once for each of them. */
function opensBlocks(source: string): boolean {
  let open = 0;
  for (const [, name] of source.matchAll(FENCE)) {
    open = name ? open + 1 : Math.max(0, open - 1);
    if (open > MAX_DEPTH) return true;
  }
  return false;
}

const NEW_BLOCK = /^[ \t>]*(?:[-+*#|]|\d{1,9}[.)]|$)/;
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/;

/** Whether a text holds more marks than can be resolved in time. */
export function isTangled(source: string): boolean {
  if (source.length < LIMITS.underlines) return false;
  let [marks, closing, underlines] = [0, 0, 0];
  for (const line of source.split(LINE_END)) {
    if (UNDERLINE.test(line)) underlines += 1;
    else if (NEW_BLOCK.test(line)) [marks, closing] = [0, 0];
    marks += line.match(/[*_~]+|\[|<[?!]/g)?.length ?? 0;
    closing += line.match(/\]/g)?.length ?? 0;
    if (marks > LIMITS.marks || closing > LIMITS.marks || underlines > LIMITS.underlines) return true;
  }
  return false;
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

const FRONT_MATTER = /^---[ \t]*\r?\n(.*?)^---[ \t]*$/msu;

/** The text as it is, a paragraph a line: nothing is lost, though nothing is marked up. Front matter stays one: it may say that this is a draft. */
export function asLines(source: string): Root {
  const [front = '', value] = FRONT_MATTER.exec(source) ?? [];
  const first = front.split(LINE_END).length;
  const children = source.split(LINE_END).flatMap((line, index): Root['children'] => {
    if (line.trim() === '' || (value !== undefined && index < first)) return [];
    const start = { line: index + 1, column: 1 };
    const position = { start, end: { line: index + 1, column: line.length + 1 } };
    return [{ type: 'paragraph', children: [{ type: 'text', value: line, position }], position }];
  });
  if (value === undefined) return { type: 'root', children };
  const position = { start: { line: 1, column: 1 }, end: { line: first, column: 4 } };
  return { type: 'root', children: [{ type: 'yaml', value: value.trimEnd(), position }, ...children] };
}

/** Opening tags less closing ones: what a piece of HTML leaves open. */
function openTags(value: string): number {
  let open = 0;
  for (const [, slash, name = '', rest = ''] of value.matchAll(/<(\/?)([a-z][^\s/<>]*)(|[\s/][^<>]*)>/gi))
    if (slash) open -= 1;
    else if (!rest.endsWith('/') && !VOID.test(name)) open += 1;
  return open;
}
