/** What the tests of this room look at a drawing with. */
import type { Element, ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { ChartSpec, ChartType } from '../../src/schema/chart.ts';
import type { Style } from '../../src/figures/style.ts';

export const style: Style = { id: 'figure-1', numerals: 'latn', months: 'gulf' };

const html = unified().use(rehypeStringify).freeze();

export const toHtml = (children: ElementContent[]): string => html.stringify({ type: 'root', children });

/** Rows as `label, value, value`; an empty string is no value. */
export function chartOf(type: ChartType, heading: string[], rows: (string | number)[][], more: Partial<ChartSpec> = {}): ChartSpec {
  return {
    kind: 'chart',
    type,
    title: 'عنوان',
    unit: '',
    axis: heading[0] ?? '',
    labels: rows.map(([label]) => String(label)),
    series: heading.slice(1).map((name, column) => ({
      name,
      values: rows.map((row) => {
        const value = row[column + 1];
        return value === '' || value === undefined ? null : { number: Number(value), text: String(value) };
      }),
    })),
    mark: null,
    ...more,
  };
}

export function all(nodes: readonly ElementContent[], test: (element: Element) => boolean): Element[] {
  return nodes.flatMap((node) => (node.type === 'element' ? [...(test(node) ? [node] : []), ...all(node.children, test)] : []));
}

export const hasClass = (element: Element, name: string): boolean =>
  Array.isArray(element.properties['className']) && element.properties['className'].includes(name);

export const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';

/** A length without its unit: the number of a percentage, pixels of a rem. */
export function length(element: Element, name: string): number {
  const value = String(element.properties[name] ?? '0');
  return value.endsWith('rem') ? Number.parseFloat(value) * 16 : Number.parseFloat(value);
}

/** Left and right edge of a text in a drawing so wide, by its estimated width; `start` is the right edge of Arabic. */
export function span(element: Element, frame: number, width: number): [number, number] {
  const point = (length(element, 'x') / 100) * frame + (element.properties['dx'] === undefined ? 0 : length(element, 'dx'));
  const anchor = element.properties['textAnchor'] ?? 'start';
  if (anchor === 'middle') return [point - width / 2, point + width / 2];
  return anchor === 'end' ? [point, point + width] : [point - width, point];
}
