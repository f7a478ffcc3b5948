/** The head at the beginning of one line. */
import { readPiece, readPrefix } from './items.ts';
import type { Item } from './items.ts';
import { judge } from './judge.ts';
import { key } from './lexicon/list.ts';
import { cut } from './pieces.ts';
import type { Piece } from './pieces.ts';

/** The head of a line: its items, and where in the line the body begins (the line's length when the head is all of it). */
export interface LineHead {
  readonly items: readonly Item[];
  readonly end: number;
  readonly wholeLine: boolean;
}

const SPACE = /^[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/;
const OPENING = /^[«"“”‹‘([\s\u200e\u200f]+/;

const firstWord = (text: string): string => key(/^\S{1,40}/.exec(text.replace(OPENING, ''))?.[0]?.replace(/(?<![،,:؛.»"”)])[،,:؛.»"”)]+$/, '') ?? '');
const skipSpace = (line: string, from: number): number => from + (SPACE.exec(line.slice(from, from + 80))?.[0].length ?? 0);

/** Whether items may lengthen a head that could end before them: sure ones of a kind it has not yet. */
const adds = (head: readonly Item[], more: readonly Item[]): boolean =>
  more.every((item) => (item.sure || item.kind === 'agency') && item.kind !== 'unknown' && !head.some(({ kind }) => kind === item.kind));

/**
 * Finds the head with which a line begins.
 * @param line one line without its line break, from its first visible character
 * @param rest what follows the line, for the words after a head that is a line of its own
 */
export function readLine(line: string, rest: string): LineHead | null {
  const pieces = cut(line);
  const row: Item[] = [];
  let best: { items: readonly Item[]; raw: number; piece: Piece } | null = null;
  let whole = 0;
  for (const piece of pieces) {
    const items = readPiece(piece, row);
    if (items === null) break;
    // Words of no list count only where they stand apart from what is before them.
    const before = pieces[whole - 1];
    if (items.some(({ kind }) => kind === 'unknown') && before?.join === 'none' && before.date === undefined) break;
    if (best !== null && !adds(row.slice(0, best.raw), [...row.slice(best.raw), ...items])) break;
    row.push(...items);
    whole++;
    const nextPiece = pieces[whole];
    if (piece.open || continues(row, piece, nextPiece)) continue;
    const body = line.slice(piece.next, piece.next + 80).replace(SPACE, '');
    const following = piece.join === 'end' ? rest : body;
    const ruling = judge(row, piece.join, { word: firstWord(following), any: following.trim() !== '' });
    if (ruling !== null) best = { items: ruling, raw: row.length, piece };
  }
  if (best !== null) {
    const wholeLine = best.piece.join === 'end';
    return { items: best.items, end: wholeLine ? line.length : skipSpace(line, best.piece.next), wholeLine };
  }
  return withoutDelimiter(pieces, whole);
}

/** Whether the row surely goes on: a list of places, agencies or authors does not end before its last. */
function continues(row: readonly Item[], piece: Piece, next: Piece | undefined): boolean {
  const kind = row.at(-1)?.kind;
  if (next === undefined || (piece.join !== 'comma' && piece.join !== 'slash' && piece.join !== 'dash' && piece.join !== 'none')) return false;
  return readPiece(next, row)?.[0]?.kind === kind && kind !== 'unknown';
}

/** «إبراهيم الحذيفي – عين اليوم اعتمد مستشار»: the last item runs into the body; the verb tells where. */
function withoutDelimiter(pieces: readonly Piece[], whole: number): LineHead | null {
  const row: Item[] = [];
  for (let i = 0; i <= whole && i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece === undefined) break;
    for (const prefix of readPrefix(piece, row)) {
      const next = piece.words[prefix.words];
      if (next === undefined) continue;
      const ruling = judge([...row, prefix.item], 'none', { word: next.key, any: true });
      if (ruling !== null) return { items: ruling, end: next.start, wholeLine: false };
    }
    const items = readPiece(piece, row);
    if (items === null) break;
    row.push(...items);
  }
  return null;
}
