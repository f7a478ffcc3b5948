/** The head of a report: headline, dateline and byline as desks type them over the first sentence. */
import { isHeadline, mayBeHeadline } from './head/headline.ts';
import type { Item } from './head/items.ts';
import { readLine } from './head/line.ts';
import type { LineHead } from './head/line.ts';

/** What stands over a report. */
export interface Head {
  /** The first line, where it is a headline. */
  readonly headline?: string;
  /** A second line between the headline and the dateline. */
  readonly standfirst?: string;
  readonly places: readonly string[];
  readonly agencies: readonly string[];
  readonly authors: readonly string[];
  /** The day in the dateline, `YYYY-MM-DD`, when it has a year. */
  readonly date?: string;
  /** The date as written, where no calendar has such a day. */
  readonly invalidDate?: string;
  /** Exactly the text that was taken off, without headline and standfirst. */
  readonly raw: string;
  /** Where the body begins, in UTF-16 units of the text that was parsed. */
  readonly bodyOffset: number;
}

interface Line {
  /** From the first visible character that is no bullet, without white space at the end. */
  readonly text: string;
  readonly bullet: boolean;
  readonly start: number;
  readonly end: number;
}

const LEAD_IN = /^(?:[\s*•·\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?:Next|Previous|Prev)\b)+/;
const MOST_HEAD_LINES = 3;

/** The first lines with anything visible in them, each from its first visible character. */
function firstLines(text: string, from: number, count: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start < text.length && lines.length < count) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const raw = text.slice(start, end);
    const lead = LEAD_IN.exec(raw.slice(0, 200))?.[0] ?? '';
    const line = raw.slice(lead.length).trimEnd();
    if (line !== '') lines.push({ text: line, bullet: /[*•·]/.test(lead), start: start + lead.length, end: start + lead.length + line.length });
    start = end + 1;
  }
  return lines;
}

const unique = (items: readonly Item[], kind: Item['kind']): string[] => [
  ...new Set(items.filter((item) => item.kind === kind).map(({ text }) => text)),
];

/** Whether a head on a line of its own goes on in the next: a byline, then a dateline, a credit. Only what the first had not. */
const complements = (head: LineHead, next: LineHead): boolean =>
  next.items.some(({ kind }) => kind === 'by') || !next.items.some(({ kind }) => (kind === 'place' || kind === 'author') && head.items.some((item) => item.kind === kind));

const tail = (text: string, from: number): string => text.slice(from, from + 400).replace(/^\s+/, '');

/** Reads heads from a line on; a byline may stand over a dateline. */
function readHeads(text: string, line: Line): { items: Item[]; end: number } | null {
  const first = readLine(line.text, tail(text, line.end));
  // «* القاهرة: شهدت …» is an item of a list; a bullet before an agency's report is not.
  if (first === null || (line.bullet && !first.items.some(({ kind }) => kind === 'agency' || kind === 'author'))) return null;
  const items = [...first.items];
  let end = line.start + first.end;
  let head = first;
  for (let taken = 1; head.wholeLine && taken < MOST_HEAD_LINES; taken++) {
    const [next] = firstLines(text, end, 1);
    const more = next === undefined ? null : readLine(next.text, tail(text, next.end));
    if (next === undefined || more === null || !complements({ ...head, items }, more)) break;
    items.push(...more.items);
    end = next.start + more.end;
    head = more;
  }
  return { items, end };
}

/** The lines before the head: a headline, or a headline and a standfirst. */
function readTitles(text: string): { titles: Line[]; heads: { items: Item[]; end: number } | null } {
  const [first, second, third] = firstLines(text, 0, 3);
  if (first === undefined || second === undefined) return { titles: [], heads: null };
  if (mayBeHeadline(first.text)) {
    const heads = readHeads(text, second);
    if (heads !== null) return { titles: [first], heads };
    const below = third !== undefined && mayBeHeadline(second.text) ? readHeads(text, third) : null;
    if (below !== null) return { titles: [first, second], heads: below };
  }
  const parted = /\n[^\S\n]*\n/.test(text.slice(first.end, second.start));
  return { titles: isHeadline(first.text, second.text, parted) ? [first] : [], heads: null };
}

/** Moves past white space, so that the body begins with what is seen. */
function toVisible(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

/**
 * Finds what stands over the first sentence: `عواصم - (وكالات): …`, `لندن: «الشرق الأوسط»`, `كتب: فلان`, a headline on the
 * first line. Rather misses a head than takes a sentence for one.
 *
 * @param text the report after its header block, if it had one; lines end with `\n`
 * @param options `headline: false` when the headline is known already, so that the first line can only be a head or body
 * @returns the head; empty lists, `raw` empty and `bodyOffset` 0 when there is none. The places, agencies and authors are as
 *   written, without quotation marks and brackets. Never throws; reads only the first lines, and only their beginnings.
 */
export function parseHead(text: string, options: { readonly headline?: boolean } = {}): Head {
  const none: Head = { places: [], agencies: [], authors: [], raw: '', bodyOffset: 0 };
  const [first] = firstLines(text, 0, 1);
  if (first === undefined) return none;
  const direct = readHeads(text, first);
  const { titles, heads } = direct !== null || options.headline === false ? { titles: [], heads: direct } : readTitles(text);
  const [headline, standfirst] = titles;
  const end = heads?.end ?? headline?.end;
  if (end === undefined) return none;
  const items = heads?.items ?? [];
  const bodyOffset = toVisible(text, end);
  const date = items.find((item) => item.kind === 'date')?.date;
  const gaps = [0, ...titles.flatMap((line) => [line.start, line.end]), bodyOffset];
  return {
    ...(headline !== undefined && { headline: headline.text }),
    ...(standfirst !== undefined && { standfirst: standfirst.text }),
    places: unique(items, 'place'),
    agencies: unique(items, 'agency'),
    authors: unique(items, 'author'),
    ...(date?.iso !== undefined && { date: date.iso }),
    ...(date?.invalid !== undefined && { invalidDate: date.invalid }),
    raw: gaps.reduce((raw, from, i) => (i % 2 === 0 ? raw + text.slice(from, gaps[i + 1]) : raw), ''),
    bodyOffset,
  };
}
