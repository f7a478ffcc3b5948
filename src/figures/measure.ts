/**
 * How wide a text will stand, so that labels can be placed before any browser sees them. Advances are those that HarfBuzz gives
 * for the paper's faces (Vazirmatn 600 for labels, Scheherazade New 700 for values), rounded up; tests/figures/measure.test.ts
 * holds them against the faces.
 */

/** Advance in em of a letter that ends a join, and of one that joins the next. */
type Advance = readonly [ending: number, joining: number];

const SANS: readonly (readonly [letters: string, advance: Advance])[] = [
  ['ا أ إ آ ٱ', [0.29, 0.29]],
  ['ر ز ژ', [0.39, 0.39]],
  ['و ؤ', [0.46, 0.46]],
  ['د ذ ة', [0.54, 0.54]],
  ['ء', [0.44, 0.44]],
  ['ب ت ث پ', [0.95, 0.37]],
  ['ن ي ئ ى', [0.75, 0.37]],
  ['ل', [0.68, 0.33]],
  ['ف ق ك ڤ گ', [0.95, 0.52]],
  ['ع غ', [0.63, 0.58]],
  ['م', [0.64, 0.58]],
  ['ه', [0.53, 0.51]],
  ['ج ح خ چ', [0.7, 0.69]],
  ['ط ظ', [0.77, 0.68]],
  ['س ش', [1.24, 0.85]],
  ['ص ض', [1.28, 0.87]],
  ['٠ ١', [0.39, 0.39]],
  ['٤ ٥ ٦ ٩', [0.55, 0.55]],
  ['٢ ٣ ٧ ٨', [0.68, 0.68]],
  ['0 1 2 3 4 5 6 7 8 9', [0.57, 0.57]],
  ['. : ، , ؛ ٬ ( ) / -', [0.36, 0.36]],
];
const SPACE = 0.26;
const OTHER: Advance = [0.7, 0.7];

/** Digits and signs of the Naskh face, the only text that is set in it. */
const NASKH_DIGIT = 0.6;
const NASKH_SIGN: Readonly<Record<string, number>> = { '٫': 0.46, '٬': 0.43, '٪': 0.67, '%': 0.78, '−': 0.81, '.': 0.32, ',': 0.24 };

const sans = new Map<string, Advance>(SANS.flatMap(([letters, advance]) => letters.split(' ').map((letter) => [letter, advance] as const)));
const MARKS = /[\p{Mn}\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c]/gu;
const ENDS = /[اأإآٱدذرزژوؤةىء]/u;
const LETTER = /\p{Script=Arabic}/u;

/** The width of a label in the sans, in pixels at that size; marks take no room. */
export function labelWidth(text: string, size: number): number {
  const letters = [...text.replace(MARKS, '')];
  const em = letters.reduce((sum, letter, index) => {
    if (/\s/u.test(letter)) return sum + SPACE;
    const [ending, joining] = sans.get(letter) ?? OTHER;
    const next = letters[index + 1];
    const joins = !ENDS.test(letter) && next !== undefined && LETTER.test(next) && /\p{L}/u.test(next);
    return sum + (joins ? joining : ending);
  }, 0);
  return em * size;
}

/** The width of a number in the Naskh, in pixels at that size. */
export function valueWidth(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + (NASKH_SIGN[sign] ?? NASKH_DIGIT), 0) * size;
}
