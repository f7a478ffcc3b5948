/**
 * Tables that a narrow screen can scroll and a screen reader can read: each in a focusable region with a name of its own,
 * header cells with their scope, and alignment as a class, since `align` is obsolete and names physical sides.
 */
import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { labels } from '../labels.ts';
import { element, property, replaceChild, textOf } from './hast-elements.ts';
import { mayHave } from './rehype-tags.ts';

/** Markdown's `---:` stands where the line ends, which in this paper is the left. */
const ALIGNMENT: ReadonlyMap<string, string> = new Map([['right', 'end'], ['center', 'center']]);

export const rehypeTables: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHave(file, 'table')) return;
  const regions: Element[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
    prepareCells(node);
    const region = element('section', { className: ['scroll'], tabIndex: 0 }, [node]);
    regions.push(region);
    replaceChild(parent, index, [region]);
    return [SKIP, index + 1];
  });
  regions.forEach((region, index) => {
    region.properties['ariaLabel'] = labels.table(index + 1, regions.length);
  });
};

function prepareCells(table: Element): void {
  visit(table, 'element', (cell, index, parent) => {
    if (cell.tagName !== 'td' && cell.tagName !== 'th') return;
    const align = ALIGNMENT.get(property(cell, 'align'));
    delete cell.properties['align'];
    if (align) cell.properties['className'] = [align];
    if (cell.tagName === 'td') return;
    // A header that says nothing is the blank corner of a table, and no header.
    if (textOf(cell).trim() === '') cell.tagName = 'td';
    else cell.properties['scope'] = isRowHeader(parent, index) ? 'row' : 'col';
  });
}

/** The first cell of a row heads the row when the cell after it is plain. */
function isRowHeader(row: Root | Element | undefined, index: number | undefined): boolean {
  const cells = (row?.children ?? []).filter((child) => child.type === 'element');
  const position = cells.findIndex((cell) => cell === row?.children[index ?? 0]);
  return position === 0 && cells[1]?.tagName === 'td';
}
