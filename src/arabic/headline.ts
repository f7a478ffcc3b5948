import { fold } from './fold.ts';
import { endsPhrase, endsSentence, sentenceEnd, withoutHead, words } from './headline-read.ts';
import type { Word } from './headline-read.ts';
import * as lists from './headline-words.ts';

const TRAILING = /(?<![\s.,:;!…،؛–—-])[\s.,:;!…،؛–—-]+$/u;
const SINGLE_LETTER = /^[ء-ي]$/;
const YEAR = /^(?:1[89]|20)\d\d$/;

/** Where the first sentence begins once a connector («من جهته،») is taken off. */
function afterConnector(all: readonly Word[]): number {
  const comma = all.findIndex(endsPhrase);
  if (comma < 0 || comma > 4) return 0;
  const opening = fold(all.slice(0, comma + 1).map((word) => word.text).join(' ')).replace(/(?<![،؛,;])[،؛,;]+$/u, '');
  return lists.CONNECTOR.test(opening) ? comma + 1 : 0;
}

function written(all: readonly Word[], from: number, to: number): string {
  return all
    .slice(from, to)
    .map((word) => word.text)
    .join(' ')
    .replace(TRAILING, '');
}

/** An aside between two commas has at most so many words. */
const ASIDE = 4;

/** Prepositions that a verb brings along: a comma before them is a slip, and the verb's meaning comes after it. */
const STRAY_COMMA_BEFORE: ReadonlySet<string> = new Set(['من', 'الي', 'علي', 'عن']);

/** Whether the words may be a headline at all, however poor. */
function stands(all: readonly Word[], from: number, to: number): boolean {
  const last = all[to - 1];
  if (last === undefined || !last.open || to - from < 2) return false;
  if (lists.NEVER_LAST.has(last.key) || SINGLE_LETTER.test(last.key) || last.key === '') return false;
  if (/^\d[\d.,٫٬]*$/.test(last.key) && !YEAR.test(last.key) && to < all.length && !endsSentence(last)) return false;
  return all.slice(from, to).some((word) => !lists.ADVERBS.has(word.key));
}

/** Whether the comma behind `to` opens or closes an aside of a few words: the sentence goes on behind it. */
function besideAside(all: readonly Word[], to: number): boolean {
  return [...all.slice(Math.max(0, to - 1 - ASIDE), to - 1), ...all.slice(to, to + ASIDE)].some(endsPhrase);
}

/**
 * How good a place to stop lies before the word `to`, 0–100; below zero where a phrase would be torn. These weights and the
 * penalties of `missing` were set by reading what they chose from some 150 real leads; a character of length is worth a half.
 */
function cutQuality(all: readonly Word[], to: number): number {
  const [last, next] = [all[to - 1], all[to]];
  if (last === undefined || next === undefined || endsSentence(last)) return 100;
  if (last.text.endsWith(':')) return -60;
  if (endsPhrase(last) || /^[،؛]/.test(next.text)) {
    return besideAside(all, to) || STRAY_COMMA_BEFORE.has(next.key) ? 0 : 70;
  }
  if (lists.NEW_CLAUSE.has(next.key)) return 75;
  if (lists.SAID.has(next.key)) return next.text.startsWith('و') ? 70 : 30;
  if (lists.CIRCUMSTANCE.has(next.key)) return 55;
  const definite = last.key.startsWith('ال');
  if (lists.RELATIVE.has(next.key)) return definite ? 40 : 0;
  if (next.key === 'في') return 35;
  if (lists.PREPOSITIONS.has(next.key)) return 20;
  if (/^وال\p{L}{2}/u.test(next.key) || lists.BEFORE_VERB.has(next.key)) return 25;
  if (/^(?:بال|لل|كال)\p{L}{2}/u.test(next.key)) return 15;
  // After a possessive («أسلحتها») the article begins an adjective, which may go; elsewhere it may be half of a construct.
  if (next.key.startsWith('ال')) return /(?:ها|هم|هما)$/.test(last.key) ? 15 : -40;
  return definite ? 0 : -30;
}

/** How far the words say something: 0, or a penalty where the news itself lies behind the cut. */
function missing(all: readonly Word[], from: number, to: number, sentence: number): number {
  let penalty = 0;
  const said = all.findIndex((word, index) => index > from && index < sentence && lists.SAID.has(word.key));
  const announces = lists.SPEECH_VERBS.has(all[from]?.key ?? '');
  if (announces && said >= 0 && said > to - 4) penalty -= 120;
  else if (said >= 0 && said < to && said > to - 5) penalty -= 60;
  const comma = all.findIndex((word, index) => index >= from && endsPhrase(word));
  if (lists.SCENE.has(all[from]?.key ?? '') && comma >= 0 && to <= comma + 1) penalty -= 80;
  const near = all.slice(Math.max(from, to - 4), to).map((word) => word.key);
  const between = near.lastIndexOf('بين');
  if (between >= 0 && !near.slice(between + 2).some((word) => word.startsWith('و'))) penalty -= 60;
  if (near.slice(-2).some((word) => lists.RELATIVE.has(word))) penalty -= 60;
  if (lists.BEFORE_VERB.has(near.at(-2) ?? '')) penalty -= 50;
  if (lists.WEAK_LAST.has(near.at(-1) ?? '')) penalty -= 50;
  return penalty;
}

/** No sentence is so long; what comes after it would be looked through once for each word before. In UTF-16 units. */
const LONGEST_LEAD = 4000;

/** Below this length a headline that stops within its sentence says too little: each character less counts against it. */
const SHORT = 45;

interface Candidate {
  readonly text: string;
  readonly score: number;
}

/** The best headline that begins at `from` and ends within the sentence; undefined where none can stand. */
function best(all: readonly Word[], from: number, max: number): Candidate | undefined {
  const sentence = sentenceEnd(all, from);
  let chosen: Candidate | undefined;
  for (let to = from + 2; to <= sentence; to += 1) {
    // Words that are all punctuation add nothing to the length.
    if (to - from > max) break;
    const text = written(all, from, to);
    if (text.length > max) break;
    if (!stands(all, from, to)) continue;
    const short = to < sentence ? Math.min(0, text.length - SHORT) : 0;
    const score = cutQuality(all, to) + missing(all, from, to, sentence) + text.length / 2 + short;
    if (chosen === undefined || score >= chosen.score) chosen = { text, score };
  }
  return chosen;
}

/**
 * A headline for copy that came without one, cut out of its first paragraph.
 *
 * Whole words in a row, as written, from the beginning of the lead: a bullet, a dateline that was left on and an opening that
 * only ties paragraphs together («من جهته،») come off. It stops at the end of the sentence or clause where one lies near enough,
 * else before a circumstance or a preposition, never inside «…», “…” or brackets, and never on a word that promises another. An
 * attribution («قالت الصحيفة إن …») stays, because a claim without its source is another claim, and what follows «إن» may stand in
 * the accusative. Where the beginning would say only who spoke, a side clause («بينما يتابع البلدان …») is taken instead.
 * No punctuation ends it but a question mark.
 * @param lead the first paragraph, plain text
 * @param max longest headline in UTF-16 units
 * @returns '' where nothing can be cut out whole, as when the lead is one long quotation: try the next paragraph
 */
export function deriveHeadline(lead: string, max = 90): string {
  const all = words(withoutHead(lead.slice(0, LONGEST_LEAD)));
  const start = afterConnector(all);
  let chosen = best(all, start, max);
  if (chosen !== undefined && chosen.score >= 0) return chosen.text;
  const sentence = sentenceEnd(all, start);
  for (let from = start + 2; from < sentence; from += 1) {
    const opener = all[from - 1];
    if (opener === undefined || !opener.open || !lists.SIDE_CLAUSE.has(opener.key)) continue;
    const detour = lists.NEVER_LAST.has(all[from]?.key ?? '') ? undefined : best(all, from, max);
    if (detour !== undefined && detour.score > (chosen?.score ?? Number.NEGATIVE_INFINITY)) chosen = detour;
  }
  return chosen?.text ?? '';
}
