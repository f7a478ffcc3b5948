/** Paragraphs as mdast, built directly: a Markdown parser would make lists and headings of dashes and numbers. */
import type { Paragraph as MdastParagraph, Root } from 'mdast';
import type { Paragraph } from './paragraphs.ts';

/** A tree of paragraphs of plain text, each with its position in the file. */
export function toTree(paragraphs: readonly Paragraph[]): Root {
  const children = paragraphs.map((paragraph): MdastParagraph => {
    const position = {
      start: { line: paragraph.line, column: paragraph.column, offset: paragraph.offset },
      end: { line: paragraph.endLine, column: paragraph.endColumn, offset: paragraph.end },
    };
    return { type: 'paragraph', children: [{ type: 'text', value: paragraph.text, position }], position };
  });
  const first = children[0]?.position;
  const last = children.at(-1)?.position;
  return { type: 'root', children, ...(first !== undefined && last !== undefined && { position: { start: first.start, end: last.end } }) };
}
