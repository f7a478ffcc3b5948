/** The locator map of a share picture: that of the page, with fewer lines, for a renderer without CSS. */
import type { ElementContent } from 'hast';
import type { Numerals } from '../../arabic/digits.ts';
import type { MapPlace } from '../../schema/place.ts';
import { locator } from '../map/locator.ts';
import { h } from '../svg.ts';
import { COLOURS, MAP_STYLE } from './look.ts';
import { svgDocument } from './svg-document.ts';
import { forRenderer } from './text.ts';

/** In pixels; the frame is the map's own, three to two. */
export const MAP = { width: 470, height: 313 } as const;

/** Two uses of the land for each line along the coast: the nearest three of five are enough at this size, and cost half. */
const WATER_KEPT = 6;

function lighter(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const { className } = node.properties;
  const isWater = Array.isArray(className) && className.includes('water');
  return { ...node, children: (isWater ? node.children.slice(-WATER_KEPT) : node.children).map((child) => lighter(child) as typeof child) };
}

interface Frame {
  readonly width: number;
  readonly height: number;
}

function framed(places: readonly MapPlace[], numerals: Numerals, frame: Frame, scale: number): string {
  const inner = forRenderer(lighter(locator(places, { id: 'share', numerals, months: 'gulf' })), 'narrow').flatMap((node) => (node.type === 'element' ? node.children : []));
  const edge = { x: 0.5, y: 0.5, width: frame.width - 1, height: frame.height - 1, fill: 'none', stroke: COLOURS.ink };
  return svgDocument(frame, [h('style', {}, [MAP_STYLE]), h('rect', { ...frame, fill: COLOURS.paper }), h('g', { className: ['map'] }, inner), h('rect', edge)], scale);
}

/**
 * Draws the map as an SVG document.
 * @param places as for `locator`
 */
export const shareMap = (places: readonly MapPlace[], numerals: Numerals): string => framed(places, numerals, MAP, 1);

/** The map for those who are shown no drawing of the page, readers of feeds above all: units as on the page, and pixels to a unit. */
const ALONE = { width: 600, height: 400, scale: 1.5 } as const;
export const MAP_ALONE = { width: ALONE.width * ALONE.scale, height: ALONE.height * ALONE.scale } as const;

/** Draws the map as an SVG document of the size of {@link MAP_ALONE}. */
export const mapAlone = (places: readonly MapPlace[], numerals: Numerals): string => framed(places, numerals, { width: ALONE.width, height: ALONE.height }, ALONE.scale);
