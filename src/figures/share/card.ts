/**
 * Share pictures: what others show when an article is passed on. The paper's name stands on the rule, under it section and
 * headline, and the map where the story has one. As SVG, for a renderer that knows neither CSS variables nor line breaks.
 */
import type { Element, ElementContent } from 'hast';
import type { Numerals } from '../../arabic/digits.ts';
import { isVocalised } from '../../arabic/marks.ts';
import type { MapPlace } from '../../schema/place.ts';
import { nameWidth } from '../measure.ts';
import { h } from '../svg.ts';
import { WORDMARK } from '../wordmark.ts';
import { setHeadline } from './lines.ts';
import { COLOURS } from './look.ts';
import { MAP } from './map.ts';
import { svgDocument } from './svg-document.ts';
import { line } from './text.ts';

/** What a picture shows, and nothing else: its digest names the picture. */
export interface Card {
  /** The paper's name. */
  readonly name: string;
  /** Absent in the picture of the paper itself. */
  readonly headline?: string;
  /** The red line over the headline: the section. Under the name of the paper: its motto. */
  readonly kicker?: string;
  /** The line opposite the name: the day. */
  readonly date?: string;
  readonly map?: { readonly places: readonly MapPlace[]; readonly numerals: Numerals };
}

/** The shapes that are drawn: links show the wide one, chats the square one. */
export const SHAPES = { wide: { width: 1200, height: 630 }, square: { width: 600, height: 600 } } as const;
export type Shape = keyof typeof SHAPES;

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly edge: number;
  /** Height of the name's letters over the rule, and where the rule is. */
  readonly name: number;
  readonly rule: number;
  /** Size of the section's name. */
  readonly small: number;
  /** Sizes of the headline, the largest first. */
  readonly sizes: readonly number[];
  readonly hasMap: boolean;
}

const LAYOUTS: Readonly<Record<Shape, Layout>> = {
  wide: { ...SHAPES.wide, edge: 60, name: 78, rule: 128, small: 29, sizes: [132, 120, 110, 100, 92, 84, 76, 70, 64, 58, 52, 47, 42, 38], hasMap: true },
  square: { ...SHAPES.square, edge: 42, name: 62, rule: 104, small: 25, sizes: [92, 84, 78, 72, 66, 60, 55, 50, 46, 42, 38, 34, 31], hasMap: false },
};

const LEADING = 1.42;
const VOCALISED_LEADING = 1.78;
/** Ink of the headline face over its baseline, in em; vowel signs reach higher. */
const ASCENT = 0.95;
const VOCALISED_ASCENT = 1.25;
/** Between map and headline. */
const GUTTER = 46;
const BESIDE_MAP = MAP.width + GUTTER;

const NASKH = { fontFamily: 'Scheherazade New', fontWeight: 700, fill: COLOURS.ink };
const SANS = { fontFamily: 'Vazirmatn', fontWeight: 700 };

/** A headline that would be smaller than this beside a map stands alone. */
const LEAST_BESIDE_MAP = 47;

/** Whether the picture of that shape shows the map of its story. */
export function showsMap({ map, headline = '', kicker }: Card, shape: Shape): boolean {
  const layout = LAYOUTS[shape];
  return map !== undefined && layout.hasMap && roomFor(headline, kicker, layout, BESIDE_MAP).set.size >= LEAST_BESIDE_MAP;
}

/**
 * Draws a picture.
 * @param map address of the drawn map (`shareMap`), where `showsMap`
 * @returns an SVG document
 */
export function shareCard(card: Card, shape: Shape, map?: string): string {
  const layout = LAYOUTS[shape];
  return svgDocument(layout, [
    h('rect', { width: layout.width, height: layout.height, fill: COLOURS.paper }),
    ...(card.headline === undefined ? cover(card, layout) : [...masthead(card, layout), ...words(card, card.headline, layout, map ? BESIDE_MAP : 0), ...(map ? [mapAt(map, layout)] : [])]),
  ]);
}

/** The paper's name with its right edge at `right`, its letters so high over the rule at `y`. */
function nameOn(name: string, right: number, y: number, high: number, room: number): Element {
  if (name !== WORDMARK.name) {
    const size = Math.min(high * 0.78, room / nameWidth(name, 1));
    return line(name, right, y - size * 0.42, { ...NASKH, fontSize: size });
  }
  const [left, top, wide] = WORDMARK.box;
  const scale = high / -top;
  return h('path', { d: WORDMARK.path, fill: COLOURS.ink, transform: `translate(${right - (left + wide) * scale} ${y}) scale(${scale})` });
}

const ruleAt = (y: number, { width, edge }: Layout): Element => h('rect', { x: edge, y: y - 1, width: width - 2 * edge, height: 2, fill: COLOURS.ink });

/** The name on its rule, the date opposite. */
function masthead({ name, date }: Card, layout: Layout): ElementContent[] {
  const { width, edge, rule, small, name: high } = layout;
  const room = (width - 2 * edge) * 0.64;
  return [
    ruleAt(rule, layout),
    nameOn(name, width - edge, rule, high, room),
    ...(date ? [line(date, edge, rule - small * 0.62, { ...SANS, fontWeight: 500, fontSize: small * 0.86, fill: COLOURS.ink3 }, 'start')] : []),
  ];
}

/** How the headline is set in what the rest leaves. */
function roomFor(headline: string, kicker: string | undefined, { width, height, edge, rule, small, sizes }: Layout, taken: number) {
  const isMarked = isVocalised(headline);
  const leading = isMarked ? VOCALISED_LEADING : LEADING;
  const top = rule + small * (kicker ? 3 : 1.6);
  const set = setHeadline(headline, { width: width - 2 * edge - taken, height: height - top - edge * 0.5, sizes, leading });
  return { set, leading, first: top + set.size * (isMarked ? VOCALISED_ASCENT : ASCENT) };
}

/** Section and headline, at the right. */
function words({ kicker }: Card, headline: string, layout: Layout, taken: number): ElementContent[] {
  const { rule, small } = layout;
  const right = layout.width - layout.edge;
  const { set, leading, first } = roomFor(headline, kicker, layout, taken);
  return [
    ...(kicker ? [line(kicker, right, rule + small * 2.35, { ...SANS, fontSize: small, fill: COLOURS.rubric })] : []),
    ...set.lines.map((one, i) => line(one, right, Math.round(first + i * set.size * leading), { ...NASKH, fontSize: set.size })),
  ];
}

/** The map at the left, in the middle of what the rule leaves. */
const mapAt = (href: string, { edge, rule, height }: Layout): Element => h('image', { href, x: edge, y: Math.round(rule + (height - rule - MAP.height) / 2), ...MAP });

/** The picture of the paper: its name large on the rule, its motto under it. */
function cover({ name, kicker }: Card, layout: Layout): ElementContent[] {
  const { width, height, edge, small } = layout;
  const room = width - 2 * edge;
  const y = Math.round(height * 0.54);
  const own = name === WORDMARK.name;
  const high = own ? Math.min(height * 0.36, (room * 0.8 * -WORDMARK.box[1]) / WORDMARK.box[2]) : height * 0.3;
  // The ر of the drawn name falls through the rule.
  const below = y + small * 1.8 + (own ? high * 0.4 : small * 0.5);
  const motto = kicker ? setHeadline(kicker, { width: room, height: small * 5, sizes: [small * 1.4, small * 1.2, small], leading: LEADING }) : { size: small, lines: [] };
  return [
    ruleAt(y, layout),
    nameOn(name, width - edge, y, high, room),
    ...motto.lines.map((one, i) => line(one, width - edge, below + i * motto.size * LEADING, { ...NASKH, fontWeight: 400, fontSize: motto.size, fill: COLOURS.ink2 })),
  ];
}
