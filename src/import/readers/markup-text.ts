/** Text that formats allow to be HTML or not, without saying which. */
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

const escape = (text: string): string => text.replaceAll('<', '&lt;');

/** A body as HTML: where it has no tags, its lines are its paragraphs. */
export const asHtml = (body: string): string =>
  /<\/?[a-z][^<>]*>/i.test(body)
    ? body
    : body
        .split(/\r?\n|\r/)
        .filter((line) => line.trim() !== '')
        .map((line) => `<p>${escape(line)}</p>`)
        .join('\n');

/** A title, a name or a summary without tags, its characters written out, on one line; `undefined` where nothing is left. */
export function plainLine(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  let text = value;
  if (/[<&]/.test(value)) {
    text = '';
    visit(fromHtml(value, { fragment: true }), (node) => {
      if (node.type === 'text') text += node.value;
      else if (node.type === 'element' && /^(?:p|br|div|li)$/.test(node.tagName)) text += ' ';
    });
  }
  return text.replace(/\s+/g, ' ').trim() || undefined;
}
