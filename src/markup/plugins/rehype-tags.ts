/**
 * Notes which elements a body has, so that plugins for links, pictures, tables and the like need not go through the nearly all that have
 * none. Runs when raw HTML has been parsed: plugins behind it add no element that one behind them looks for.
 */
import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

declare module 'vfile' {
  interface DataMap {
    /** Names of the elements that the body has. */
    tags: ReadonlySet<string>;
  }
}

export const rehypeTags: Plugin<[], Root> = () => (tree, file) => {
  const tags = new Set<string>();
  visit(tree, 'element', ({ tagName }) => {
    tags.add(tagName);
  });
  file.data.tags = tags;
};

/** Whether a body may have one of some elements. */
export const mayHave = ({ data: { tags } }: VFile, ...names: readonly string[]): boolean => !tags || names.some((name) => tags.has(name));
