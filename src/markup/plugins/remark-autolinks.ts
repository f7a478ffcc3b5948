/**
 * Addresses typed bare into Arabic copy: GFM ends them at a space and drops trailing ASCII punctuation only, so that
 * «www.example.com، ثم» would link the comma too. Arabic punctuation and quotation marks end an address here.
 */
import type { Link, Parents, Root, RootContent, Text } from 'mdast';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** None of these stands unencoded in an address that people type. */
const END = /[،؛؟«»“”‘’…]/u;

/** One of these is in every text with an address that becomes a link without signs around it; the last two write what they do not show. */
const ADDRESS = /:\/\/|www|[@&\\]/i;

export const remarkAutolinks: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file);
  if (!ADDRESS.test(source)) return;
  visit(tree, 'link', (link, index, parent: Parents | undefined) => {
    const text = link.children[0];
    if (!parent || index === undefined || text?.type !== 'text' || !isBare(link, text, source)) return undefined;
    const end = text.value.search(END);
    if (end <= 0) return undefined;
    const cut = text.value.length - end;
    const kept: Link = { ...link, url: link.url.slice(0, -cut), children: [{ ...text, value: text.value.slice(0, end) }] };
    const rest: Text = { type: 'text', value: text.value.slice(end) };
    const siblings: RootContent[] = parent.children;
    siblings.splice(index, 1, kept, rest);
    return [SKIP, index + 2];
  });
};

/** Whether a link was written as its address alone, without `[…](…)` or `<…>`. */
function isBare(link: Link, text: Text, source: string): boolean {
  const first = link.position?.start.offset === undefined ? '' : source.charAt(link.position.start.offset);
  return link.children.length === 1 && first !== '[' && first !== '<' && link.url.endsWith(text.value);
}
