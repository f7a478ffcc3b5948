import { fold } from './fold.ts';

/**
 * Names that only look as if they began with the article once their hamza is left off, as busy desks do
 * («المانيا»), and «الله», which dictionaries keep under its own first letter. Folded, so that every spelling meets.
 */
const RADICAL_AL = /^(?:الله|المان(?:يا|ي|يه|يون)|البان(?:يا|ي|يه)|الياس|الكسندر|الكساندر|الفريد|البرت|الهام|الباما|الاسكا)(?![\p{L}\p{M}])/u;

/** A leading bare «ال» on a word that leaves at least two letters; «ألمانيا» with its hamza is no article. */
const ARTICLE = /^ال(?=\p{L}\p{M}*\p{L})/u;

/** What alphabetical order looks at: folded, from the first letter or digit on, without a leading article. */
function sortKey(name: string): string {
  // Stripped of its marks the written form still tells ال from أل; the folded form no longer does.
  const written = name.normalize('NFKC').replace(/^[^\p{L}\p{N}]+/u, '').replace(/[\u0640\u064b-\u0652\u0670]/g, '');
  const folded = fold(written);
  if (RADICAL_AL.test(folded)) return folded;
  return ARTICLE.test(written.replace(/^ٱ/, 'ا')) ? folded.slice(2) : folded;
}

// The collator puts پ after ب and گ after ك where code points would put them at the end; `numeric` keeps 2 before 10.
const COLLATOR = new Intl.Collator('ar', { sensitivity: 'base', numeric: true });

/**
 * Alphabetical order for lists of names: blind to a leading «ال», to tashkeel and to the form of hamza; Arabic before
 * Latin. Names that differ in nothing else follow their code units, so the order is total: 0 only for equal strings.
 */
export function compareArabic(a: string, b: string): number {
  const order = COLLATOR.compare(sortKey(a), sortKey(b));
  if (order !== 0) return order;
  return a < b ? -1 : Number(a > b);
}

/** Letters Arabic borrowed, under the letter they are filed with. */
const NEAREST: Record<string, string> = { ء: 'ا', پ: 'ب', چ: 'ج', ژ: 'ز', ڤ: 'ف', ڨ: 'ق', گ: 'ك', ڭ: 'ك' };

/**
 * The letter a name stands under in an index: ا–ي after a leading «ال», hamza folded to its seat or to ا, borrowed
 * letters with the nearest Arabic one. A name in another script stands under its capital, any other under `#`.
 */
export function initialLetter(name: string): string {
  const [first = ''] = sortKey(name);
  if (/^[ا-غف-ي]$/.test(first)) return first;
  return NEAREST[first] ?? (/^\p{L}$/u.test(first) ? first.toUpperCase() : '#');
}
