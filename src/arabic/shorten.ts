/** Summaries: the beginning of a longer text. */

/** Cuts between words, at the end of a clause where one is near; an ellipsis shows that it goes on. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = text.slice(0, max);
  const clause = Math.max(...['. ', '، ', '؛ '].map((sign) => head.lastIndexOf(sign)));
  const cut = clause > max * 0.6 ? clause : head.lastIndexOf(' ');
  return `${head.slice(0, Math.max(cut, 1)).replace(/(?<![\s،؛:.…(«–—-])[\s،؛:.…(«–—-]+$/u, '')}…`;
}
