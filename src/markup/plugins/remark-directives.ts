/**
 * The blocks of the paper: `:::pull`, `:::facts`, `:::note`, `:::figure`, `:::chart` and `:::timeline`, and CSV that is said to be a chart.
 *
 * A block becomes mdast that remark-rehype knows how to build (`data.hName`). A block nobody knows gives its two fence
 * lines back as the text they are, keeps what stands between them, and the desk is told.
 */
import type { Paragraph, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import type { Parent } from 'unist';
import type { VFile } from 'vfile';
import { asChartBlock } from '../figure-blocks/chart-block.ts';
import { report } from '../message.ts';
import { blocks, isBlockName } from './blocks.ts';
import { paragraph, text } from './mdast-elements.ts';
import type { Block } from './mdast-elements.ts';

type Leaf = Extract<RootContent, { type: 'leafDirective' }>;

/** What there is in every text with blocks, or with CSV that may be a chart: code that says what it is stands in a fence. */
const SIGNS = /::|`{3}|~{3}/;

export const remarkDirectives: Plugin<[], Root> = () => (tree, file) => {
  if (SIGNS.test(String(file))) convertChildren(tree, file);
};

/** Inner blocks first, so that a block builds on what its content has become. */
function convertChildren(parent: Parent, file: VFile): void {
  const children: RootContent[] = [];
  for (const child of parent.children as RootContent[]) {
    if ('children' in child) convertChildren(child, file);
    if (child.type === 'containerDirective') children.push(...container(child, file));
    else if (child.type === 'leafDirective') children.push(...leaf(child, file));
    else if (child.type === 'code') {
      const chart = asChartBlock(child);
      children.push(...(chart ? build('chart', chart, file) : [child]));
    } else {
      if (child.type === 'paragraph') reportMalformed(child, file);
      children.push(child);
    }
  }
  parent.children = children;
}

function container(node: Block, file: VFile): RootContent[] {
  const { opening, closing } = fences(node, String(file));
  if (!isBlockName(node.name)) {
    report(file, node, 'directive-unknown', node.name);
    const content = node.children.filter((child) => !isLabel(child));
    return [literal(opening, node), ...content, ...(closing === undefined ? [] : [literal(closing, node)])];
  }
  if (closing === undefined) report(file, node, 'directive-unclosed', node.name);
  return build(node.name, node, file);
}

/** The one-line form suits a picture; the other blocks have a content, which it cannot hold. */
function leaf(node: Leaf, file: VFile): RootContent[] {
  if (node.name !== 'figure') {
    report(file, node, isBlockName(node.name) ? 'directive-leaf' : 'directive-unknown', node.name);
    return [literal(sliceOf(node, String(file)), node)];
  }
  const caption = node.children.length > 0 ? [paragraph(node, 'p', node.children)] : [];
  return build('figure', { ...node, type: 'containerDirective', data: {}, children: caption }, file);
}

function build(name: keyof typeof blocks, node: Block, file: VFile): RootContent[] {
  for (const attribute of Object.keys(node.attributes ?? {}))
    if (!blocks[name].attributes.includes(attribute)) report(file, node, 'directive-attribute', attribute, name);
  return blocks[name].build(node, file);
}

/** Lines such as `::: pull`, `:::pull{by=“x”}` or a lone `:::` are paragraphs to the parser and mistakes to the desk. */
function reportMalformed(paragraph: Paragraph, file: VFile): void {
  const start = paragraph.position?.start;
  if (!start || isLabel(paragraph)) return;
  sliceOf(paragraph, String(file))
    .split(/\r\n?|\n/)
    .forEach((line, index) => {
      const text = line.trim();
      if (text.startsWith(':::'))
        report(file, { line: start.line + index, column: index === 0 ? start.column : 1 }, 'directive-malformed', text);
    });
}

/** The source of a container's first line, and of its last when that closes it. */
function fences(node: Block, source: string): { opening: string; closing: string | undefined } {
  const lines = sliceOf(node, source).split(/\r\n?|\n/);
  const opening = lines[0]?.trim() ?? '';
  const size = /^:+/.exec(opening)?.[0].length ?? 0;
  // Inside a quotation or a list the line begins with the marks of those.
  const last = lines.length > 1 ? /^[\s>]*(:{3,})\s*$/.exec(lines.at(-1) ?? '')?.[1] : undefined;
  return { opening, closing: last && last.length >= size ? last : undefined };
}

function isLabel(node: RootContent): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true;
}

function sliceOf(node: RootContent, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function literal(value: string, from: RootContent): Paragraph {
  return paragraph(from, 'p', [text(from, value)]);
}
