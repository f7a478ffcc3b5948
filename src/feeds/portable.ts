/** A body as it goes out into the world: to feed readers and other papers, which have neither our styles nor our scripts. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const writer = unified().use(rehypeStringify).freeze();

/** What no reader of feeds shows, or lets through. The numbers of a chart stand in a table beside its drawing. */
const LEFT_OUT = new Set(['svg', 'script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'button', 'input', 'source']);
/** Left without what was in it, such an element says nothing. */
const HOLDERS = new Set(['div', 'span', 'p']);
/** What an element keeps; directions above all. */
const KEPT = new Set(['dir', 'lang', 'href', 'src', 'srcSet', 'sizes', 'alt', 'title', 'width', 'height', 'cite', 'dateTime', 'colSpan', 'rowSpan', 'scope', 'start', 'reversed', 'value']);

const absolute = (address: string, page: string): string => {
  try {
    return new URL(address, page).href;
  } catch {
    return address;
  }
};

/** `a.jpg 320w, b.jpg 640w`; addresses of the paper hold no comma. */
const absoluteSet = (set: string, page: string): string =>
  set
    .split(/,\s+/)
    .map((one) => one.trim().replace(/^\S+/, (address) => absolute(address, page)))
    .join(', ');

function properties(given: Element['properties'], page: string): Element['properties'] {
  const kept: Element['properties'] = {};
  for (const [name, value] of Object.entries(given)) {
    if (!KEPT.has(name) || value === null || value === undefined) continue;
    if (name === 'href' || name === 'src' || name === 'cite') kept[name] = absolute(String(value), page);
    else if (name === 'srcSet') kept[name] = absoluteSet(Array.isArray(value) ? value.join(', ') : String(value), page);
    else kept[name] = value;
  }
  return kept;
}

function node(one: RootContent, page: string): ElementContent[] {
  if (one.type === 'text') return [one];
  if (one.type !== 'element' || LEFT_OUT.has(one.tagName)) return [];
  const children = one.children.flatMap((child) => node(child, page));
  if (one.tagName === 'picture') return children;
  if (HOLDERS.has(one.tagName) && children.length === 0) return [];
  return [{ type: 'element', tagName: one.tagName, properties: properties(one.properties, page), children }];
}

/**
 * The tree of a body as HTML that stands on its own: absolute addresses, no classes, ids, scripts, styles or drawings.
 * @param page the absolute address of the page that the body is from
 */
export const portable = (tree: Root, page: string): string =>
  writer.stringify({ type: 'root', children: tree.children.flatMap((child) => node(child, page)) });

/** The same, with its language and direction said inside: readers of feeds go by nothing else. */
export const directed = (html: string): string => `<div dir="rtl" lang="ar">${html}</div>`;
