/**
 * The Markdown of the paper: CommonMark, GFM without task lists and single-tilde strikethrough, and block directives only.
 *
 * Inline directives (`:name[…]`) are not Markdown that a desk knows, and they would eat ordinary Arabic copy: `قال:كذا`,
 * `10:30`, `:نص`. Task lists would put form controls into an article.
 */
import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import type { Plugin, Processor } from 'unified';

/** The code of `:`, under which micromark files the directive constructs. */
const COLON = 58;

export const remarkNewsSyntax: Plugin<[], string, Root> = function (this: Processor) {
  remarkParse.call(this);
  remarkFrontmatter.call(this);
  remarkGfm.call(this, { singleTilde: false });
  remarkDirective.call(this);
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []).map((extension) =>
      !Array.isArray(extension) && extension.flow?.[COLON] ? { flow: extension.flow } : extension,
    ),
    { disable: { null: ['tasklistCheck'] } },
  ];
};
