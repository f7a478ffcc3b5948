/** HTML → Markdown as the paper reads it, with every word kept. */
import type { Root } from 'hast';
import type { Nodes, Parents, Root as Tree } from 'mdast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Options } from 'mdast-util-to-markdown';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { parseMarkdown } from '../../markup/parse.ts';
import { plainParagraphs } from '../../markup/text.ts';
import { LIMITS } from '../../schema/limits.ts';
import { cutParagraphs } from '../../wire/paragraphs.ts';
import { toTree } from '../../wire/tree.ts';
import type { ItemPicture, Note } from '../item.ts';
import { note } from '../item.ts';
import { takePictures } from './pictures.ts';
import type { FindPicture } from './pictures.ts';
import { letters, squeeze, tidy } from './tidy.ts';

export interface HtmlContext {
  /** The address that relative links count from. */
  readonly base?: string;
  readonly find?: FindPicture;
  /** A heading of this text at the top says again what the headline says, and goes. */
  readonly headline?: string;
}

export interface Converted {
  readonly text: string;
  readonly pictures: readonly ItemPicture[];
  readonly notes: readonly Note[];
}

/** GFM without its care that no address becomes a link: in a paper it may. */
const GFM = (gfmToMarkdown().extensions ?? []).filter(({ unsafe }) => !unsafe?.some(({ character }) => character === '@'));

const STYLE: Options = {
  bullet: '-',
  // Three hyphens at the top of a file would open front matter.
  rule: '*',
  emphasis: '*',
  fences: true,
  listItemIndent: 'one',
  // Of the directives only blocks mean something in the paper.
  extensions: [...GFM, { unsafe: [{ atBreak: true, character: ':', after: ':' }] }],
};

/** An address that can stand in a published story, whole; `undefined` where it leads nowhere. */
function target(href: string, base: string | undefined): string | undefined {
  const written = href.trim();
  if (/^#/.test(written) || written === '') return undefined;
  try {
    const url = new URL(written, base);
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Links are made whole or leave their text behind. */
function mendLinks(tree: Tree, base: string | undefined): void {
  visit(tree, 'link', (node, index, parent: Parents | undefined) => {
    const url = target(node.url, base);
    if (url !== undefined && node.children.length > 0) {
      node.url = url;
      return undefined;
    }
    if (!parent || index === undefined) return undefined;
    (parent.children as Nodes[]).splice(index, 1, ...node.children);
    return [SKIP, index];
  });
}

const isEmpty = (node: Nodes): boolean => (node.type === 'text' ? /^[\s\u00a0]*$/.test(node.value) : node.type === 'break' || ('children' in node && node.type !== 'tableCell' && node.children.every(isEmpty)));

/** Paragraphs, headings, items and emphasis with nothing in them. */
function dropEmpty(tree: Tree): void {
  visit(tree, (node, index, parent: Parents | undefined) => {
    if (!parent || index === undefined || node.type === 'text' || node.type === 'break' || !('children' in node)) return undefined;
    if (['tableCell', 'tableRow', 'table'].includes(node.type) || !isEmpty(node)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** Breaks and spaces at the ends of a block are not seen. */
function trimBlocks(tree: Tree): void {
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return undefined;
    const blank = (at: number): boolean => {
      const child = node.children.at(at);
      return child !== undefined && isEmpty(child);
    };
    while (blank(0)) node.children.shift();
    while (blank(-1)) node.children.pop();
    return SKIP;
  });
}

/**
 * Punctuation at the ends of emphasis that touches a word goes outside: Markdown does not close `**«كذا»**وقال`, but it does
 * close `«**كذا**»وقال`.
 */
function freeEmphasis(tree: Tree): void {
  visit(tree, ['strong', 'emphasis', 'delete'], (node, index, parent: Parents | undefined) => {
    if (!parent || index === undefined || !('children' in node)) return;
    const siblings = parent.children as Nodes[];
    const [first, last] = [node.children.at(0), node.children.at(-1)];
    const [before, after] = [siblings[index - 1], siblings[index + 1]];
    const out = (cut: RegExp, text: Nodes | undefined): string => {
      const found = text?.type === 'text' ? (cut.exec(text.value)?.[0] ?? '') : '';
      if (found !== '' && text?.type === 'text') text.value = cut.source.startsWith('^') ? text.value.slice(found.length) : text.value.slice(0, -found.length);
      return found;
    };
    if (after?.type === 'text' && /^[\p{L}\p{M}\p{N}]/u.test(after.value)) after.value = out(/(?<![^\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}]+$/u, last) + after.value;
    if (before?.type === 'text' && /[\p{L}\p{M}\p{N}]$/u.test(before.value)) before.value += out(/^[^\p{L}\p{M}\p{N}]+/u, first);
  });
}

function dropHeadline(tree: Tree, headline: string | undefined): string {
  const [first] = tree.children;
  if (headline === undefined || first?.type !== 'heading') return '';
  const said = squeeze(plainParagraphs({ type: 'root', children: [first] }).join(''));
  if (said !== squeeze(headline)) return '';
  tree.children.shift();
  return said;
}

/** The headline is the page's h1, so a body's headings begin at `##`. */
function lowerHeadings(tree: Tree): void {
  let top = 6;
  visit(tree, 'heading', (node) => {
    top = Math.min(top, node.depth);
    return top === 1 ? EXIT : undefined;
  });
  if (top > 1) return;
  visit(tree, 'heading', (node) => {
    node.depth = Math.min(6, node.depth + 1) as typeof node.depth;
  });
}

/** What of `from` is not in `to`, both without white space: the first such piece, or nothing. */
function lost(from: string, to: string): string | undefined {
  if (from === to) return undefined;
  let start = 0;
  while (start < from.length && from[start] === to[start]) start++;
  return from.slice(start, start + 40);
}

/** Writes a body as Markdown and reads it back, to be sure that it says the same. */
export function writeMarkdown(tree: Tree): { text: string; notes: Note[] } {
  const text = toMarkdown(tree, STYLE).trim();
  const before = squeeze(plainParagraphs(tree).join(''));
  const after = squeeze(plainParagraphs(parseMarkdown(text).tree).join(''));
  const gone = lost(before, after);
  return { text, notes: gone === undefined ? [] : [differs(gone)] };
}

const differs = (where: string): Note =>
  note('text-differs', `النص المنقول ليس مثل الأصل تمامًا عند «${where}». قارنه بالأصل المحفوظ.`, `the text brought in is not quite the original's at "${where}". Compare it with the original that is kept.`);

/** The body of an HTML tree as Markdown. The tree is used up. */
export function treeToMarkdown(tree: Root, { base, find = () => undefined, headline }: HtmlContext = {}): Converted {
  tidy(tree);
  const taken = takePictures(tree, find);
  const seen = letters(tree);
  const root = toMdast(tree, { document: true }) as Tree;
  mendLinks(root, base);
  freeEmphasis(root);
  dropEmpty(root);
  trimBlocks(root);
  const repeated = dropHeadline(root, headline);
  lowerHeadings(root);
  const { text, notes } = writeMarkdown(root);
  const kept = repeated + squeeze(plainParagraphs(root).join(''));
  const gone = lost(seen, kept);
  return { text, pictures: taken.pictures, notes: [...taken.notes, ...notes, ...(gone === undefined ? [] : [differs(gone)])] };
}

export const hasTooManyTags = (html: string): boolean => html.split('<', LIMITS.htmlTags + 2).length > LIMITS.htmlTags + 1;

/** A piece of HTML, such as the content of a feed's item, as Markdown. Never throws for what is in it. */
export function htmlToMarkdown(html: string, context?: HtmlContext): Converted {
  try {
    if (!hasTooManyTags(html)) return treeToMarkdown(fromHtml(html, { fragment: true }), context);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  // More than can be taken apart, or nested deeper than any tree can be walked: its words alone.
  const words = html.replace(/<[^<>]*>/g, '\n');
  const { text, notes } = writeMarkdown(toTree(cutParagraphs(words, 0)));
  return { text, pictures: [], notes: [...notes, note('too-deep', 'عناصر النص أكثر مما يُقرأ أو أعمق تداخلًا، فبقيت كلماته وحدها.', 'the elements of the text are more, or nested deeper, than can be read, so only its words are kept.')] };
}
