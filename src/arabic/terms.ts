/**
 * The words of a text as search and topics know them: where each stands, and the form in which its spellings meet. Indexing, querying,
 * marking and the matching of names all read text through {@link terms}, so what one of them takes for a word the others do.
 */
import { fold } from './fold.ts';
import { WordTable } from './word-table.ts';

/** A word, wherever it stands; the same object for the same form. */
export interface Word {
  /** Counts up from 0: a place in an array, for those who count words by the million. Not the same from run to run. */
  readonly id: number;
  /** Folded (see `fold`); initials and numbers are put together: `افب` for أ.ف.ب, `1234` for 1,234, `f16` for F-16. Never empty. */
  readonly folded: string;
  /** As it is written but for what no spelling hangs on: vowel signs and kashida are gone, hamza stays. */
  readonly form: string;
}

/** A word of a text. */
export interface Term {
  readonly word: Word;
  /** Where it stands in the text, in UTF-16 units. The end lies behind its last letter or mark: whole words, clitics included. */
  readonly start: number;
  readonly end: number;
}

const ARABIC = String.raw`[\p{Script=Arabic}&&\p{L}]`;
/** What may stand inside an Arabic word besides letters: marks, kashida, joiners and stray controls. */
const INSIDE = String.raw`[\p{M}\p{Cf}\u0640]`;
const LATIN = String.raw`[\p{L}--\p{Script=Arabic}]`;
const DIGIT = String.raw`\p{Nd}`;
/** Single Arabic letters with a dot or a space between them are initials: أ.ف.ب، أ ف ب، ص.ب. A و by itself is «and». */
const INITIALS = String.raw`(?<![\p{L}\p{M}])(?!و )[ء-ي](?:(?:\.| (?!و)|\. (?!و))[ء-ي](?![\p{L}\p{M}\u0640]))+`;

const TERM = new RegExp(
  [
    `${INITIALS}`,
    `${DIGIT}+(?:[.,٫٬]${DIGIT}+)*(?:\\+${DIGIT}+)*`,
    // F-16 and AT&T are names of one word, COVID-19 and al-Nahar of two.
    `${LATIN}(?:\\.${LATIN}(?!${LATIN}))+|${LATIN}{1,2}&${LATIN}{1,2}|${LATIN}{1,3}-?${DIGIT}+|${LATIN}(?:[\\p{M}]|${LATIN}|${DIGIT}|['’](?=${LATIN}))*[+#]*`,
    `(?:${ARABIC}${INSIDE}*)+`,
  ].join('|'),
  'gv',
);

const THOUSANDS = /[,٬](?=\d{3}(?!\d))/g;

const STARTS_WITH_DIGIT = /^\p{Nd}/u;
const LETTERS_AND_SIGNS = /[^\p{L}\p{N}+#]/gu;

/** Marks, kashida and controls gone, hamza kept. */
const spelled = (written: string): string => written.normalize('NFC').replace(/[\p{M}\p{Cf}\u0640]/gu, '').toLowerCase();

function forms(written: string): Omit<Word, 'id'> | null {
  const folded = STARTS_WITH_DIGIT.test(written)
    ? fold(written).replace(THOUSANDS, '').replaceAll('٫', '.')
    : // A ligature or a presentation form may fold to more than letters.
      fold(written).replace(LETTERS_AND_SIGNS, '');
  if (folded === '') return null;
  const plain = spelled(written);
  // What folding puts together beyond that has no other spelling.
  return { folded, form: /^\p{L}+$/u.test(plain) ? plain : folded };
}

/** Words by their form. Grows with the vocabulary, as {@link known} does, until they are forgotten. */
const words = new Map<string, Word>();

/** Reading is slow beside a look into a table, and a text has most of its words many times. */
const known = new WordTable((written): Word | null => {
  const made = forms(written);
  return made && wordFor(made.form, made.folded);
});

/** The word of a form, which need not be one of a text. */
export function wordFor(form: string, folded = form): Word {
  const found = words.get(form) ?? { id: words.size, folded, form };
  words.set(form, found);
  return found;
}

/** What others remember of words. */
const memories: (() => void)[] = [];

/** Says how to forget what is remembered of words: it goes with them, and their numbers are given anew. */
export const onForget = (forget: () => void): void => {
  memories.push(forget);
};

/**
 * Forgets the words of all texts so far, where they are many: the vocabulary of an archive never ends. For those who read one text after
 * the other; no word that was there before may be compared with one that comes after.
 */
export function forgetWords(most: number): void {
  if (words.size <= most) return;
  words.clear();
  known.clear();
  recent.clear();
  for (const forget of memories) forget();
}

const [HAMZA, YEH, SPACE] = [0x0621, 0x064a, 0x20];

/**
 * Where a bare Arabic word ends that begins at a place and has a space or the end of the text behind it: most words of a paper do. The
 * place itself for any other, single letters (which may be initials) included.
 */
function plainEnd(text: string, start: number): number {
  let end = start;
  for (let code = text.charCodeAt(end); code >= HAMZA && code <= YEH; code = text.charCodeAt(end)) end += 1;
  return end - start > 1 && (end === text.length || text.charCodeAt(end) === SPACE) ? end : start;
}

/** Texts read last: an article's names, its telling words and its signature are looked for in the same blocks. */
const recent = new Map<string, readonly Term[]>();
const MOST_RECENT = 128;

/**
 * The words of a text in their order. Script changes part words («الـCNN»), and so do a letter and a digit side by side («كوفيد19»),
 * but for names such as F16.
 */
export function terms(text: string): readonly Term[] {
  const before = recent.get(text);
  if (before) return before;
  const found = read(text);
  if (recent.size >= MOST_RECENT) recent.clear();
  recent.set(text, found);
  return found;
}

function read(text: string): Term[] {
  const found: Term[] = [];
  const add = (start: number, end: number): void => {
    const word = known.at(text, start, end);
    if (word) found.push({ word, start, end });
  };
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === SPACE) {
      at += 1;
      continue;
    }
    const end = plainEnd(text, at);
    if (end > at) {
      add(at, end);
      at = end;
    } else {
      TERM.lastIndex = at;
      const match = TERM.exec(text);
      if (!match) break;
      at = match.index + match[0].length;
      add(match.index, at);
    }
  }
  return found;
}
