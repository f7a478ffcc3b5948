/**
 * HTML as content systems leave it, made ready for Markdown: nothing that is not text, paragraphs where two line breaks
 * stood for one, no wrappers that mean nothing. One job each; `tidy` does them in order.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** What a browser never shows as text, and controls that do nothing on paper. */
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg', 'canvas', 'button', 'input', 'select', 'textarea', 'datalist', 'dialog', 'map', 'link', 'meta', 'base']);
/** Wrappers whose only meaning was how they looked. */
const WRAPPERS = new Set(['span', 'font', 'center', 'big', 'small', 'bdi', 'bdo', 'u', 'ins', 'abbr', 'cite', 'time', 'mark', 'o:p', 'st1:place']);
/** Players and frames: a reader gets their address. */
const EMBEDS = new Set(['iframe', 'embed', 'object', 'video', 'audio']);

const isElement = (node: RootContent | ElementContent | undefined, ...names: readonly string[]): node is Element =>
  node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));

const isBlank = (node: RootContent): boolean => node.type === 'text' && /^\s*$/.test(node.value);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Whether an element is there but not to be seen. */
function isHidden({ tagName, properties }: Element): boolean {
  return UNSEEN.has(tagName) || properties['hidden'] === true || properties['hidden'] === '' || /display\s*:\s*none/i.test(text(properties['style']));
}

function dropUnseen(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'comment' || node.type === 'doctype' || (node.type === 'element' && isHidden(node))) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    return undefined;
  });
}

function unwrap(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !WRAPPERS.has(node.tagName)) return undefined;
    parent.children.splice(index, 1, ...node.children);
    return [SKIP, index];
  });
}

/** What a browser puts around a short quotation is in no text; here it is written. */
function writeQuotes(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || node.tagName !== 'q') return undefined;
    parent.children.splice(index, 1, { type: 'text', value: '«' }, ...node.children, { type: 'text', value: '»' });
    return [SKIP, index];
  });
}

/** A frame or a player as a paragraph with its address; what it held for browsers without it goes. */
function linkEmbeds(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !EMBEDS.has(node.tagName)) return undefined;
    const source = node.children.find((child) => isElement(child, 'source'));
    const address = text(node.properties['src']) || text(node.properties['data']) || text(isElement(source) ? source.properties['src'] : '');
    const href = address.startsWith('//') ? `https:${address}` : address;
    if (!/^https?:/i.test(href)) parent.children.splice(index, 1);
    else {
      const link: Element = { type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: text(node.properties['title']) || href }] };
      parent.children.splice(index, 1, { type: 'element', tagName: 'p', properties: {}, children: [link] });
    }
    return [SKIP, index];
  });
}

const inside = (node: Element, ...names: readonly string[]): Element[] => {
  const found: Element[] = [];
  visit(node, 'element', (one) => {
    if (one !== node && names.includes(one.tagName)) found.push(one);
  });
  return found;
};

/** A table of one column was there for its looks; in any other the first row names the columns, as Markdown has it. */
function mendTables(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
    const rows = inside(node, 'tr');
    const cells = rows.map((row) => row.children.filter((cell) => isElement(cell, 'td', 'th')));
    if (cells.every((row) => row.length <= 1)) {
      const blocks = cells.flat().map((cell): Element => ({ type: 'element', tagName: 'div', properties: {}, children: isElement(cell) ? cell.children : [] }));
      const captions = inside(node, 'caption').map(({ children }) => paragraph(children));
      parent.children.splice(index, 1, ...captions, ...blocks);
      return index;
    }
    if (inside(node, 'th').length === 0) for (const cell of cells[0] ?? []) if (isElement(cell)) cell.tagName = 'th';
    return undefined;
  });
}

/** The children of a block cut where two or more line breaks follow one another. */
function cutAtBreaks(children: readonly ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  for (let i = 0; i < children.length; i++) {
    let end = i;
    let breaks = 0;
    for (; end < children.length; end++) {
      const node = children[end];
      if (isElement(node, 'br')) breaks++;
      else if (!node || !isBlank(node)) break;
    }
    if (breaks >= 2) {
      parts.push([]);
      i = end - 1;
    } else {
      const node = children[i];
      if (node) parts.at(-1)?.push(node);
    }
  }
  return parts;
}

const paragraph = (children: ElementContent[]): Element => ({ type: 'element', tagName: 'p', properties: {}, children });

const BLOCKS = new Set('address article aside blockquote center details dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table ul'.split(' '));

/** The words between blocks as paragraphs of their own. */
function paragraphs(nodes: readonly ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = [];
  let words: ElementContent[] = [];
  const close = (): void => {
    if (words.some((node) => !isBlank(node))) blocks.push(paragraph(words));
    words = [];
  };
  for (const node of nodes) {
    if (isElement(node) && BLOCKS.has(node.tagName)) {
      close();
      blocks.push(node);
    } else words.push(node);
  }
  close();
  return blocks;
}

function splitBreaks(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type !== 'root' && !isElement(node as RootContent, 'p', 'div', 'section', 'article', 'main', 'blockquote', 'body')) return undefined;
    const block = node as Root | Element;
    const parts = cutAtBreaks(block.children as ElementContent[]);
    if (parts.length < 2) return undefined;
    if (block.type === 'element' && block.tagName === 'p' && parent && index !== undefined) {
      const cut = parts.map(paragraph);
      (parent.children as ElementContent[]).splice(index, 1, ...cut);
      return [SKIP, index + cut.length];
    }
    block.children = parts.flatMap(paragraphs);
    return undefined;
  });
}

/** Makes a tree ready, in place. */
export function tidy(tree: Root): void {
  dropUnseen(tree);
  unwrap(tree);
  writeQuotes(tree);
  linkEmbeds(tree);
  mendTables(tree);
  splitBreaks(tree);
}

/** All that can be read in a tree, without white space: what must be in the Markdown too. */
export function letters(tree: Root): string {
  let all = '';
  visit(tree, 'text', (node) => {
    all += node.value;
  });
  return squeeze(all);
}

/** A text without anything that could differ by layout alone. */
export const squeeze = (value: string): string => value.replace(/[\s\u00ad\u200b\ufeff]+/gu, '');
