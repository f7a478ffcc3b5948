/** A body, whichever front end it came from, to HTML. */
import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import type { Options as ToHast } from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { RenderOptions } from './context.ts';
import { figuresIn } from './figure-blocks/placeholder.ts';
import { labels } from './labels.ts';
import { messagesOf } from './message.ts';
import type { Message } from '../schema/message.ts';
import { rehypeBidi } from './plugins/rehype-bidi.ts';
import { rehypeFigures } from './plugins/rehype-figures.ts';
import { rehypeHeadings } from './plugins/rehype-headings.ts';
import { rehypeImages } from './plugins/rehype-images.ts';
import { rehypeLinks } from './plugins/rehype-links.ts';
import { rehypeNumerals } from './plugins/rehype-numerals.ts';
import { rehypePictures } from './plugins/rehype-pictures.ts';
import { rehypeRawHtml } from './plugins/rehype-raw-html.ts';
import { rehypeSafeHtml } from './plugins/rehype-safe-html.ts';
import { rehypeTables } from './plugins/rehype-tables.ts';
import { rehypeTags } from './plugins/rehype-tags.ts';
import { rehypeTopics } from './plugins/rehype-topics.ts';
import { rehypeVisible } from './plugins/rehype-visible.ts';
import { rehypeWholeWords } from './plugins/rehype-whole-words.ts';
import { FOOTNOTE_PREFIX } from './plugins/sanitize-schema.ts';

export type { Figures, Media, RenderOptions, TopicLink } from './context.ts';

/** A body as a page shows it. */
export interface RenderedBody {
  html: string;
  /** What the HTML was written from. */
  tree: HastRoot;
  messages: Message[];
  /** Whether it ends with footnotes. */
  footnotes: boolean;
}

/** Raw HTML passes here only to reach the parser and the sanitizer. */
const toHast: ToHast = {
  allowDangerousHtml: true,
  clobberPrefix: FOOTNOTE_PREFIX,
  footnoteLabel: labels.footnotes,
  footnoteLabelProperties: {},
  // An arrow that points neither left nor right reads the same in both directions.
  footnoteBackContent: '↑',
  footnoteBackLabel: (reference, mention) => labels.backToMark(reference + 1, mention),
};

const processor = unified()
  .use(remarkRehype, toHast)
  .use(rehypeRawHtml)
  .use(rehypeTags)
  .use(rehypeHeadings)
  .use(rehypeLinks)
  .use(rehypeImages)
  .use(rehypeSafeHtml)
  .use(rehypeVisible)
  .use(rehypeNumerals)
  .use(rehypeFigures)
  .use(rehypePictures)
  .use(rehypeTables)
  .use(rehypeWholeWords)
  .use(rehypeTopics)
  .use(rehypeBidi)
  .use(rehypeStringify)
  .freeze();

/**
 * Renders a body. Synchronous and deterministic; the tree is not changed. Text stands as it was written: no quote or dash
 * is replaced, and a digit only where `options.numerals` asks for it.
 *
 * @param tree mdast from `parseMarkdown` or built from wire text
 * @param options the site's base path, its pictures, its digits, who draws its figures and who knows its topics
 * @returns HTML without a wrapper, safe to put on a page, with `dir` and `lang` left to the page
 */
export function renderBody(tree: Root, options: RenderOptions): RenderedBody {
  const file = new VFile();
  file.data.render = options;
  file.data.figures = figuresIn(tree);
  const hast = processor.runSync(tree, file);
  const html = processor.stringify(hast, file);
  const footnotes = hast.children.some((node) => node.type === 'element' && node.properties['dataFootnotes'] !== undefined);
  return { html, tree: hast, messages: messagesOf(file), footnotes };
}
