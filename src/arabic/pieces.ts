/** Finds in a text what is no Arabic word: Latin words and phrases, addresses, telephone numbers, numbers. */

/** A stretch of a text that is no Arabic word: where it begins and ends, in UTF-16 units. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** `latin` is a word or a phrase with the signs and numbers that are its own. */
  readonly kind: 'latin' | 'address' | 'phone' | 'number';
}

// Every block whose characters Unicode makes right-to-left by default (DerivedBidiClass.txt), the digits ٠–٩ apart.
export const RTL = String.raw`\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}`;
export const LTR_LETTER = String.raw`(?:(?![${RTL}])\p{L})`;
export const DIGIT = '[0-9۰-۹٠-٩]';
const SPACE = '[ \u00a0\u202f]';

// Signs that belong to a Latin word or an address when letters or digits stand on both sides: AT&T, F-16, user@site.org.
const JOIN = String.raw`[.,:@&+/_#=?%~*$'’·\\–-]{1,3}`;

const ADDRESS = String.raw`(?:https?:\/\/|www\.)[^\s«»“”"<>،؛]+`;
// An international number: + or 00, then at least seven digits in groups.
const PHONE = `(?:\\+|00)(?=(?:[ ().-]{0,2}${DIGIT}){7})${DIGIT}{1,3}(?:[ \u00a0.-]{0,2}(?:${DIGIT}{2,}|\\(${DIGIT}{2,}\\)))+`;
const LATIN = `[@#$€£.]?(?:${DIGIT}+${JOIN})*${DIGIT}*${LTR_LETTER}(?:${LTR_LETTER}|\\p{M}|${DIGIT}|${JOIN}(?=${LTR_LETTER}|${DIGIT}))*[+#*™®]*`;
// With single `.,:/` between its digits, a number keeps its order by itself: 24/11/2014, 1,234.5, 10:30.
export const PLAIN = `${DIGIT}+(?:[.,:/٫٬]${DIGIT}+)*`;
// A spaced hyphen joins a score or a range of years, but is a dash between other numbers.
const [SHORT, YEAR] = [`${DIGIT}{1,3}`, `${DIGIT}{4}`];
const HYPHEN = `${SPACE}[-–−]${SPACE}`;
const ENDS = `(?!${HYPHEN}${DIGIT}|[\\p{L}\\p{N}%]|[.,:/]${DIGIT})`;
const RANGE = `(?<!${DIGIT}${HYPHEN})(?:${SHORT}${HYPHEN}${SHORT}|${YEAR}${HYPHEN}${YEAR})${ENDS}`;
const DAY = `${DIGIT}{1,2}`;
const DATE = `(?:${DAY}${HYPHEN}${DAY}${HYPHEN}${YEAR}|${YEAR}${HYPHEN}${DAY}${HYPHEN}${DAY})${ENDS}`;
const OPERATION = `${PLAIN}(?:${SPACE}[+×÷=]${SPACE}${PLAIN})+(?![\\p{L}\\p{N}])`;
const NUMBER = `[-+−±#$€£¥]{0,2}(?:${OPERATION}|${DATE}|${RANGE}|${PLAIN}(?:[-+–−×÷=^_~]${PLAIN})*[%٪‰+]?)`;

const PIECES = new RegExp(`(?<address>${ADDRESS})|(?<latin>${LATIN})|(?<phone>${PHONE})|${NUMBER}`, 'gu');
const HAS_PIECES = new RegExp(`${LTR_LETTER}|${DIGIT}`, 'u');
const INITIALS = new RegExp(`^(?:${LTR_LETTER}\\.)+${LTR_LETTER}$`, 'u');
const ADDRESS_START = /^(?:https?:\/\/|www\.)/;
const CLITIC = /(?:^|[\s([{«“"'‘])[وفبكل]?\u0640?$/u;

// Between two Latin words these signs belong to the phrase; Arabic punctuation, guillemets and line breaks end it.
const INSIDE_PHRASE = /^[^\p{L}\p{N}\n\r،؛؟«»]*$/u;

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '“': '”', '"': '"' };

/** Brackets within brackets that a phrase may hold: more is no prose, and following it would cost time for nothing. */
const DEEPEST = 3;

/** Where the span really begins and ends: without a sign that is not its own, without the sentence's punctuation. */
function trim(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  // A sign is a number's or a handle's own only where a word could begin; in «كوفيد-19» it is a hyphen.
  const begins = CLITIC.test(text.slice(Math.max(0, from - 3), from));
  while (!begins && from < to && /[-+−±#$€£¥@.]/u.test(text.charAt(from))) from += 1;
  if (ADDRESS_START.test(text.slice(from, to))) {
    while (/[.,:;!?؟…'’\]}]/u.test(text.charAt(to - 1)) || hangingParenthesis(text.slice(from, to))) to -= 1;
  } else if (text.charAt(to) === '.' && INITIALS.test(text.slice(from, to))) {
    to += 1;
  }
  return [from, to];
}

/** Whether the last sign closes a parenthesis that the text does not open. */
function hangingParenthesis(text: string): boolean {
  return text.endsWith(')') && !followBrackets(text, []);
}

/**
 * Reads on through a text: pushes the closing signs it comes to wait for, innermost last, and pops those that come.
 * @returns false when a bracket closes what was not opened
 */
function followBrackets(text: string, waiting: string[]): boolean {
  for (const sign of text) {
    const closer = PAIRS[sign];
    if (sign === waiting.at(-1)) waiting.pop();
    else if (closer !== undefined) waiting.push(closer);
    else if (/[)\]}”]/u.test(sign)) return false;
  }
  return true;
}

function spans(text: string): Piece[] {
  return Array.from(text.matchAll(PIECES), (match): Piece => {
    const [start, end] = trim(text, match.index, match.index + match[0].length);
    const { address, latin, phone } = match.groups ?? {};
    const kind = address !== undefined ? 'address' : latin !== undefined ? 'latin' : phone !== undefined ? 'phone' : 'number';
    return { start, end, kind };
  }).filter(({ start, end }) => start < end);
}

/** Whether a number in ASCII or Persian digits stands one space behind the phrase so far. */
function followsAtOnce(text: string, end: number, number: Piece): boolean {
  return /^[ \u00a0][^٠-٩]+$/.test(text.slice(end, number.end)) && number.start === end + 1;
}

/**
 * The phrase that begins with the Latin word `found[first]`: on to the last Latin word that only spaces, signs and numbers
 * part from it, a number right behind it («Falcon 9») and the brackets it opened included. This is the stretch that the
 * bidi algorithm lays out as one left-to-right run anyway.
 * @returns where the phrase ends, and the index of the first span after it
 */
function phrase(text: string, found: readonly Piece[], first: number): { end: number; next: number } {
  const start = found[first]?.start ?? 0;
  let committed = { end: found[first]?.end ?? 0, next: first + 1 };
  const waiting: string[] = [];
  let reached = start;
  for (let index = first; index < found.length; index += 1) {
    const span = found[index];
    if (span === undefined || span.kind === 'address') break;
    if (index > first && !INSIDE_PHRASE.test(text.slice(reached, span.start))) break;
    if (!followBrackets(text.slice(reached, span.end), waiting) || waiting.length > DEEPEST) break;
    reached = span.end;
    if ((span.kind === 'number' || span.kind === 'phone') && !followsAtOnce(text, committed.end, span)) continue;
    while (waiting.length > 0 && text.charAt(reached) === waiting.at(-1)) {
      waiting.pop();
      reached += 1;
    }
    if (waiting.length === 0) committed = { end: reached, next: index + 1 };
  }
  return committed;
}

/**
 * The pieces of a text in their order; none overlaps another. Around them stand Arabic words, spaces and punctuation.
 * A plain number inside a Latin phrase is part of it («Falcon 9»); every other digit of the text is in a piece of its own.
 */
export function pieces(text: string): Piece[] {
  if (!HAS_PIECES.test(text)) return [];
  const found = spans(text);
  const merged: Piece[] = [];
  for (let index = 0; index < found.length; ) {
    const span = found[index];
    if (span === undefined) break;
    const { end, next } = span.kind === 'latin' ? phrase(text, found, index) : { end: span.end, next: index + 1 };
    merged.push({ ...span, end });
    index = next;
  }
  return merged;
}
