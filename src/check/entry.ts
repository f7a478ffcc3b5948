/** What articles are held against each other by: little enough to keep for a whole archive. */
import { createHash } from 'node:crypto';
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { fold } from '../arabic/fold.ts';
import type { ReadArticle } from '../intake/article.ts';
import { plainText } from '../markup/text.ts';

export interface Entry {
  /** Path from the content folder. */
  readonly file: string;
  /** Where it is published; absent for a draft and for what could not be read. */
  readonly permalink?: string;
  readonly words: number;
  /** Digest of the words of its body, however they are spelt and parted. */
  readonly body: string;
  /** By which copies are known (see src/arabic/signature.ts), and when it was published, ms since 1970. */
  readonly signature: string;
  readonly time: number;
  /** Its links, wherever they lead, with their place in the file. */
  readonly links: readonly { readonly url: string; readonly line: number; readonly column: number }[];
  /** Rules that the file itself switches off. */
  readonly ignored: readonly string[];
}

/** A link in raw HTML. */
const HREF = /<a\s[^>]*?\bhref\s*=\s*["']?([^"'\s>]+)/giu;

const digest = (tree: Root): string =>
  createHash('sha256').update(fold(plainText(tree)).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()).digest('base64');

function linksIn(tree: Root): Entry['links'] {
  const links: Entry['links'][number][] = [];
  const add = (url: string, { position }: Nodes): void => {
    links.push({ url, line: position?.start.line ?? 1, column: position?.start.column ?? 1 });
  };
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition') add(node.url, node);
    else if (node.type === 'html') for (const [, url = ''] of node.value.matchAll(HREF)) add(url, node);
  });
  return links;
}

/** Rules that the file itself switches off: `ignore:` in front matter, «تجاهل:» in a header block. */
export function ignoredIn(stated: unknown): string[] {
  const names: unknown = typeof stated === 'object' && stated !== null && 'ignore' in stated ? stated.ignore : [];
  return [names].flat().map(String);
}

/** @param file path from the content folder */
export function entryOf(file: string, { article, tree, stated }: Pick<ReadArticle, 'article' | 'tree' | 'stated'>): Entry {
  if (!article || !tree) return { file, words: 0, body: '', signature: '', time: 0, links: [], ignored: [] };
  const { status, permalink, words, signature = '', published } = article;
  return { file, ...(status !== 'draft' && { permalink }), words, body: digest(tree), signature, time: Date.parse(published), links: linksIn(tree), ignored: ignoredIn(stated) };
}
