/** Drawings of the page without a page: their shares of a width and their rem as pixels, their nested drawings as groups. */
import type { Element, ElementContent, Properties } from 'hast';
import { h } from '../svg.ts';

/** What shares are of, in pixels. */
export interface Field {
  readonly width: number;
  readonly height: number;
}

const REM_PX = 16;
const ACROSS = new Set(['x', 'x1', 'x2', 'cx', 'dx', 'width']);
const DOWN = new Set(['y', 'y1', 'y2', 'cy', 'dy', 'height']);

/** `12.5%`, `4rem`, `7` in pixels. */
export function pixels(value: unknown, whole: number): number {
  const text = String(value ?? 0);
  const number = Number.parseFloat(text);
  return text.endsWith('%') ? (number / 100) * whole : text.endsWith('rem') ? number * REM_PX : number;
}

const round = (value: number): number => Number(value.toFixed(2));

function lengths(given: Properties, { width, height }: Field): Properties {
  const made = Object.entries(given).map(([name, value]): [string, Properties[string]] => {
    if (ACROSS.has(name)) return [name, round(pixels(value, width))];
    if (DOWN.has(name)) return [name, round(pixels(value, height))];
    return [name, name === 'r' ? round(pixels(value, width)) : value];
  });
  return Object.fromEntries(made);
}

/** Coordinates of a path, across and down in turn. */
function stretched(path: string, across: number, down: number): string {
  let turn = 0;
  return path.replace(/[A-Za-z]|-?\d+(?:\.\d+)?/g, (part) => {
    if (/[A-Za-z]/.test(part)) return part;
    turn += 1;
    return String(round(Number(part) * (turn % 2 === 1 ? across : down)));
  });
}

/** A nested drawing: shares in it are of its own size, or of what is around it where it has none. */
function nested({ properties, children }: Element, field: Field): Element {
  const { x, y, width, height, viewBox } = properties;
  const own = { width: width === undefined ? field.width : pixels(width, field.width), height: height === undefined ? field.height : pixels(height, field.height) };
  const [, , unitsAcross = 0, unitsDown = 0] = String(viewBox ?? '').split(' ').map(Number);
  const [across, down] = unitsAcross && unitsDown ? [own.width / unitsAcross, own.height / unitsDown] : [1, 1];
  const inside = children.map((child) => flat(child, own)).map((child) => (child.type === 'element' && typeof child.properties['d'] === 'string' ? { ...child, properties: { ...child.properties, d: stretched(child.properties['d'], across, down) } } : child));
  return h('g', { transform: `translate(${round(pixels(x, field.width))} ${round(pixels(y, field.height))})` }, inside);
}

/** @param node what stands in a drawing of the size of `field` */
export function flat(node: ElementContent, field: Field): ElementContent {
  if (node.type !== 'element') return node;
  if (node.tagName === 'svg') return nested(node, field);
  return { ...node, properties: lengths(node.properties, field), children: node.children.map((child) => flat(child, field) as typeof child) };
}
