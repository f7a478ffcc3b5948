import { toLatinDigits } from './digits.ts';

// Compatibility decomposition turns these lone marks into "space + mark", which would split a word.
const SPACING_MARK_FORMS = /[\ufc5e-\ufc63\ufe70-\ufe7f]/g;

// Controls and formats (joiners, bidi controls, soft hyphen, BOM), but not tab and the line breaks, which part words;
// then every combining mark (tashkeel, superscript alef, Quranic signs) and the tatweel.
const DROPPED = /(?![\t\n\v\f\r])[\p{Cc}\p{Cf}\p{M}\u0640]/gu;

const ALEF = /[أإآٱ]/g;
const WAW = /ؤ/g;
const YEH = /[ئىی]/g;
const TEH_MARBUTA = /ة/g;
const KEHEH = /ک/g;

/** Text that normalizing and dropping leave as it is: bare Arabic letters and digits, ASCII, the usual punctuation. */
const PLAIN = /^[\t\n\r\x20-\x7e«»،؛؟\u0621-\u063a\u0641-\u064a٠-٩]*$/;
/** Of these the ones that change. */
const CHANGING = /[أإآؤئىة٠-٩A-Z]/g;

const letters = (text: string): string =>
  text.replace(ALEF, 'ا').replace(WAW, 'و').replace(YEH, 'ي').replace(TEH_MARBUTA, 'ه').replace(KEHEH, 'ك');

const plain = (letter: string): string => toLatinDigits(letters(letter.toLowerCase()));
const changed = new Map([...'أإآؤئىة٠١٢٣٤٥٦٧٨٩ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => [letter, plain(letter)]));

function foldOnce(text: string): string {
  // Taken apart, letters lose their marks: é becomes e as أ becomes ا.
  const bare = text.replace(SPACING_MARK_FORMS, '').normalize('NFKD').toLowerCase().replace(DROPPED, '').normalize('NFKC');
  return toLatinDigits(letters(bare));
}

/**
 * The form in which two spellings of a word meet; used on both sides of every search and match, never shown.
 *
 * Compatibility forms replaced; controls, marks (those of Latin letters too) and tatweel dropped; أإآٱ→ا, ؤ→و, ئىی→ي, ة→ه, ک→ك; all digits ASCII; lower case.
 * White space and punctuation (`+` among it) stay, so words stay apart and `5+1` stays one token.
 * Idempotent: `fold(fold(x)) === fold(x)`.
 */
export function fold(text: string): string {
  // Most words of a paper are plain, and this is what an index spends its time on.
  if (PLAIN.test(text)) return text.replace(CHANGING, (letter) => changed.get(letter) ?? letter);
  // One pass is enough for Arabic and Latin. Where a dropped mark kept two letters of another script from
  // composing, the next pass composes them; repeat until nothing moves, so that folding is idempotent for any text.
  let folded = foldOnce(text);
  for (let next = foldOnce(folded); next !== folded; next = foldOnce(folded)) folded = next;
  return folded;
}
