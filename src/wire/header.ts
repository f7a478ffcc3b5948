/** The header block that may stand over plain copy: `العنوان: …`, `التاريخ: …`, or the English keys. */
import { ANSWERS, fieldOf, keyForm, LIST_FIELDS, nearestKey } from './header/keys.ts';
import type { HeaderField } from './header/keys.ts';
import type { Message } from '../schema/message.ts';

export type { HeaderField } from './header/keys.ts';

/** One line of the header block. */
export interface HeaderEntry {
  /** What the key names; null where it names nothing known. */
  readonly field: HeaderField | null;
  /** The key and the value as written, without white space around them. */
  readonly key: string;
  readonly value: string;
  /** The value, cut at commas and semicolons where the field is a list; else the value alone. No empty strings. */
  readonly values: readonly string[];
  /** One-based line of the entry and column of its value. */
  readonly line: number;
  readonly column: number;
}

export interface Header {
  /** The entry that counts for each field: the first with a value. */
  readonly fields: Readonly<Partial<Record<HeaderField, HeaderEntry>>>;
  /** All lines of the block in order, unknown and repeated ones among them. */
  readonly entries: readonly HeaderEntry[];
  /** Where the body begins, in UTF-16 units; 0 without a header. */
  readonly bodyOffset: number;
  readonly messages: readonly Message[];
}

// The joiners are not among them: they shape letters.
const INVISIBLE = '\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';
// A key is one to three words of letters; the colon may be the full-width one and have spaces on either side.
const ENTRY = new RegExp(`^[\\s${INVISIBLE}]*([\\p{L}\\p{M}\\u0640]+(?:[ _\\u00a0-]{1,3}[\\p{L}\\p{M}\\u0640]+){0,2})[\\s${INVISIBLE}]{0,8}[:：﹕]`, 'u');
const LONGEST_KEY = 80;
const LONGEST_VALUE = 400;
const MOST_LINES = 60;

interface Row {
  readonly entry: HeaderEntry | null;
  readonly blank: boolean;
  readonly start: number;
  readonly next: number;
}

function readEntry(text: string, line: number): HeaderEntry | null {
  const match = ENTRY.exec(text.slice(0, LONGEST_KEY));
  if (match?.[1] === undefined || text.length > LONGEST_VALUE + LONGEST_KEY) return null;
  const key = match[1];
  const rest = text.slice(match[0].length);
  const value = rest.trim();
  const column = match[0].length + (rest.length - rest.trimStart().length) + 1;
  const field = fieldOf(key);
  // «عاجل: انفجار يهز …» is a headline as agencies send it.
  if (field === 'breaking' && !ANSWERS.has(keyForm(value))) return null;
  const list = field !== null && LIST_FIELDS.has(field) ? value.split(/[،,؛;]/) : [value];
  return { field, key, value, values: list.map((part) => part.trim()).filter((part) => part !== ''), line, column };
}

/** The first lines of a text; never more than a header can have. */
function readRows(text: string): Row[] {
  const rows: Row[] = [];
  let start = 0;
  while (start < text.length && rows.length < MOST_LINES) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(start, Math.min(end, start + LONGEST_VALUE + LONGEST_KEY + 1));
    rows.push({ entry: readEntry(line, rows.length + 1), blank: line.trim() === '', start, next: end + 1 });
    start = end + 1;
  }
  return rows;
}

/** A key that is not known but may be meant as one: nearly a known key. */
const mistyped = (entry: HeaderEntry): boolean => entry.field === null && nearestKey(entry.key) !== null;

/** How many rows from `first` on belong to the block. */
function blockLength(rows: readonly Row[], first: number): number {
  let length = 0;
  for (let i = first; i < rows.length; i++) {
    const entry = rows[i]?.entry ?? null;
    if (entry === null) break;
    const known = entry.field !== null || mistyped(entry);
    if (known) length = i - first + 1;
  }
  return length;
}

/** «المصدر: مسؤول …» as the only such line is a header only when it stands apart and is no sentence; «الخريطة: …» never is. */
function standsAlone(row: Row, next: Row | undefined): boolean {
  const value = row.entry?.value ?? '';
  const field = row.entry?.field;
  const sentence = /[.؟!]$/.test(value) && field !== 'headline' && field !== 'standfirst';
  return next?.blank === true && value !== '' && !sentence && field !== 'map' && field !== 'ignore';
}

function remarks(entries: readonly HeaderEntry[]): Message[] {
  const seen = new Map<HeaderField, HeaderEntry>();
  const messages: Message[] = [];
  const say = (entry: HeaderEntry, rule: string, ar: string, en: string): number =>
    messages.push({ line: entry.line, column: 1, rule, severity: 'warning', message: { ar, en } });
  for (const entry of entries) {
    const { field, key, line, value } = entry;
    if (field === null) {
      const near = nearestKey(key)?.key;
      const ar = `السطر ${line}: «${key}» ليس من مفاتيح الترويسة${near === undefined ? ' فأُهمل.' : `؛ لعل المقصود «${near}».`}`;
      const en = `Line ${line}: "${key}" is no key of the header${near === undefined ? ' and was ignored.' : `; "${near}" may be meant.`}`;
      say(entry, 'unknown-key', ar, en);
      continue;
    }
    if (value === '') {
      say(entry, 'empty-value', `السطر ${line}: لا قيمة بعد «${key}»؛ اكتبها أو احذف السطر.`, `Line ${line}: "${key}" has no value; write one or delete the line.`);
      continue;
    }
    const before = seen.get(field);
    if (before === undefined) seen.set(field, entry);
    else say(entry, 'repeated-key', `السطر ${line}: تكرر «${key}»، وبقيت قيمة السطر ${before.line}؛ احذف أحدهما.`, `Line ${line}: "${key}" is given again; the value of line ${before.line} stands. Delete one of them.`);
  }
  return messages;
}

/**
 * Reads the header block. It is a run of `key: value` lines that begins on the first line with anything on it, with a known
 * key. It ends at an empty line, or before the first line that is no key of it. A line with an unknown key is part of it when
 * the key is nearly a known one or when a known one follows in the run; «الرياض: قال …» right under the block is not. A single
 * line is a header only with an empty line after it and, but for headline and standfirst, without a full stop at its end:
 * «المصدر: …» may as well open the copy, and «عاجل: …» does unless the value is yes or no.
 *
 * @param text decoded text, lines ending with `\n`
 * @returns the fields; none and `bodyOffset` 0 without a header. Never throws; reads 60 lines at most.
 */
export function parseHeader(text: string): Header {
  const none: Header = { fields: {}, entries: [], bodyOffset: 0, messages: [] };
  const rows = readRows(text);
  const first = rows.findIndex(({ blank }) => !blank);
  const top = rows[first];
  if (top?.entry === undefined || top.entry?.field == null) return none;
  const length = blockLength(rows, first);
  const block = rows.slice(first, first + length);
  const after = rows[first + length];
  if (length === 1 && !standsAlone(top, after)) return none;
  const entries = block.map(({ entry }) => entry).filter((entry) => entry !== null);
  const fields: Partial<Record<HeaderField, HeaderEntry>> = {};
  for (const entry of entries) {
    if (entry.field !== null && entry.value !== '') fields[entry.field] ??= entry;
  }
  return { fields, entries, bodyOffset: Math.min(text.length, block.at(-1)?.next ?? 0), messages: remarks(entries) };
}
