/** HTML of the paper becomes XHTML of a book. */
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toXast } from 'hast-util-to-xast';
import { SKIP, visit } from 'unist-util-visit';
import { toXml } from 'xast-util-to-xml';

/** What browsers alone make use of. */
const OF_BROWSERS = new Set(['loading', 'decoding', 'fetchPriority', 'sizes', 'srcSet', 'focusable', 'tabIndex', 'role']);

/** What is not written in the language of the paper. */
const LEFT_TO_RIGHT = new Set(['pre', 'code', 'kbd', 'samp']);

export interface Book {
  /** The file in the book for the picture of an address; null where it is not to be had. */
  readonly picture: (src: string) => string | null;
  /** The page of the paper that an address is relative to. */
  readonly page: string;
}

export interface Xhtml {
  readonly xml: string;
  /** Whether it holds drawings: a book's manifest says so. */
  readonly svg: boolean;
}

/** Rows of numbers are shown, as a page of paper shows them: reading systems do not fold. */
function unfold(element: Element): void {
  if (element.tagName === 'details') Object.assign(element, { tagName: 'div', properties: { className: ['numbers'] } });
  if (element.tagName === 'summary') element.tagName = 'p';
}

function adapt(tree: Root, { picture, page }: Book): boolean {
  let svg = false;
  visit(tree, 'element', (element, index, parent) => {
    unfold(element);
    const { tagName } = element;
    element.properties = Object.fromEntries(Object.entries(element.properties).filter(([name]) => !OF_BROWSERS.has(name) || (name === 'role' && tagName === 'svg')));
    if (tagName === 'svg') {
      svg = true;
      // Text in drawings begins at its right edge, as the paper's stylesheet says.
      element.properties['direction'] = 'rtl';
    }
    if (LEFT_TO_RIGHT.has(tagName)) element.properties['dir'] ??= 'ltr';
    if (tagName === 'picture') element.children = element.children.filter((child) => child.type === 'element' && child.tagName === 'img');
    if (tagName === 'picture' && parent && index !== undefined) {
      parent.children.splice(index, 1, ...(element.children as ElementContent[]));
      return [SKIP, index];
    }
    if (tagName === 'img') {
      const file = picture(String(element.properties['src'] ?? ''));
      if (file === null && parent && index !== undefined) {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      element.properties['src'] = file;
    }
    const { href } = element.properties;
    if (tagName === 'a' && typeof href === 'string' && !href.startsWith('#')) element.properties['href'] = new URL(href, page).href;
    return undefined;
  });
  return svg;
}

/** @param html a fragment of a page, well formed and safe */
export function toXhtml(html: string, book: Book): Xhtml {
  const tree = fromHtml(html, { fragment: true });
  const svg = adapt(tree, book);
  // XML allows the end of a CDATA section nowhere else, and the writer does not look for it.
  return { xml: toXml(toXast(tree), { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;'), svg };
}

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** A text as XML holds it. Signs that XML 1.0 has no place for are left out. */
export const escape = (text: string): string => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/[&<>"]/g, (sign) => NAMES[sign] ?? sign);

/** A whole document of a right-to-left book. */
export const document = (title: string, body: string, type: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="ar" xml:lang="ar" dir="rtl">
<head><meta charset="UTF-8"/><title>${escape(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body epub:type="${type}">
${body}
</body>
</html>
`;
