/** The body of a story in XML (NITF, XHTML, the text of NewsML-G2) as HTML's tree. */
import type { Element as Hast, ElementContent, Root } from 'hast';
import type { Element } from 'xast';

/** NITF's elements that HTML calls otherwise; what is in neither list keeps its name. https://iptc.org/std/NITF/3.6/ */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['hl1', 'h1'], ['hl2', 'h2'], ['block', 'div'], ['bq', 'blockquote'], ['credit', 'p'], ['media-caption', 'p'],
  ['media-producer', 'p'], ['media-reference', 'img'], ['lang', 'span'], ['person', 'span'], ['org', 'span'], ['location', 'span'],
  ['chron', 'span'], ['num', 'span'], ['frac', 'span'], ['money', 'span'], ['event', 'span'], ['function', 'span'],
  ['object.title', 'span'], ['virtloc', 'span'], ['pronounce', 'span'], ['postaddr', 'span'], ['copyrite', 'p'], ['note', 'div'],
  ['fn', 'span'], ['media', 'div'], ['nitf-table', 'div'],
]);
/** What is data about the text, not text. */
const DATA = new Set(['media-object', 'media-metadata', 'nitf-table-metadata', 'alt-code', 'nitf-col', 'nitf-colgroup', 'custom-table']);

function element(node: Element): ElementContent[] {
  const name = node.name.replace(/^.*:/, '').toLowerCase();
  if (DATA.has(name)) return [];
  const { source, src, href, alt } = node.attributes;
  const found: Hast = {
    type: 'element',
    tagName: NAMES.get(name) ?? name,
    properties: {
      ...((source ?? src) && { src: source ?? src }),
      ...(href && { href }),
      ...((alt ?? node.attributes['alternate-text']) && { alt: alt ?? node.attributes['alternate-text'] }),
    },
    children: name === 'media-reference' ? [] : node.children.flatMap(content),
  };
  return [found];
}

function content(node: Element['children'][number]): ElementContent[] {
  if (node.type === 'element') return element(node);
  return node.type === 'text' || node.type === 'cdata' ? [{ type: 'text', value: node.value }] : [];
}

/** The children of the elements given, one after the other. */
export const toHast = (nodes: readonly Element[]): Root => ({ type: 'root', children: nodes.flatMap(({ children }) => children.flatMap(content)) });
