/** Reads the pages of a built paper. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Element, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

export interface BuiltPage {
  /** Address from the site's root: `/2014/11/10/talks/`, `/404.html`. */
  readonly url: string;
  readonly html: string;
  readonly tree: Root;
}

const parser = unified().use(rehypeParse);

/** Every file of a built paper, by path from its root with `/`. */
export const filesOf = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

/** Every HTML page of a built paper, parsed. */
export const pagesOf = (dir: string): BuiltPage[] =>
  filesOf(dir)
    .filter((file) => file.endsWith('.html'))
    .map((file) => pageAt(dir, file));

/** One page by its file. */
export function pageAt(dir: string, file: string): BuiltPage {
  const html = readFileSync(join(dir, file), 'utf8');
  return { url: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, tree: parser.parse(html) };
}

/** All elements that a test accepts, in document order. */
export function elements(tree: Root | Element, accept: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element: Element) => {
    if (accept(element)) found.push(element);
  });
  return found;
}

const SILENT = new Set(['script', 'style', 'template', 'svg']);

/** The number of a footnote in the text, and the way back from it: the page's own signs, not the source's. */
const isNoteMark = ({ properties }: Element) => 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;

/** Text as a reader sees it, without scripts, styles and the marks of footnotes. */
export function textOf(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && (SILENT.has(node.tagName) || isNoteMark(node))) return '';
  return 'children' in node ? node.children.map((child) => textOf(child as RootContent)).join('') : '';
}

export const hasClass = (element: Element, name: string): boolean =>
  Array.isArray(element.properties['className']) && element.properties['className'].includes(name);
