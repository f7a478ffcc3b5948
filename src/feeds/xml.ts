/** XML as text, through the writer of the unified family. */
import type { Element, Nodes, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import type { Raw } from 'xast-util-to-xml';

export { x } from 'xastscript';

/** A piece of XML that was written before: it is put in as it is. */
export const written = (value: string): Raw => ({ type: 'raw', value });

// Controls that XML 1.0 can't hold, not even escaped, and halves of surrogate pairs.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const possible = (text: string): string => text.replace(FORBIDDEN, '');

/** Text that XML can hold: copy that was typed anywhere may carry a stray control, or `]]>`, which the writer does not escape. */
export const clean = (text: string): string | Raw[] =>
  text.includes(']]>') ? [written(possible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))] : possible(text);

/** Markup inside XML, which is best left readable; the writer would look at each of its characters. */
export const cdata = (text: string): string | Raw[] => (text.includes(']]>') ? clean(text) : [written(`<![CDATA[${possible(text)}]]>`)]);

/** The same for the value of an attribute. */
export const value = (text: string): string => possible(text);

/** A node as text. */
export const xml = (node: Nodes): string => toXml(node, { allowDangerousXml: true, closeEmptyElements: true, tightClose: true });

/**
 * Puts pieces that were written before at the end of an element of a file. Through the writer they would be copied once for each
 * level of the tree, which took longer than all the rest.
 * @param name the file's last element of this name
 */
export function withPieces(file: string, name: string, pieces: readonly { readonly text: string }[]): string {
  const end = file.lastIndexOf(`</${name}>`);
  return `${file.slice(0, end)}${pieces.map(({ text }) => text).join('')}${file.slice(end)}`;
}

/**
 * A whole file.
 * @param stylesheet address of a CSS file for those who open it in a browser
 */
export function xmlFile(root: Element, stylesheet?: string): string {
  const file: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      { type: 'text', value: '\n' },
      ...(stylesheet === undefined ? [] : [{ type: 'instruction' as const, name: 'xml-stylesheet', value: `type="text/css" href="${stylesheet}"` }, { type: 'text' as const, value: '\n' }]),
      root,
      { type: 'text', value: '\n' },
    ],
  };
  return xml(file);
}
