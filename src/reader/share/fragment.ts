/**
 * The address of a passage: a text fragment (https://wicg.github.io/scroll-to-text-fragment/). A browser looks for the words, so an
 * address outlives changes elsewhere in the text; one that knows no fragments opens the article.
 */

/** A stretch of a text, in UTF-16 units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Longer passages are named by their first and last words. */
const LONG = 100;
const ENDS = 4;
/** Words around a passage that stands more than once, at most. */
const AROUND = 6;
/** So few words may stand in the page's head as well. */
const FEW = 3;

const isInWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{M}\p{N}_]/u.test(letter);
const split = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');
/** The hyphen and the comma have a meaning of their own in a fragment. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/** Browsers find whole words only: half a word grows to all of it. */
function wholeWords(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to -= 1;
  while (isInWord(text[from]) && isInWord(text[from - 1])) from -= 1;
  while (isInWord(text[to - 1]) && isInWord(text[to])) to += 1;
  return { start: from, end: to };
}

/**
 * @param text of the whole article; blocks are parted by a line break
 * @param span what is to be named, some of that text
 * @returns `#:~:text=…` with context where the words alone would lead elsewhere; empty where nothing is named
 */
export function textFragment(text: string, span: Span): string {
  if (text.slice(span.start, span.end).trim() === '') return '';
  const { start, end } = wholeWords(text, span);
  const passage = text.slice(start, end);
  const lines = passage.split('\n').filter((line) => line.trim() !== '');
  const words = split(passage);
  const isLong = lines.length > 1 || passage.length > LONG;
  const first = isLong ? split(lines[0] ?? '').slice(0, ENDS).join(' ') : words.join(' ');
  const last = isLong ? split(lines.at(-1) ?? '').slice(-ENDS).join(' ') : '';

  // Where the passage is not the first that begins so, the words before it in its block say which.
  const before = split(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
  const after = split(text.slice(end, text.indexOf('\n', end) < 0 ? undefined : text.indexOf('\n', end)));
  const flat = text.replace(/\s+/gu, ' ');
  const place = split(text.slice(0, start)).join(' ').length + (start > 0 ? 1 : 0);
  const context = (n: number) => ({ prefix: n > 0 ? before.slice(-n).join(' ') : '', suffix: n > 0 && !isLong ? after.slice(0, n).join(' ') : '' });
  const isFirst = (n: number): boolean => {
    const { prefix, suffix } = context(n);
    const joined = [prefix, first, suffix].filter((part) => part !== '').join(' ');
    return flat.indexOf(joined) >= place - prefix.length - 1;
  };
  let n = words.length < FEW ? 2 : 0;
  while (n < AROUND && !isFirst(n)) n += 1;
  const { prefix, suffix } = context(n);
  const parts = [prefix && `${encode(prefix)}-`, encode(first), last && encode(last), suffix && `-${encode(suffix)}`];
  return `#:~:text=${parts.filter((part) => part !== '').join(',')}`;
}
