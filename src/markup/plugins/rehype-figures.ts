/**
 * Puts drawings where their placeholders stand: before the list of a timeline, and before the table of a chart, which then folds
 * away under a heading. Numbers of a chart take the digits of the paper. Without a drawing the data is what is shown.
 */
import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { inNumerals } from '../../arabic/numbers.ts';
import type { Numerals } from '../../arabic/digits.ts';
import { renderOptions } from '../context.ts';
import { labels } from '../labels.ts';
import { element, property, textOf } from './hast-elements.ts';
import { mayHave } from './rehype-tags.ts';

export const rehypeFigures: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHave(file, 'figure')) return;
  const { figures } = renderOptions(file);
  const waiting = new Map(file.data.figures ?? []);
  visit(tree, 'element', (node) => {
    const number = property(node, 'dataFigure');
    if (number === '') return undefined;
    delete node.properties['dataFigure'];
    const spec = waiting.get(number);
    // A number that someone wrote by hand, or a second time, has nothing to draw.
    if (!spec || !figures) return undefined;
    waiting.delete(number);
    if (spec.kind === 'chart') inDigits(node, figures.numerals);
    const drawing = figures.draw(spec, Number(number));
    if (drawing.length === 0) return undefined;
    const at = node.children.findIndex((child) => child.type === 'element' && ['table', 'ol', 'ul'].includes(child.tagName));
    const data = node.children[at];
    const folded = data?.type === 'element' && data.tagName === 'table' ? [fold(data, spec.title)] : data ? [data] : [];
    node.children.splice(at === -1 ? 0 : at, folded.length, ...drawing, ...folded);
    return SKIP;
  });
};

/** The numbers behind a chart: each row headed by its label, the whole by the title, which stands over the chart to those who see it. */
function fold(table: Element, title: string): Element {
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return;
    const first = row.children.find((child) => child.type === 'element');
    if (first?.tagName === 'td') first.tagName = 'th';
  });
  if (title) table.children.unshift(element('caption', { className: ['vh'] }, [{ type: 'text', value: title }]));
  return element('details', {}, [element('summary', {}, [{ type: 'text', value: labels.data }]), table]);
}

/** Cells are rewritten whole, so that a number over several texts stays one; cells with markup keep it. */
function inDigits(figure: Element, numerals: Numerals): void {
  visit(figure, 'element', (cell) => {
    if (cell.tagName !== 'td' && cell.tagName !== 'th') return;
    if (cell.children.every(({ type }) => type === 'text')) {
      cell.children = [{ type: 'text', value: inNumerals(textOf(cell), numerals) }];
    } else {
      visit(cell, 'text', (text) => {
        text.value = inNumerals(text.value, numerals);
      });
    }
  });
}
