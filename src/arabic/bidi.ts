/** A stretch of a right-to-left line: running text, or a run that needs an element with this direction around it. */
export type Run =
  | { readonly text: string; readonly isolate: false }
  | { readonly text: string; readonly isolate: true; readonly dir: 'ltr' | 'rtl' };

interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: 'latin' | 'address' | 'number';
}

// Every block whose characters Unicode makes right-to-left by default (DerivedBidiClass.txt), the digits ٠–٩ apart.
const RTL = String.raw`\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}`;
const LTR_LETTER = String.raw`(?:(?![${RTL}])\p{L})`;
const DIGIT = '[0-9۰-۹٠-٩]';
const SPACE = '[ \u00a0\u202f]';

// Signs that belong to a Latin word or an address when letters or digits stand on both sides: AT&T, F-16, user@site.org.
const JOIN = String.raw`[.,:@&+/_#=?%~*$'’·\\–-]{1,3}`;

const ADDRESS = String.raw`(?:https?:\/\/|www\.)[^\s«»“”"<>،؛]+`;
// An international number: + or 00, then at least seven digits in groups.
const PHONE = `(?:\\+|00)(?=(?:[ ().-]{0,2}${DIGIT}){7})${DIGIT}{1,3}(?:[ \u00a0.-]{0,2}(?:${DIGIT}{2,}|\\(${DIGIT}{2,}\\)))+`;
const LATIN = `[@#$€£.]?(?:${DIGIT}+${JOIN})*${DIGIT}*${LTR_LETTER}(?:${LTR_LETTER}|\\p{M}|${DIGIT}|${JOIN}(?=${LTR_LETTER}|${DIGIT}))*[+#*™®]*`;
// With single `.,:/` between its digits, a number keeps its order by itself: 24/11/2014, 1,234.5, 10:30.
const PLAIN = `${DIGIT}+(?:[.,:/٫٬]${DIGIT}+)*`;
// A spaced hyphen joins a score or a range of years, but is a dash between other numbers.
const [SHORT, YEAR] = [`${DIGIT}{1,3}`, `${DIGIT}{4}`];
const HYPHEN = `${SPACE}[-–−]${SPACE}`;
const ENDS = `(?!${HYPHEN}${DIGIT}|[\\p{L}\\p{N}%]|[.,:/]${DIGIT})`;
const RANGE = `(?<!${DIGIT}${HYPHEN})(?:${SHORT}${HYPHEN}${SHORT}|${YEAR}${HYPHEN}${YEAR})${ENDS}`;
const DAY = `${DIGIT}{1,2}`;
const DATE = `(?:${DAY}${HYPHEN}${DAY}${HYPHEN}${YEAR}|${YEAR}${HYPHEN}${DAY}${HYPHEN}${DAY})${ENDS}`;
const OPERATION = `${PLAIN}(?:${SPACE}[+×÷=]${SPACE}${PLAIN})+(?![\\p{L}\\p{N}])`;
const NUMBER = `[-+−±#$€£¥]{0,2}(?:${OPERATION}|${DATE}|${RANGE}|${PLAIN}(?:[-+–−×÷=^_~]${PLAIN})*[%٪‰+]?)`;

const PIECES = new RegExp(`(?<address>${ADDRESS})|(?<latin>${LATIN})|${PHONE}|${NUMBER}`, 'gu');
const KEEPS_ITS_ORDER = new RegExp(`^${PLAIN}[%٪‰]?$`, 'u');
const HAS_PIECES = new RegExp(`${LTR_LETTER}|${DIGIT}`, 'u');
const INITIALS = new RegExp(`^(?:${LTR_LETTER}\\.)+${LTR_LETTER}$`, 'u');
const ADDRESS_START = /^(?:https?:\/\/|www\.)/;

// What makes two neighbouring characters one word.
const WORD = String.raw`[\p{L}\p{M}\p{N}_\u0640\u200c\u200d]`;
const ENDS_IN_WORD = new RegExp(`${WORD}$`, 'u');
const BEGINS_IN_WORD = new RegExp(`^${WORD}`, 'u');

// Between two Latin words these signs belong to the phrase; Arabic punctuation, guillemets and line breaks end it.
const INSIDE_PHRASE = /^[^\p{L}\p{N}\n\r،؛؟«»]*$/u;

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '“': '”', '"': '"' };

/** Brackets within brackets that a phrase may hold: more is no prose, and following it would cost time for nothing. */
const DEEPEST = 3;

// A letter never joins a digit or a sign: a number can be parted from the و or بـ before it, not from more digits.
const DIGITS_BEFORE = new RegExp(`(?:${LTR_LETTER}|[\\p{N}_])$`, 'u');
const DIGITS_AFTER = new RegExp(`^(?:${LTR_LETTER}|[\\p{N}_])`, 'u');
const CLITIC = /(?:^|[\s([{«“"'‘])[وفبكل]?\u0640?$/u;

// A Latin run whose own sign stands at an end of it loses that sign to the other side unless it is isolated: C++, @CNN.
const SIGN_AT_AN_END = /^[^\p{L}\p{N}]|[^\p{L}\p{M}\p{N}]$/u;
const ENDS_IN_ARABIC = new RegExp(`(?!${DIGIT})[${RTL}]$`, 'u');

function touchesWord(text: string, start: number, end: number, kind: Span['kind']): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
  if (kind === 'number') return DIGITS_BEFORE.test(before) || DIGITS_AFTER.test(after);
  if (BEGINS_IN_WORD.test(after)) return true;
  return ENDS_IN_WORD.test(before) && !(ENDS_IN_ARABIC.test(before) && SIGN_AT_AN_END.test(text.slice(start, end)));
}

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

function pieces(text: string): Span[] {
  return Array.from(text.matchAll(PIECES), (match): Span => {
    const [start, end] = trim(text, match.index, match.index + match[0].length);
    const { address, latin } = match.groups ?? {};
    return { start, end, kind: address !== undefined ? 'address' : latin !== undefined ? 'latin' : 'number' };
  }).filter(({ start, end }) => start < end);
}

/** Whether a number in ASCII or Persian digits stands one space behind the phrase so far. */
function followsAtOnce(text: string, end: number, number: Span): boolean {
  return /^[ \u00a0][^٠-٩]+$/.test(text.slice(end, number.end)) && number.start === end + 1;
}

/**
 * The phrase that begins with the Latin word `spans[first]`: on to the last Latin word that only spaces, signs and numbers
 * part from it, a number right behind it («Falcon 9») and the brackets it opened included. This is the stretch that the
 * bidi algorithm lays out as one left-to-right run anyway.
 * @returns where the phrase ends, and the index of the first span after it
 */
function phrase(text: string, spans: readonly Span[], first: number): { end: number; next: number } {
  const start = spans[first]?.start ?? 0;
  let committed = { end: spans[first]?.end ?? 0, next: first + 1 };
  const waiting: string[] = [];
  let reached = start;
  for (let index = first; index < spans.length; index += 1) {
    const span = spans[index];
    if (span === undefined || span.kind === 'address') break;
    if (index > first && !INSIDE_PHRASE.test(text.slice(reached, span.start))) break;
    if (!followBrackets(text.slice(reached, span.end), waiting) || waiting.length > DEEPEST) break;
    reached = span.end;
    if (span.kind === 'number' && !followsAtOnce(text, committed.end, span)) continue;
    while (waiting.length > 0 && text.charAt(reached) === waiting.at(-1)) {
      waiting.pop();
      reached += 1;
    }
    if (waiting.length === 0) committed = { end: reached, next: index + 1 };
  }
  return committed;
}

/**
 * Cuts a text that stands in a right-to-left line into running text and the runs that would show in the wrong order there
 * (or lose a sign to the other side), so that markup can isolate those: Latin words and phrases with the punctuation that
 * is theirs (`C++`, `F-16`, `AT&T`), addresses, and numbers with signs between or before them (`5+1`, `-5`, `24-11-2014`,
 * `+973 1729 0000`, `$5.5`). A plain number, date or percentage keeps its order and stays in the running text.
 *
 * Runs with ASCII or Persian digits are `ltr`; runs with ٠–٩ are `rtl`: Arabic reads such expressions from the right, and
 * the bidi algorithm (class AN) would not keep them in order inside a left-to-right run either.
 *
 * No boundary ever lies between two letters of one script, because an element there breaks their join: a Latin phrase that
 * touches an Arabic letter («الـCNN») stays in the running text whole, unless a sign of its own at either end would go
 * astray («وC++»). Letters do not join digits and signs, so a number is parted from its clitic («بـ5+1», «و$5.5»).
 * Source of the rules: UAX #9 and the order measured in three browser engines.
 * @returns runs whose texts, joined, are `text`; no two pieces of running text in a row; none for an empty text
 */
export function segmentRuns(text: string): Run[] {
  if (!HAS_PIECES.test(text)) return text === '' ? [] : [{ text, isolate: false }];
  const runs: Run[] = [];
  const spans = pieces(text);
  let done = 0;
  let index = 0;
  while (index < spans.length) {
    const span = spans[index];
    if (span === undefined) break;
    const { end, next } = span.kind === 'latin' ? phrase(text, spans, index) : { end: span.end, next: index + 1 };
    index = next;
    const written = text.slice(span.start, end);
    if (KEEPS_ITS_ORDER.test(written) || touchesWord(text, span.start, end, span.kind)) continue;
    if (span.start > done) runs.push({ text: text.slice(done, span.start), isolate: false });
    const dir = span.kind === 'number' && /[٠-٩]/.test(written) ? 'rtl' : 'ltr';
    runs.push({ text: written, isolate: true, dir });
    done = end;
  }
  if (done < text.length) runs.push({ text: text.slice(done), isolate: false });
  return runs;
}
