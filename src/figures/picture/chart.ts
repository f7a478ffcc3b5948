/** A chart of the page as one picture, for those who show no drawing of a page: readers of feeds, other papers. */
import type { Element, ElementContent } from 'hast';
import { labelWidth, valueWidth } from '../measure.ts';
import { COLOURS } from '../share/look.ts';
import { svgDocument } from '../share/svg-document.ts';
import { forRenderer, line } from '../share/text.ts';
import { LABEL } from '../style.ts';
import { h, wordsOf } from '../svg.ts';
import { flat, pixels } from './flat.ts';
import { CHART_STYLE } from './look.ts';

/** As wide as a column of text, in units of the page, with room at the edges for what stands out; pixels to a unit. */
const WIDTH = 600;
const EDGE = 16;
const SCALE = 1.5;
const INNER = WIDTH - 2 * EDGE;
const BETWEEN = 12;
/** As src/styles/components/chart.css lays out the rows of bars, and the key. */
const BARS = { label: 0.42, gap: 14, value: 64, longValue: 104, leading: 20, air: 8 };
const KEY = { row: 24, swatch: 16, gap: 6, apart: 22 };

export interface ChartPicture {
  /** An SVG document. */
  readonly svg: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

interface Part {
  readonly height: number;
  readonly drawn: ElementContent[];
}

const classes = ({ properties }: Element): readonly (string | number)[] => (Array.isArray(properties['className']) ? properties['className'] : []);
const inside = (node: Element): Element[] => node.children.filter((child) => child.type === 'element');
/** Drawings hold sets of labels for narrow and wide columns: this is a wide one. */
const shownIn = (node: ElementContent, height: number, width = INNER): ElementContent[] => forRenderer(flat(node, { width, height }), 'narrow');
const at = (x: number, y: number, children: ElementContent[]): Element => h('g', { transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})` }, children);

function plot(node: Element): Part {
  const height = pixels(node.properties['height'], 0);
  return { height, drawn: node.children.flatMap((child) => shownIn(child, height)) };
}

/** Rows from the right; an entry that has no room begins the next. */
function key(node: Element): Part {
  let [right, top] = [INNER, 0];
  const drawn = inside(node).flatMap((entry): ElementContent[] => {
    if (classes(entry).includes('narrow')) return [];
    const value = entry.children.flatMap((child) => (child.type === 'element' && child.tagName === 'b' ? [wordsOf(child)] : []))[0];
    const name = entry.children.map((child) => (child.type === 'element' && child.tagName === 'b' ? '' : wordsOf(child))).join('').trim();
    const named = KEY.swatch + KEY.gap + labelWidth(name, LABEL);
    const wide = named + (value === undefined ? 0 : KEY.gap + valueWidth(value, 18));
    if (right < INNER && right - wide < 0) [right, top] = [INNER, top + KEY.row];
    const [x, y] = [right, top + 16];
    right -= wide + KEY.apart;
    const swatch = inside(entry).find(({ tagName }) => tagName === 'svg');
    return [
      at(x - KEY.swatch, y - 11, (swatch?.children ?? []).flatMap((child) => shownIn(child, 12, KEY.swatch))),
      line(name, x - KEY.swatch - KEY.gap, y, { className: 'entry' }),
      ...(value === undefined ? [] : [line(value, x - named - KEY.gap, y, { className: 'entry-value' })]),
    ];
  });
  return { height: drawn.length > 0 ? top + KEY.row : 0, drawn };
}

/** Words in lines of a width. */
function broken(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && labelWidth(longer, LABEL) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Labels at the right, bars beside them; each row as high as the higher of the two. */
function bars(node: Element): Part {
  const cells = inside(node);
  const rows = cells.flatMap((cell, i) => (i % 2 === 0 ? [{ label: wordsOf(cell), marked: classes(cell).includes('mark'), track: inside(cells[i + 1] ?? cell)[0] }] : []));
  const column = Math.min(BARS.label * INNER, Math.max(...rows.map(({ label }) => labelWidth(label, LABEL))) + 2);
  const left = classes(node).includes('long') ? BARS.longValue : BARS.value;
  const width = INNER - column - BARS.gap - left;
  let top = 0;
  const drawn = rows.flatMap(({ label, marked, track }): ElementContent[] => {
    const lines = label === '' ? [] : broken(label, column);
    const height = Math.max(pixels(track?.properties['height'], 0), lines.length * BARS.leading + BARS.air);
    const first = top + height / 2 - ((lines.length - 1) * BARS.leading) / 2 + 5;
    const row = at(left, top, (track?.children ?? []).flatMap((child) => shownIn(child, height, width)));
    top += height;
    return [row, ...lines.map((one, i) => line(one, INNER, first + i * BARS.leading, { className: marked ? 'label mark' : 'label' }))];
  });
  return { height: top, drawn: [h('g', { className: classes(node) as string[] }, drawn)] };
}

const partOf = (node: Element): Part => (node.tagName === 'svg' ? plot(node) : node.tagName === 'ul' ? key(node) : bars(node));

/**
 * Draws a chart.
 * @param drawing what `chart` made of it: a key, a drawing, rows of bars, in the order in which they are shown
 */
export function chartPicture(drawing: readonly Element[]): ChartPicture {
  let top = EDGE;
  const drawn = drawing.map(partOf).filter(({ height }) => height > 0).map(({ height, drawn: part }) => {
    const placed = at(EDGE, top, part);
    top += height + BETWEEN;
    return placed;
  });
  const size = { width: WIDTH, height: Math.ceil((top - BETWEEN + EDGE) / 2) * 2 };
  const svg = svgDocument(size, [h('style', {}, [CHART_STYLE]), h('rect', { ...size, fill: COLOURS.paper }), ...drawn], SCALE);
  return { svg, width: size.width * SCALE, height: size.height * SCALE };
}
