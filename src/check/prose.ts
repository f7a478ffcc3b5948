/** The running text of an article as rules read it: block by block, each character with its place in the source. */
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { align } from './align.ts';

/** What a block is: rules that know newspapers treat a headline unlike a paragraph. */
export type BlockKind = 'headline' | 'standfirst' | 'kicker' | 'paragraph' | 'heading' | 'cell' | 'pull';

export interface Block {
  readonly kind: BlockKind;
  /** Its text; code, pictures and raw HTML stand as U+FFFC. */
  readonly text: string;
  /** Offset in the source of each UTF-16 unit and of the end; null where the source says it otherwise. */
  readonly offsets: readonly number[] | null;
  /** Where it begins, for messages about a block without offsets. */
  readonly start: number;
}

/** A text of the head: the value of a front matter or header key, or what the head of the copy says. */
export interface HeadText {
  readonly kind: 'headline' | 'standfirst' | 'kicker';
  readonly text: string;
}

/** What stands in the line and is no text of the editor's language. */
const OBJECT = '\ufffc';

interface Piece {
  readonly text: string;
  readonly offsets: readonly number[] | null;
}

function piecesOf(node: PhrasingContent, source: string): Piece[] {
  if (node.type === 'text') {
    const start = node.position?.start.offset;
    return [{ text: node.value, offsets: start === undefined ? null : align(node.value, source, start) }];
  }
  if (node.type === 'footnoteReference') return [];
  if ('children' in node) return node.children.flatMap((child) => piecesOf(child, source));
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  const text = node.type === 'break' ? ' ' : OBJECT;
  return [{ text, offsets: start === undefined || end === undefined ? null : [start, end] }];
}

/** Pieces as one block. The offset of a piece's end gives way to where the next one begins. */
function blockOf(kind: BlockKind, children: readonly PhrasingContent[], source: string, start: number): Block {
  const pieces = children.flatMap((child) => piecesOf(child, source));
  const text = pieces.map((piece) => piece.text).join('');
  const known = pieces.every(({ offsets }) => offsets !== null);
  const offsets = known ? [...pieces.flatMap((piece) => piece.offsets?.slice(0, -1) ?? []), pieces.at(-1)?.offsets?.at(-1) ?? start] : null;
  return { kind, text, offsets, start };
}

/** The class that `:::pull` has in the tree: its text stands elsewhere in the article too. */
const isPull = (node: Nodes): boolean => {
  const name = node.data?.hProperties?.['className'];
  return Array.isArray(name) && name.includes('pull');
};

function collect(node: Nodes, source: string, blocks: Block[], pull: boolean): void {
  const start = node.position?.start.offset ?? 0;
  if (node.type === 'paragraph') blocks.push(blockOf(pull ? 'pull' : 'paragraph', node.children, source, start));
  else if (node.type === 'heading') blocks.push(blockOf('heading', node.children, source, start));
  else if (node.type === 'tableCell') blocks.push(blockOf('cell', node.children, source, start));
  else if ('children' in node) for (const child of node.children) collect(child, source, blocks, pull || isPull(node));
}

/**
 * The blocks of an article in reading order, its head first.
 * @param source the text that positions of `tree` count in
 * @param head texts over the body; each is looked for in the source above the body
 */
export function proseOf(tree: Root, source: string, head: readonly HeadText[] = []): Block[] {
  const blocks: Block[] = [];
  const bodyStart = tree.children[0]?.position?.start.offset ?? source.length;
  for (const { kind, text } of head) {
    const found = source.slice(0, bodyStart).indexOf(text);
    const start = Math.max(0, found);
    blocks.push({ kind, text, offsets: found < 0 ? null : Array.from({ length: text.length + 1 }, (_, i) => found + i), start });
  }
  collect(tree, source, blocks, false);
  return blocks.filter(({ text }) => text.trim() !== '');
}
