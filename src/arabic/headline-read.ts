import { fold } from './fold.ts';
import * as lists from './headline-words.ts';

const EDGE_PUNCTUATION = /^[^\p{L}\p{N}\p{M}]+|(?<![^\p{L}\p{N}\p{M}\u0640%٪+])[^\p{L}\p{N}\p{M}\u0640%٪+]+$/gu;

/** A word of the lead with what the search for a cut asks about it. */
export interface Word {
  readonly text: string;
  /** Folded, without the punctuation around it and without a leading و or ف where a listed word is left. */
  readonly key: string;
  /** Whether this word and the next stand outside every quotation and bracket, so that a cut may fall between them. */
  readonly open: boolean;
}

const KNOWN = [lists.NEVER_LAST, lists.NEW_CLAUSE, lists.CIRCUMSTANCE, lists.SPEECH_VERBS, lists.SCENE, lists.PREPOSITIONS];

/** What the lists of words are asked for. */
function key(text: string): string {
  const folded = fold(text).replace(EDGE_PUNCTUATION, '');
  const bare = folded.replace(/^[وف]/, '');
  return bare !== folded && KNOWN.some((list) => list.has(bare)) ? bare : folded;
}

interface Depth {
  guillemets: number;
  brackets: number;
  /** Quotation marks that are the same or often mistaken on both sides: an odd one opens, an even one closes. */
  straight: boolean;
  curly: boolean;
}

/** Reads quotation marks and brackets through a word; a quotation that was never opened can never be left again. */
function depthAfter(text: string, depth: Depth): boolean {
  for (const sign of text) {
    if (sign === '«') depth.guillemets += 1;
    else if (sign === '»') depth.guillemets -= depth.guillemets > 0 ? 1 : Number.NEGATIVE_INFINITY;
    else if (/[([]/.test(sign)) depth.brackets += 1;
    else if (/[)\]]/.test(sign)) depth.brackets -= depth.brackets > 0 ? 1 : Number.NEGATIVE_INFINITY;
    else if (sign === '"') depth.straight = !depth.straight;
    else if (/[“”„]/.test(sign)) depth.curly = !depth.curly;
  }
  return depth.guillemets === 0 && depth.brackets === 0 && !depth.straight && !depth.curly;
}

/** The words of a lead, apart at white space. */
export function words(lead: string): Word[] {
  const depth: Depth = { guillemets: 0, brackets: 0, straight: false, curly: false };
  return lead
    .split(/\s+/u)
    .filter((text) => text !== '')
    .map((text) => ({ text, key: key(text), open: depthAfter(text, depth) }));
}

/** Takes off what is not the story's: bidi controls, a bullet, a dateline left on, an opening quotation mark that never closes. */
export function withoutHead(lead: string): string {
  const text = lead
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim()
    .replace(/^[-–—*•]\s+/u, '')
    .replace(/^\p{L}[^\d:«»"()]{1,40}?\s*[-–—ـ]\s*(?:\([^()]{2,30}\)|[^\d:«»"()]{2,30}):\s+/u, '');
  if (text.startsWith('«') && !text.includes('»')) return text.slice(1).trimStart();
  return text;
}

/** Whether a sentence ends with the word; initials («أ.ب.») end none. */
export function endsSentence({ text, open }: Word): boolean {
  return open && /[\p{L}\p{N}\p{M}%٪]{2}["»”)\]]*[.؟!?…]+["»”)\]]*$/u.test(text);
}

/** Whether a comma or semicolon follows the word. */
export function endsPhrase({ text, open }: Word): boolean {
  return open && /[،؛,;]$/u.test(text);
}

/** Where the sentence that begins at `from` ends: the index behind its last word. */
export function sentenceEnd(all: readonly Word[], from: number): number {
  for (let index = from; index < all.length; index += 1) {
    const word = all[index];
    if (word !== undefined && endsSentence(word)) return index + 1;
  }
  return all.length;
}
