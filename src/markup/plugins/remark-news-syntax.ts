/**
 * The Markdown of the paper: CommonMark, GFM without task lists and single-tilde strikethrough, and block directives only.
 *
 * Inline directives (`:name[…]`) are not Markdown that a desk knows, and they would eat ordinary Arabic copy: `قال:كذا`,
 * `10:30`, `:نص`. Task lists would put form controls into an article.
 *
 * The parser puts its extensions together for every text anew, which takes as long as parsing a short one: here they are made one.
 */
import type { Nodes, Root } from 'mdast';
import { combineExtensions } from 'micromark-util-combine-extensions';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import type { Data, Plugin, Processor } from 'unified';

/** The code of `:`, under which micromark files the directive constructs. */
const COLON = 58;

export const remarkNewsSyntax: Plugin<[], string, Root> = function (this: Processor) {
  remarkParse.call(this);
  remarkFrontmatter.call(this);
  remarkGfm.call(this, { singleTilde: false });
  remarkDirective.call(this);
  const data = this.data();
  data.micromarkExtensions = [
    combineExtensions([
      ...(data.micromarkExtensions ?? []).map((extension) =>
        !Array.isArray(extension) && extension.flow?.[COLON] ? { flow: extension.flow } : extension,
      ),
      { disable: { null: ['tasklistCheck'] } },
    ]),
  ];
  data.fromMarkdownExtensions = [merged((data.fromMarkdownExtensions ?? []).flat())];
};

type TreeExtension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], unknown[]>;

/** Tree extensions as one. Those transforms that there are look for addresses: they are asked only where one may be. */
function merged(extensions: readonly TreeExtension[]): TreeExtension {
  const transforms = extensions.flatMap((extension) => extension.transforms ?? []);
  return {
    canContainEols: extensions.flatMap((extension) => extension.canContainEols ?? []),
    enter: Object.assign({}, ...extensions.map(({ enter }) => enter)),
    exit: Object.assign({}, ...extensions.map(({ exit }) => exit)),
    transforms: [(tree) => (hasAddress(tree) ? transforms.reduce((now, transform) => transform(now) ?? now, tree) : tree)],
  };
}

const ADDRESS = /:\/\/|www|@/i;

function hasAddress(node: Nodes): boolean {
  return node.type === 'text' ? ADDRESS.test(node.value) : 'children' in node && node.children.some(hasAddress);
}
