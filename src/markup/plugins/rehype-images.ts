/**
 * Pictures: each is looked up, so that the page knows its size before it loads. One that is not there leaves its
 * description as text, and a paragraph that holds nothing but a picture becomes a figure, captioned by its title.
 */
import type { Element, ElementContent, Root, Text } from 'hast';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { renderOptions } from '../context.ts';
import { report } from '../message.ts';
import { element, property, replaceChild } from './hast-elements.ts';
import { mayHave } from './rehype-tags.ts';

export const rehypeImages: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHave(file, 'img')) return;
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const lone = node.tagName === 'p' ? onlyImage(node) : undefined;
    if (!lone && node.tagName !== 'img') return undefined;
    const nodes = lone ? block(lone, file) : inline(node, parent, file);
    replaceChild(parent, index, nodes);
    return [SKIP, index + nodes.length];
  });
};

/** A picture that had a paragraph to itself: a figure, or its description as a paragraph. */
function block(image: Element, file: VFile): ElementContent[] {
  reportMissingAlt(image, file);
  const title = property(image, 'title');
  const caption = title ? [element('figcaption', {}, [{ type: 'text', value: title }])] : [];
  const found = picture(image, file);
  const shown = found ? [found] : description(image).map((text) => element('p', {}, [text]));
  if (!found && caption.length === 0) return shown;
  return [element('figure', { className: ['figure'] }, [...shown, ...caption])];
}

/** A picture among words, or in a figure block, whose own plugin has asked for its description. */
function inline(image: Element, parent: Root | Element, file: VFile): ElementContent[] {
  const inFigure = parent.type === 'element' && parent.tagName === 'figure';
  if (!inFigure) reportMissingAlt(image, file);
  const found = picture(image, file);
  if (found) return [found];
  return inFigure ? description(image).map((text) => element('p', {}, [text])) : description(image);
}

function picture(node: Element, file: VFile): Element | undefined {
  const src = decode(property(node, 'src'));
  const media = renderOptions(file).media(src);
  if (!media) {
    report(file, node, /^([a-z][a-z\d+.-]*:|\/\/)/i.test(src) ? 'remote-image' : 'missing-image', src);
    return undefined;
  }
  const { width, height } = media;
  (file.data.shown ??= new Map()).set(media.src, media);
  const alt = property(node, 'alt');
  const focus = property(node, 'dataFocus');
  const properties = { src: media.src, alt, width, height, loading: 'lazy', decoding: 'async', ...(focus && { dataFocus: focus }) };
  return { ...node, properties };
}

function description(node: Element): Text[] {
  const alt = property(node, 'alt');
  return alt ? [{ type: 'text', value: alt }] : [];
}

function reportMissingAlt(node: Element, file: VFile): void {
  if (!property(node, 'alt')) report(file, node, 'missing-alt', decode(property(node, 'src')));
}

function onlyImage(paragraph: Element): Element | undefined {
  const [first, ...rest] = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return first?.type === 'element' && first.tagName === 'img' && rest.length === 0 ? first : undefined;
}

/** remark-rehype percent-encodes addresses; files have the names that were written. */
function decode(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
