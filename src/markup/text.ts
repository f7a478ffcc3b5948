/** The plain text of a body, for word counts, summaries, search and the desk. */
import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import type { Root as HastRoot } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { textOf } from './plugins/hast-elements.ts';
import { sanitizeSchema } from './plugins/sanitize-schema.ts';

const parseRaw = rehypeRaw();
const sanitize = rehypeSanitize(sanitizeSchema);
const stripped = new Set(sanitizeSchema.strip);

/**
 * The text of a body block by block in reading order: paragraphs, headings, the items of lists, the rows of tables with a
 * tab between cells, facts, captions, code, and last the footnotes in the order of their marks.
 *
 * White space is collapsed as a browser does it, but for code. Descriptions of pictures and footnote numbers are not text.
 */
export function plainParagraphs(tree: Root): string[] {
  const blocks: string[] = [];
  collect(tree, blocks);
  for (const note of footnotesInOrder(tree)) collect(note, blocks);
  return blocks;
}

/** {@link plainParagraphs} as one text, a blank line between blocks. */
export function plainText(tree: Root): string {
  return plainParagraphs(tree).join('\n\n');
}

/**
 * The beginning of a body, for a summary: its paragraphs alone, cut between words.
 *
 * @param max the longest result, in UTF-16 code units, the closing ellipsis included
 */
export function excerpt(tree: Root, max: number): string {
  const paragraphs = tree.children.filter((node) => node.type === 'paragraph').map((node) => collapse(inlineText(node)));
  const text = paragraphs.filter((paragraph) => paragraph !== '').join(' ');
  if (text.length <= max) return text;
  const lastSpace = text.slice(0, max).lastIndexOf(' ');
  const cut = lastSpace > 0 ? text.slice(0, lastSpace) : wholeGraphemes(text, max - 1);
  return `${cut.replace(/(?<![\s،؛:,;.(«–—-])[\s،؛:,;.(«–—-]+$/u, '')}…`;
}

function collect(node: Nodes, blocks: string[]): void {
  const block = blockText(node);
  if (block !== undefined) {
    if (block !== '') blocks.push(block);
  } else if ('children' in node) {
    for (const child of node.children) if (child.type !== 'footnoteDefinition') collect(child, blocks);
  }
}

/** The text of a node that is one block; nothing for those made of blocks. */
function blockText(node: Nodes): string | undefined {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return collapse(inlineText(node));
    case 'tableRow':
      return node.children.map((cell) => collapse(inlineText(cell))).join('\t');
    case 'containerDirective':
      // The row of a fact: its term and its value.
      return node.data?.hName === 'div' ? collapse(node.children.map(inlineText).join(' ')) : undefined;
    case 'code':
      return node.value;
    case 'html':
      return collapse(htmlText(node.value));
    default:
      return undefined;
  }
}

function inlineText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return htmlText(node.value);
  return 'children' in node ? shown(node.children).map(inlineText).join('') : '';
}

/** Inline nodes without what stands between tags such as `<script>` and `</script>`, which are nodes of their own here. */
function shown(nodes: readonly Nodes[]): Nodes[] {
  let hiding: string | undefined;
  return nodes.filter((node) => {
    const [, slash, name] = node.type === 'html' ? (/^<(\/?)([a-z]+)/i.exec(node.value.toLowerCase()) ?? []) : [];
    if (hiding !== undefined) {
      if (slash && name === hiding) hiding = undefined;
      return false;
    }
    if (name !== undefined && !slash && stripped.has(name)) hiding = name;
    return hiding === undefined;
  });
}

/** What a reader sees of a piece of HTML, which may be a single tag. */
function htmlText(value: string): string {
  if (/^<br\b/i.test(value)) return ' ';
  const root: HastRoot = { type: 'root', children: [{ type: 'raw', value }] };
  return sanitize(parseRaw(root, new VFile())).children.map(textOf).join(' ');
}

/** The notes that have a mark, as the page orders them: a note that only another note mentions comes after it. */
function footnotesInOrder(tree: Root): FootnoteDefinition[] {
  const notes = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (note) => {
    if (!notes.has(note.identifier)) notes.set(note.identifier, note);
  });
  if (notes.size === 0) return [];
  const ordered = new Set<FootnoteDefinition>();
  const follow = (from: Nodes): void => {
    visit(from, (node) => {
      if (node.type === 'footnoteDefinition' && node !== from) return SKIP;
      const note = node.type === 'footnoteReference' ? notes.get(node.identifier) : undefined;
      if (note) ordered.add(note);
      return undefined;
    });
  };
  follow(tree);
  // A set goes on to what is added while it is walked.
  for (const note of ordered) follow(note);
  return [...ordered];
}

const TO_COLLAPSE = /[\t\r\n\f]| {2}|^ | $/;

/** As a browser collapses white space; a no-break space is not of it. */
function collapse(text: string): string {
  if (!TO_COLLAPSE.test(text)) return text;
  return text.replace(/[ \t\r\n\f]+/g, ' ').replace(/^ | $/g, '');
}

/** The longest beginning that fits without parting a letter from its marks. */
function wholeGraphemes(text: string, max: number): string {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter('ar', { granularity: 'grapheme' }).segment(text)) {
    if (index + segment.length > max) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
