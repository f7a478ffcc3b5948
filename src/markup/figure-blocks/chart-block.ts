/** `:::chart` and a fenced block of CSV that is said to be a chart. */
import type { Code, RootContent } from 'mdast';
import { report } from '../message.ts';
import { attribute, caption, titled } from '../plugins/block-parts.ts';
import type { Kind } from '../plugins/block-parts.ts';
import { element, paragraph, text } from '../plugins/mdast-elements.ts';
import type { Block } from '../plugins/mdast-elements.ts';
import { readChart } from './chart-read.ts';
import { isGridSource, readGrid, textIn } from './grid.ts';
import { placeholder } from './placeholder.ts';

/** `<figure class="chart"><p class="box-title">title</p><p class="unit">unit</p><table>…</table><figcaption>…</figcaption></figure>` */
export const chart: Kind = {
  attributes: ['type', 'title', 'unit', 'credit', 'mark', 'limit'],
  build(node, file) {
    const source = node.children.find(isGridSource);
    const label = node.children.find((child) => child.type === 'paragraph' && child.data?.directiveLabel === true);
    const rest = node.children.filter((child) => child !== source && child !== label);
    const unit = attribute(node, 'unit');
    const head = [
      ...titled({ ...node, children: label ? [label] : [] }),
      ...(unit ? [paragraph(node, 'p', [text(node, unit)], { className: ['unit'] })] : []),
    ];
    const foot = caption({ ...node, children: rest });
    if (!source) {
      report(file, node, 'chart-empty');
      return figure(node, [...head, ...foot]);
    }
    const grid = readGrid(source);
    if ('brokenLine' in grid) {
      report(file, { line: grid.brokenLine, column: 1 }, 'chart-quotes');
      return figure(node, [...head, source, ...foot]);
    }
    const title = attribute(node, 'title') || (label ? textIn(label) : '');
    const spec = readChart(grid, { type: attribute(node, 'type'), title, unit, mark: node.attributes?.['mark'] ?? null, limit: attribute(node, 'limit') }, node, file);
    const limit = attribute(node, 'limit');
    // A limit that is not drawn is still read.
    const said = limit && !spec?.limit ? [paragraph(node, 'p', [text(node, limit)], { className: ['unit'] })] : [];
    const children = [...head, ...said, grid.table, ...foot];
    return spec ? [placeholder(node, spec, children, file)] : figure(node, children);
  },
};

/** A chart that can't be drawn, with all that it holds. */
function figure(node: Block, children: Block['children']): RootContent[] {
  return children.length > 0 ? [element(node, 'figure', { className: ['chart'] }, children)] : [];
}

/** `key=value`, `key="a value"`, and the same between Arabic quotation marks. */
const PAIR = /(?<![^\s="])([^\s="]+)=(?:"([^"]*)"|«([^»]*)»|([^\s"«]+))/gu;

/** A fenced block such as ` ```csv chart=bar title="…" ` as a chart block; nothing for any other code. */
export function asChartBlock(node: Code): Block | undefined {
  const meta = node.meta ?? '';
  if (!/^(csv|tsv)$/i.test(node.lang ?? '') || !/(^|\s)chart(=|\s|$)/.test(meta)) return undefined;
  // Whatever the names are: `__proto__` is one too.
  const attributes = Object.create(null) as Record<string, string>;
  const left = meta.replace(PAIR, (_, key: string, quoted?: string, arabic?: string, bare?: string) => {
    attributes[key === 'chart' ? 'type' : key] = quoted ?? arabic ?? bare ?? '';
    return '';
  });
  for (const word of left.split(/\s+/).filter((one) => one !== '' && one !== 'chart')) attributes[word] = '';
  const { meta: _meta, ...code } = node;
  return {
    type: 'containerDirective',
    name: 'chart',
    attributes,
    children: [code],
    ...(node.position && { position: node.position }),
  };
}
