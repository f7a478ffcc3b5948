/** The beginning of a line cut at what separates the parts of a head: dashes, colons, slashes, brackets, quotation marks. */
import { parseDate, parseDayMonth } from '../../arabic/date-parse.ts';
import { key } from './lexicon/list.ts';

export interface Word {
  readonly text: string;
  /** As the word lists have it. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** What stands between a piece and the next. `end`: the line ends; `none`: nothing but white space or a bracket. */
export type Join = 'none' | 'comma' | 'stop' | 'slash' | 'dash' | 'colon' | 'end';

/** A date in a head. Agencies leave the year out: such a date has no `iso`. */
export interface HeadDate {
  readonly iso?: string;
  /** The date as written, when no calendar holds it. */
  readonly invalid?: string;
}

export interface Piece {
  readonly words: readonly Word[];
  readonly wrap: 'none' | 'paren' | 'quote';
  readonly date?: HeadDate;
  readonly start: number;
  readonly end: number;
  /** Whether the bracket it stands in goes on after it: a head does not end there. */
  open: boolean;
  join: Join;
  /** Where the next piece, or the body, begins. */
  next: number;
}

// A head is short; nothing is looked for further on, however long the line.
const REACH = 240;
const MOST_PIECES = 12;
const MOST_WORDS = 12;
const MOST_WRAPPED = 40;
const DATE_WITHIN = 60;

const STRENGTH: readonly Join[] = ['none', 'comma', 'stop', 'slash', 'dash', 'colon', 'end'];
const INVISIBLE = /[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const DASH = /[-\u2010-\u2015\u2212_+•…=~]/;
// Opening bracket or quotation mark → what may close it; some desks type ” on both sides.
const CLOSERS: Record<string, string> = { '(': ')', '[': ']', '（': '）', '«': '»', '“': '”“', '”': '”“', '„': '“”', '"': '"', '‹': '›', '‘': '’' };
const isDense = (char: string): boolean => /[A-Za-z0-9٠-٩۰-۹]/.test(char);

function separator(text: string, i: number): Join | null {
  const char = text.charAt(i);
  if (char === ':' || char === '：') return 'colon';
  if (char === '،' || char === ',' || char === '؛') return 'comma';
  if (char === '/' || char === '\\' || char === '|') return 'slash';
  const before = text.charAt(i - 1);
  const after = text.charAt(i + 1);
  if (DASH.test(char)) return isDense(before) && isDense(after) ? null : 'dash';
  if (char === '.' && (after === '.' || before === '.')) return 'dash';
  // Some desks type the tatweel for a dash: alone, or on the end or the beginning of a word.
  if (char === 'ـ') return tatweelJoins(text, i) ? 'dash' : null;
  return null;
}

function tatweelJoins(text: string, i: number): boolean {
  let from = i;
  let to = i + 1;
  while (text.charAt(from - 1) === 'ـ') from--;
  while (text.charAt(to) === 'ـ') to++;
  const open = (char: string): boolean => char === '' || INVISIBLE.test(char) || char in CLOSERS || ')]»”"'.includes(char);
  const before = text.charAt(from - 1);
  if (open(before)) return true;
  // «هـ» and «كـ» are a letter with a tail; after a whole word it is a dash.
  return open(text.charAt(to)) && !open(text.charAt(from - 2));
}

/** The date near the beginning of the line, if there is one. */
function findDate(text: string): (HeadDate & { start: number; end: number }) | null {
  const dated = parseDate(text);
  if (dated !== null && dated.start <= DATE_WITHIN) {
    const { start, end } = dated;
    return 'invalid' in dated ? { invalid: dated.invalid, start, end } : { iso: dated.date, start, end };
  }
  const yearless = parseDayMonth(text);
  if (yearless !== null && yearless.start <= DATE_WITHIN) return { start: yearless.start, end: yearless.end };
  // KUNA: «الكويت - 10 - 11 (كونا)».
  const numeric = /^[^\d\n]{1,60}?(\d{1,2}\s?[-/]\s?\d{1,2})\s?(?=[(/])/.exec(text);
  if (numeric?.[1] === undefined) return null;
  const start = numeric[0].indexOf(numeric[1]);
  return { start, end: start + numeric[1].length };
}

class Cutter {
  readonly pieces: Piece[] = [];
  private words: Word[] = [];
  private wrap: Piece['wrap'] = 'none';

  add(word: Word): void {
    this.words.push(word);
  }

  /** Ends the piece at hand, if there is one. */
  close(wrap: Piece['wrap'] = 'none'): void {
    const first = this.words[0];
    const last = this.words.at(-1);
    if (first !== undefined && last !== undefined) {
      this.pieces.push({ words: this.words, wrap: this.wrap, start: first.start, end: last.end, open: this.wrap === 'paren', join: 'none', next: last.end });
    }
    this.words = [];
    this.wrap = wrap;
  }

  addDate(date: HeadDate, start: number, end: number): void {
    this.close(this.wrap);
    this.pieces.push({ words: [], wrap: this.wrap, date, start, end, open: this.wrap === 'paren', join: 'none', next: end });
  }

  /** Notes what stands after the last piece. */
  joinWith(join: Join, next: number): void {
    this.close(this.wrap);
    const piece = this.pieces.at(-1);
    if (piece === undefined) return;
    if (STRENGTH.indexOf(join) > STRENGTH.indexOf(piece.join)) piece.join = join;
    piece.next = next;
  }

  /** Leaves the bracket or the quotation. */
  leave(next: number): void {
    this.close();
    const piece = this.pieces.at(-1);
    if (piece === undefined) return;
    piece.open = false;
    piece.next = Math.max(piece.next, next);
  }

  get full(): boolean {
    return this.pieces.length >= MOST_PIECES || this.words.length >= MOST_WORDS;
  }
}

/**
 * Cuts a line.
 * @param line one line, without its line break
 * @returns pieces in order with offsets into the line; only the beginning of the line is read, so the last piece of a long
 *   line is but the beginning of one
 */
export function cut(line: string): Piece[] {
  const text = line.slice(0, REACH);
  const date = findDate(text);
  const cutter = new Cutter();
  let closer = '';
  let i = 0;
  while (i < text.length && !cutter.full) {
    const char = text.charAt(i);
    if (date !== null && i === date.start) {
      cutter.addDate({ ...(date.iso !== undefined && { iso: date.iso }), ...(date.invalid !== undefined && { invalid: date.invalid }) }, date.start, date.end);
      i = date.end;
      continue;
    }
    const join = separator(text, i);
    if (closer !== '' && closer.includes(char)) {
      closer = '';
      i++;
      cutter.leave(i);
    } else if (join !== null) {
      i++;
      cutter.joinWith(join, i);
    } else if (char in CLOSERS && closer === '') {
      const closers = CLOSERS[char] ?? '';
      const length = [...text.slice(i + 1, i + 1 + MOST_WRAPPED)].findIndex((inner) => closers.includes(inner));
      if (length < 0) {
        // The body has begun: what stands from here on is no head.
        cutter.close();
        return cutter.pieces;
      }
      closer = closers;
      cutter.close('([（'.includes(char) ? 'paren' : 'quote');
      i++;
    } else if (INVISIBLE.test(char) || char in CLOSERS || ')]»”*•'.includes(char)) {
      i++;
    } else {
      i = readWord(text, i, date?.start ?? -1, closer, cutter);
    }
  }
  cutter.close();
  const last = cutter.pieces.at(-1);
  if (last !== undefined && i >= line.length) last.join = 'end';
  return cutter.pieces;
}

function readWord(text: string, from: number, dateStart: number, closer: string, cutter: Cutter): number {
  let end = from;
  while (end < text.length) {
    const char = text.charAt(end);
    if (end === dateStart || closer.includes(char) || char in CLOSERS || INVISIBLE.test(char) || ')]»”'.includes(char)) break;
    if (end > from && separator(text, end) !== null) break;
    end++;
  }
  let stop = end;
  // A full stop ends the head after a word or a bracket, not after an initial or in «أ.ف.ب.».
  const raw = text.slice(from, end);
  const sentence = raw === '.' || (raw.endsWith('.') && raw.length > 3 && !raw.slice(0, -1).includes('.'));
  if (sentence) stop--;
  const word = text.slice(from, stop);
  // An address or account of the author stands beside the name and is none of it.
  if (stop > from && !word.includes('@')) cutter.add({ text: word, key: key(word), start: from, end: stop });
  if (sentence) cutter.joinWith('stop', end);
  return end;
}
