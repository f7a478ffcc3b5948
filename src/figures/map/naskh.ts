/**
 * How wide a name will stand in the Naskh of the maps, before any browser sees it. Advances in em as HarfBuzz gives them for
 * Scheherazade New 700, which is the wider weight; tests/figures/map/naskh.test.ts holds them against the face.
 */

/** A letter that ends a join, and one that joins the next. */
const LETTERS: readonly (readonly [letters: string, ending: number, joining: number])[] = [
  ['اأإآٱ', 0.26, 0.26],
  ['رز', 0.47, 0.47],
  ['وؤ', 0.43, 0.43],
  ['دذ', 0.55, 0.55],
  ['ةه', 0.42, 0.55],
  ['ء', 0.74, 0.74],
  ['بتثپ', 0.99, 0.29],
  ['ن', 0.68, 0.29],
  ['يىئ', 0.8, 0.29],
  ['ل', 0.61, 0.3],
  ['ف', 1.02, 0.41],
  ['ق', 0.72, 0.41],
  ['ك', 0.93, 0.66],
  ['گ', 1.12, 0.66],
  ['ڤ', 1.02, 0.41],
  ['عغ', 0.74, 0.55],
  ['م', 0.55, 0.55],
  ['جحخچ', 0.75, 0.74],
  ['طظ', 0.85, 0.68],
  ['سش', 1.02, 0.72],
  ['صض', 1.16, 0.84],
];
const SPACE = 0.27;
/** ل before ا: the two are one sign, wider than both. */
const LAM_ALEF = 0.46;
const OTHER = 0.6;
const advances = new Map(LETTERS.flatMap(([letters, ending, joining]) => [...letters].map((letter) => [letter, { ending, joining }] as const)));
const STAYS_APART = /[اأإآٱدذرزوؤةىء]/u;

/** Pixels that a name takes at that size. Vowel marks take none. */
export function naskhWidth(text: string, size: number): number {
  const letters = [...text.replace(/\p{Mn}/gu, '')];
  const em = letters.reduce((sum, letter, i) => {
    if (letter === ' ') return sum + SPACE;
    const advance = advances.get(letter);
    if (!advance) return sum + OTHER;
    const next = letters[i + 1];
    const joins = !STAYS_APART.test(letter) && next !== undefined && advances.has(next) && next !== 'ء';
    if (letter === 'ل' && /[اأإآ]/u.test(next ?? '')) return sum + LAM_ALEF;
    return sum + (joins ? advance.joining : advance.ending);
  }, 0);
  return em * size;
}
