/** Rows of cells out of what stands in a chart: a Markdown table, a block of CSV, or bare lines of it. */
import { dsvFormat } from 'd3-dsv';
import type { Code, Nodes, Paragraph, RootContent, Table } from 'mdast';
import { visible } from '../../arabic/words.ts';

export interface GridRow {
  readonly cells: readonly string[];
  /** One-based line of the file. */
  readonly line: number;
}

export interface Grid {
  /** The first is the heading. */
  readonly rows: readonly GridRow[];
  /** What stands on the page: the table that was written, or one made of the lines. */
  readonly table: Table;
}

/** A tab or a semicolon is never part of a label or a number; a comma may be. */
const SEPARATORS = ['\t', ';', '؛', '،', ','];

export type GridSource = Table | Code | Paragraph;

/** Whether a node can hold data: a paragraph only when it is lines with separators. */
export function isGridSource(node: RootContent): node is GridSource {
  if (node.type === 'table') return true;
  if (node.type === 'code') return node.lang === null || node.lang === undefined || /^(csv|tsv|text|txt)$/i.test(node.lang);
  if (node.type !== 'paragraph' || node.data?.directiveLabel) return false;
  const lines = textIn(node).split('\n');
  return lines.length > 1 && SEPARATORS.some((sign) => lines.every((line) => line.includes(sign)));
}

/**
 * Reads a grid. Cells are trimmed; rows may differ in length.
 * @returns the line that cannot be read where quotation marks are not paired: reading on would lose characters
 */
export function readGrid(node: GridSource): Grid | { readonly brokenLine: number } {
  if (node.type === 'table') {
    const rows = node.children.map((row) => ({
      cells: row.children.map((cell) => textIn(cell).trim()),
      line: row.position?.start.line ?? 1,
    }));
    return { rows, table: node };
  }
  const first = (node.position?.start.line ?? 1) + (node.type === 'code' ? 1 : 0);
  const source = node.type === 'code' ? node.value : textIn(node);
  const lines = source.split('\n').flatMap((text, index) => (text.trim() === '' ? [] : [{ text, line: first + index }]));
  const separator = separatorOf(lines.map(({ text }) => text));
  const rows = lines.map(({ text, line }) => ({ cells: split(text, separator), line }));
  const broken = lines.find(({ text }, index) => losesText(text, rows[index]?.cells ?? [], separator));
  return broken ? { brokenLine: broken.line } : { rows, table: toTable(node, rows) };
}

/** The one that parts every line like the heading; else the first that the heading holds. */
function separatorOf(lines: readonly string[]): string {
  const [heading = ''] = lines;
  const held = SEPARATORS.filter((sign) => heading.includes(sign));
  const even = held.find((sign) => new Set(lines.map((line) => split(line, sign).length)).size === 1);
  return even ?? held[0] ?? ',';
}

function split(line: string, separator: string): string[] {
  const parse = (text: string): string[] => dsvFormat(separator).parseRows(text)[0] ?? [];
  const cells = parse(line);
  // `"a", "b"`: to the parser a quote after a space is a sign like any other.
  const spaced = cells.some((cell) => /^\s+"/u.test(cell));
  return (spaced ? parse(line.replace(new RegExp(`(${separator})\\s+(?=")`, 'gu'), '$1')) : cells).map((cell) => cell.trim());
}

/** Whether quotes that do not pair have swallowed something. What separates and wraps cells is gone; nothing else may be. */
function losesText(line: string, cells: readonly string[], separator: string): boolean {
  const opens = new RegExp(`(^|${separator})\\s*"`, 'u').test(line);
  if (!opens) return false;
  const content = (text: string): string => visible(text).replaceAll('"', '').replaceAll(separator, '');
  return line.split('"').length % 2 === 0 || content(cells.join('')) !== content(line);
}

function toTable(from: RootContent, rows: readonly GridRow[]): Table {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return {
    type: 'table',
    // As many as there are columns: remark-rehype counts them by it.
    align: Array.from({ length: width }, () => null),
    ...(from.position && { position: from.position }),
    children: rows.map(({ cells }) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, column) => ({
        type: 'tableCell' as const,
        children: cells[column] ? [{ type: 'text' as const, value: cells[column] }] : [],
      })),
    })),
  };
}

/** The text of inline nodes; a line that was broken by hand is a line. */
export function textIn(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}
