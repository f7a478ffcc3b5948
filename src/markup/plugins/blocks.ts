/** What each block of the paper becomes. */
import type { BlockContent, Image, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../message.ts';
import { factsList } from './facts-list.ts';
import { element, inline, paragraph, positionOf, text } from './mdast-elements.ts';
import type { Block } from './mdast-elements.ts';

interface Kind {
  /** The attributes it knows; others are reported and ignored. */
  attributes: readonly string[];
  build: (node: Block, file: VFile) => RootContent[];
}

/** `<figure class="pull"><blockquote>…</blockquote><figcaption><cite>by</cite></figcaption></figure>` */
const pull: Kind = {
  attributes: ['by'],
  build(node, file) {
    if (isEmpty(node, file)) return [];
    const by = attribute(node, 'by');
    const quote: BlockContent = { type: 'blockquote', children: node.children, ...positionOf(node) };
    const source = by ? [paragraph(node, 'figcaption', [inline(node, 'cite', by)])] : [];
    return [element(node, 'figure', { className: ['pull'] }, [quote, ...source])];
  },
};

/** `<aside class="facts-box" role="note"><p class="box-title">title</p><dl class="facts">…</dl></aside>` */
const facts: Kind = {
  attributes: ['title'],
  build(node, file) {
    if (isEmpty(node, file)) return [];
    const content = titled(node).map((child) => (child.type === 'list' ? factsList(child, file) : child));
    return [element(node, 'aside', { className: ['facts-box'], role: 'note' }, content)];
  },
};

/** `<aside class="note" role="note"><p class="box-title">title</p>…</aside>` */
const note: Kind = {
  attributes: ['title'],
  build(node, file) {
    if (isEmpty(node, file)) return [];
    return [element(node, 'aside', { className: ['note'], role: 'note' }, titled(node))];
  },
};

/** `<figure class="figure"><img><figcaption>caption <span class="credit">credit</span></figcaption></figure>` */
const figure: Kind = {
  attributes: ['src', 'alt', 'credit'],
  build(node, file) {
    const src = attribute(node, 'src');
    const alt = node.attributes?.['alt'];
    if (!src) report(file, node, 'figure-src');
    else if (typeof alt !== 'string') report(file, node, 'missing-alt', src);
    const image: Image = { type: 'image', url: src, alt: alt ?? '', ...positionOf(node) };
    // mdast counts an image among inline nodes, yet here it is a child of the figure itself.
    const picture = src ? [image as unknown as BlockContent] : [];
    const children = [...picture, ...caption(node)];
    return children.length > 0 ? [element(node, 'figure', { className: ['figure'] }, children)] : [];
  },
};

export const blocks = { pull, facts, note, figure } as const;

export function isBlockName(name: string): name is keyof typeof blocks {
  return Object.hasOwn(blocks, name);
}

/** The caption and the credit, on one line when the caption is one paragraph. */
function caption(node: Block): BlockContent[] {
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
function titled(node: Block): Block['children'] {
  const title = attribute(node, 'title');
  const heading: Paragraph[] = title ? [paragraph(node, 'p', [text(node, title)], { className: ['box-title'] })] : [];
  const content = node.children.map((child) =>
    child.type === 'paragraph' && child.data?.directiveLabel
      ? paragraph(child, 'p', child.children, { className: ['box-title'] })
      : child,
  );
  return [...heading, ...content];
}

function isEmpty(node: Block, file: VFile): boolean {
  const empty = node.children.length === 0;
  if (empty) report(file, node, 'directive-empty', node.name);
  return empty;
}

function attribute(node: Block, name: string): string {
  return node.attributes?.[name]?.trim() ?? '';
}
