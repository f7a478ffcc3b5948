/** A body as it goes out into the world: to feed readers and other papers, which have neither our styles nor our scripts. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Image } from './types.ts';

const writer = unified().use(rehypeStringify).freeze();

/** What no reader of feeds shows, or lets through. */
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

/** From the drawing of a chart to a picture of it; none where nobody draws. */
export type Draw = (drawing: readonly Element[]) => Pick<Image, 'url' | 'width' | 'height' | 'alt'> | undefined;

interface Way {
  /** The absolute address of the page that the body is from. */
  readonly page: string;
  readonly draw: Draw;
}

const isElement = (one: RootContent): one is Element => one.type === 'element';
const hasClass = ({ properties }: Element, name: string): boolean => Array.isArray(properties['className']) && properties['className'].includes(name);
/** Drawn, or the key to what is drawn. */
const isDrawn = (one: Element): boolean => one.tagName === 'svg' || one.properties['role'] === 'img' || hasClass(one, 'key');
const made = (tagName: string, given: Element['properties'], children: ElementContent[]): Element => ({ type: 'element', tagName, properties: given, children });

/** A chart: its title, a picture of what is drawn, its numbers in a table that no page folds away. */
function chart(figure: Element, way: Way): ElementContent {
  const drawing = figure.children.filter(isElement).filter(isDrawn);
  const picture = drawing.length > 0 ? way.draw(drawing) : undefined;
  const children = figure.children.flatMap((child): ElementContent[] => {
    if (child === drawing[0] && picture) return [made('img', { src: picture.url, alt: picture.alt, width: picture.width, height: picture.height }, [])];
    if (!isElement(child) || isDrawn(child)) return [];
    const inside = child.children.flatMap((one) => node(one, way));
    if (hasClass(child, 'box-title')) return [made('p', {}, [made('strong', {}, inside)])];
    return child.tagName === 'details' ? inside.filter((one) => one.type !== 'element' || one.tagName !== 'summary') : node(child, way);
  });
  return made('figure', {}, children);
}

function node(one: RootContent, way: Way): ElementContent[] {
  const { page } = way;
  if (one.type === 'text') return [one];
  if (!isElement(one) || LEFT_OUT.has(one.tagName)) return [];
  if (one.tagName === 'figure' && hasClass(one, 'chart')) return [chart(one, way)];
  // It says to listeners what stands there for the eye: a chart's title stands over its table.
  if (one.tagName === 'caption' && hasClass(one, 'vh')) return [];
  const children = one.children.flatMap((child) => node(child, way));
  if (one.tagName === 'picture') return children;
  if (HOLDERS.has(one.tagName) && children.length === 0) return [];
  return [{ type: 'element', tagName: one.tagName, properties: properties(one.properties, page), children }];
}

/**
 * The tree of a body as HTML that stands on its own: absolute addresses, no classes, ids, scripts, styles or drawings.
 * @param page the absolute address of the page that the body is from
 * @param draw draws charts; without it their numbers are left, in tables
 */
export const portable = (tree: Root, page: string, draw: Draw = () => undefined): string =>
  writer.stringify({ type: 'root', children: tree.children.flatMap((child) => node(child, { page, draw })) });

/** The same, with its language and direction said inside: readers of feeds go by nothing else. */
export const directed = (html: string): string => `<div dir="rtl" lang="ar">${html}</div>`;
