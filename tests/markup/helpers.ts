/** What the tests of this room look at a rendered body with. */
import type { Element, Root, RootContent } from 'hast';
import type { Paragraph, Root as Mdast } from 'mdast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { parseMarkdown } from '../../src/markup/parse.ts';
import { renderBody } from '../../src/markup/render.ts';
import type { Message } from '../../src/schema/message.ts';
import type { RenderOptions } from '../../src/markup/render.ts';

export const options: RenderOptions = {
  base: '/',
  media: (src) => ({ src: `/${src}`, width: 300, height: 200 }),
};

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** HTML as a browser reads it. */
export function readHtml(html: string): Root {
  return parser.parse(html);
}

export function elements(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: Root | RootContent): void => {
    if (node.type === 'element') found.push(node);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(readHtml(html));
  return found;
}

/** The text that the editor wrote, without the numbers, label and arrows of footnotes. */
export function writtenText(html: string): string {
  const walk = (node: Root | RootContent): string => {
    if (node.type === 'text') return node.value;
    if (node.type === 'element') {
      const { dataFootnoteRef, dataFootnoteBackref, id } = node.properties;
      if (dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined || id === 'footnote-label') return '';
    }
    return 'children' in node ? node.children.map(walk).join('') : '';
  };
  return walk(readHtml(html));
}

export function wire(...paragraphs: string[]): Mdast {
  const children = paragraphs.map((value): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
  return { type: 'root', children };
}

/** Markdown to HTML, with what both halves of the way had to say. */
export function fromMarkdown(source: string, changes: Partial<RenderOptions> = {}): { html: string; messages: Message[] } {
  const { tree, messages } = parseMarkdown(source);
  const body = renderBody(tree, { ...options, ...changes });
  return { html: body.html, messages: [...messages, ...body.messages] };
}

export function rulesOf(messages: readonly Message[]): string[] {
  return messages.map((message) => message.rule);
}
