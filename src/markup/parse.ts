/** A Markdown file to its front matter and its body. */
import type { Root, Yaml } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { noFrontmatter, readFrontmatter } from './frontmatter.ts';
import type { LineOf } from './frontmatter.ts';
import { messagesOf, report } from './message.ts';
import type { Message } from '../schema/message.ts';
import { LIMITS } from '../schema/limits.ts';
import { asLines, isTangled, nestsTooDeep, opensTooDeep } from './nesting.ts';
import { remarkAutolinks } from './plugins/remark-autolinks.ts';
import { remarkDefinitions } from './plugins/remark-definitions.ts';
import { remarkDirectives } from './plugins/remark-directives.ts';
import { remarkNewsSyntax } from './plugins/remark-news-syntax.ts';
import { remarkStrayEmphasis } from './plugins/remark-stray-emphasis.ts';
import { remarkUnclosedHtml } from './plugins/remark-unclosed-html.ts';

/** A Markdown file, taken apart. */
export interface ParsedMarkdown {
  /** Plain data, unchecked; `{}` when the file has none or none that can be read. */
  frontmatter: unknown;
  /** The one-based line of a front-matter key, for messages about it. */
  frontmatterLines: LineOf;
  /** The body, with positions in the file and without the front matter. */
  tree: Root;
  messages: Message[];
}

const processor = unified()
  .use(remarkNewsSyntax)
  .use(remarkStrayEmphasis)
  .use(remarkDirectives)
  .use(remarkAutolinks)
  .use(remarkDefinitions)
  .use(remarkUnclosedHtml)
  .freeze();

/**
 * Parses a Markdown file. Never throws on what an editor wrote: faults become messages, and the rest is parsed.
 *
 * @param source the file as text; positions count its UTF-16 code units from its first character
 */
export function parseMarkdown(source: string): ParsedMarkdown {
  const file = new VFile(source);
  const { head, tree } = parseFile(file, source);
  if (!head) reportMissedFrontmatter(file, source);
  const { data, lines } = head ? readFrontmatter(head, file) : noFrontmatter;
  return { frontmatter: data, frontmatterLines: lines, tree, messages: messagesOf(file) };
}

/** The body of a Markdown file alone, for those who have read its front matter before. */
export const markdownBody = (source: string): Root => parseFile(new VFile(source), source).tree;

function parseFile(file: VFile, source: string): { head: Yaml | undefined; tree: Root } {
  const tree = parseBody(file, source);
  const [head] = tree.children;
  if (head?.type !== 'yaml') return { head: undefined, tree };
  tree.children.shift();
  return { head, tree };
}

function parseBody(file: VFile, source: string): Root {
  const past = source.length > LIMITS.markdown ? 'long' : isTangled(source) ? 'tangled' : undefined;
  if (past) {
    report(file, undefined, past);
    return asLines(source);
  }
  try {
    const parsed = opensTooDeep(source) ? undefined : processor.parse(source);
    if (parsed && !nestsTooDeep(parsed)) return processor.runSync(parsed, file);
  } catch (error) {
    // The parser itself recurses.
    if (!(error instanceof RangeError)) throw error;
  }
  report(file, undefined, 'nesting');
  return asLines(source);
}

/** Front matter that Markdown takes for a rule and paragraphs, because it starts too late or never ends. */
function reportMissedFrontmatter(file: VFile, source: string): void {
  const start = /^(\s*)---[ \t]*\r?\n[ \t]*[\w-]+[ \t]*:/.exec(source);
  if (!start) return;
  const before = start[1] ?? '';
  const line = before.split('\n').length;
  report(file, { line, column: 1 }, before === '' ? 'frontmatter-unclosed' : 'frontmatter-place');
}
