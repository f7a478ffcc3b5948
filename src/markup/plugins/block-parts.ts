/** What the blocks of the paper are put together from. */
import type { BlockContent, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../message.ts';
import { element, inline, paragraph, text } from './mdast-elements.ts';
import type { Block } from './mdast-elements.ts';

/** One kind of block. */
export interface Kind {
  /** The attributes it knows; others are reported and ignored. */
  attributes: readonly string[];
  build: (node: Block, file: VFile) => RootContent[];
}

/** The caption and the credit, on one line when the caption is one paragraph. */
export function caption(node: Block): BlockContent[] {
  const name = attribute(node, 'credit');
  const credit = name ? [inline(node, 'span', name, { className: ['credit'] })] : [];
  const [first, ...rest] = node.children;
  if (first?.type === 'paragraph' && rest.length === 0) {
    const line: PhrasingContent[] = credit.length > 0 ? [...first.children, text(node, ' '), ...credit] : first.children;
    return [paragraph(first, 'figcaption', line)];
  }
  const children = credit.length > 0 ? [...node.children, paragraph(node, 'p', credit)] : node.children;
  return children.length > 0 ? [element(node, 'figcaption', {}, children)] : [];
}

/** The content under its title, which may be written `{title="…"}` or `[…]`. */
export function titled(node: Block): Block['children'] {
  const title = attribute(node, 'title');
  const heading: Paragraph[] = title ? [paragraph(node, 'p', [text(node, title)], { className: ['box-title'] })] : [];
  const content = node.children.map((child) =>
    child.type === 'paragraph' && child.data?.directiveLabel
      ? paragraph(child, 'p', child.children, { className: ['box-title'] })
      : child,
  );
  return [...heading, ...content];
}

export function isEmpty(node: Block, file: VFile): boolean {
  const empty = node.children.length === 0;
  if (empty) report(file, node, 'directive-empty', node.name);
  return empty;
}

export function attribute(node: Block, name: string): string {
  return node.attributes?.[name]?.trim() ?? '';
}
