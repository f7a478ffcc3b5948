/**
 * HTML that opens what swallows text and does not close it: a lone `<script>`, `<textarea>` or `<!--` would take the rest of
 * the article with it. Such a piece becomes the text that it is, and the desk is told.
 */
import type { Html, PhrasingContent, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import type { Node, Parent } from 'unist';
import { visit } from 'unist-util-visit';
import { report } from '../message.ts';
import { paragraph, text } from './mdast-elements.ts';

/** Elements whose content an HTML parser reads as raw text, sets aside or hides until they end. */
const SWALLOWING = 'script|style|textarea|title|iframe|noembed|noframes|noscript|xmp|plaintext|template|select|object|svg|math';
const TAG = new RegExp(String.raw`<(\/?)(${SWALLOWING})(?=[\s/>])[^>]*?(\/?)>`, 'gi');
const BLOCK_PARENTS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'containerDirective']);

export const remarkUnclosedHtml: Plugin<[], Root> = () => (tree, file) => {
  if (!String(file).includes('<')) return;
  visit(tree, (node: Node) => {
    if (!('children' in node)) return;
    const parent = node as Parent;
    const children = parent.children as RootContent[];
    const open = unclosed(children.filter((child) => child.type === 'html'));
    if (open.size === 0) return;
    parent.children = children.map((child) => {
      const tag = open.get(child);
      if (tag === undefined || child.type !== 'html') return child;
      report(file, child, 'html-unclosed', tag);
      const written: PhrasingContent = text(child, child.value);
      return BLOCK_PARENTS.has(parent.type) ? paragraph(child, 'p', [written]) : written;
    });
  });
};

/** Of the HTML pieces in one parent, those that leave something open, with its name. */
function unclosed(pieces: Html[]): Map<RootContent, string> {
  const open: { piece: Html; tag: string }[] = [];
  for (const piece of pieces) {
    if (piece.value.startsWith('<!--') && !piece.value.includes('-->')) open.push({ piece, tag: '!--' });
    for (const [, slash, name = '', selfClosing] of piece.value.matchAll(TAG)) {
      const tag = name.toLowerCase();
      const last = open.findLastIndex((entry) => entry.tag === tag);
      if (slash && last !== -1) open.splice(last);
      else if (!slash && !(selfClosing && (tag === 'svg' || tag === 'math'))) open.push({ piece, tag });
    }
  }
  return new Map(open.map(({ piece, tag }) => [piece, tag]));
}
