/** What each block of the paper becomes. */
import type { BlockContent, Image } from 'mdast';
import { chart } from '../figure-blocks/chart-block.ts';
import { timeline } from '../figure-blocks/timeline-block.ts';
import { focusSteps, parseFocus } from '../../schema/focus.ts';
import { report } from '../message.ts';
import { attribute, caption, isEmpty, titled } from './block-parts.ts';
import type { Kind } from './block-parts.ts';
import { factsList } from './facts-list.ts';
import { element, inline, paragraph, positionOf } from './mdast-elements.ts';

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
  attributes: ['src', 'alt', 'credit', 'focus'],
  build(node, file) {
    const src = attribute(node, 'src');
    const alt = node.attributes?.['alt'];
    if (!src) report(file, node, 'figure-src');
    else if (typeof alt !== 'string') report(file, node, 'missing-alt', src);
    const focus = parseFocus(attribute(node, 'focus'));
    if (!focus && attribute(node, 'focus')) report(file, node, 'figure-focus', attribute(node, 'focus'));
    const data = focus && { data: { hProperties: { dataFocus: focusSteps(focus) } } };
    const image: Image = { type: 'image', url: src, alt: alt ?? '', ...data, ...positionOf(node) };
    // mdast counts an image among inline nodes, yet here it is a child of the figure itself.
    const picture = src ? [image as unknown as BlockContent] : [];
    const children = [...picture, ...caption(node)];
    return children.length > 0 ? [element(node, 'figure', { className: ['figure'] }, children)] : [];
  },
};

export const blocks = { pull, facts, note, figure, chart, timeline } as const;

export function isBlockName(name: string): name is keyof typeof blocks {
  return Object.hasOwn(blocks, name);
}
