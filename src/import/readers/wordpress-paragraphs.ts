/**
 * WordPress keeps the text of its older editor without paragraphs: blank lines part them and a line end is a line break. Its newer
 * editor leaves marks (`<!-- wp:`) and whole HTML.
 */

const BLOCK = 'address|article|aside|audio|blockquote|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video';
const BLOCK_TAG = new RegExp(`</?(?:${BLOCK})\\b[^>]*>`, 'gi');
const STARTS_WITH_BLOCK = new RegExp(`^</?(?:${BLOCK})\\b`, 'i');
/** In these every space counts, or nothing is text. */
const VERBATIM = /<(pre|script|style)\b[\s\S]*?<\/\1\s*>/gi;

/** What holds one line of words needs no paragraph for it. */
const LINE = /(<(li|td|th|dt|dd|figcaption|summary)\b[^>]*>)\n<p>((?:(?!<\/?p\b)[\s\S])*)<\/p>(?=\n<\/\2)/gi;

/** The content of a post as HTML with its paragraphs. */
export function withParagraphs(content: string): string {
  if (content.includes('<!-- wp:')) return content;
  const verbatim: string[] = [];
  const parts = content
    .replace(/\r\n?/g, '\n')
    .replace(VERBATIM, (all) => `\n\n\u0000${verbatim.push(all) - 1}\u0000\n\n`)
    .replace(BLOCK_TAG, '\n\n$&\n\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts
    .map((part) => (STARTS_WITH_BLOCK.test(part) || part.startsWith('\u0000') ? part : `<p>${part.replaceAll('\n', '<br>\n')}</p>`))
    .join('\n')
    .replace(LINE, '$1$3')
    .replace(/\u0000(\d+)\u0000/g, (_, n: string) => verbatim[Number(n)] ?? '');
}
