/**
 * How wide a text will stand, so that labels can be placed before any browser sees them. Advances are those that HarfBuzz gives
 * for the paper's faces (Vazirmatn 600 for labels, Scheherazade New 700 for values and names), rounded up; tests/figures/measure.test.ts
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

/** Letters of the Naskh, for names on maps. */
const NAMES: readonly (readonly [letters: string, advance: Advance])[] = [
  ['ا أ إ آ ٱ', [0.26, 0.26]],
  ['ر ز', [0.47, 0.47]],
  ['و ؤ', [0.43, 0.43]],
  ['د ذ', [0.55, 0.55]],
  ['ة ه', [0.42, 0.55]],
  ['ء', [0.74, 0.74]],
  ['ب ت ث پ', [0.99, 0.29]],
  ['ن', [0.68, 0.29]],
  ['ي ى ئ', [0.8, 0.29]],
  ['ل', [0.61, 0.3]],
  ['ف', [1.02, 0.41]],
  ['ق', [0.72, 0.41]],
  ['ك', [0.93, 0.66]],
  ['گ', [1.12, 0.66]],
  ['ڤ', [1.02, 0.41]],
  ['ع غ', [0.74, 0.55]],
  ['م', [0.55, 0.55]],
  ['ج ح خ چ', [0.75, 0.74]],
  ['ط ظ', [0.85, 0.68]],
  ['س ش', [1.02, 0.72]],
  ['ص ض', [1.16, 0.84]],
];

const SPACE = 0.26;
const OTHER: Advance = [0.7, 0.7];
/** ل before ا in the Naskh: the two are one sign, wider than both. */
const LAM_ALEF = 0.46;

/** Digits and signs of the Naskh face, the only text that is set in it. */
const NASKH_DIGIT = 0.6;
const NASKH_SIGN: Readonly<Record<string, number>> = { '٫': 0.46, '٬': 0.43, '٪': 0.67, '%': 0.78, '−': 0.81, '.': 0.32, ',': 0.24 };

type Table = ReadonlyMap<string, Advance>;

const table = (rows: typeof SANS): Table =>
  new Map(rows.flatMap(([letters, advance]) => letters.split(' ').map((letter) => [letter, advance] as const)));
const sans = table(SANS);
const naskh = table(NAMES);
const MARKS = /[\p{Mn}\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c]/gu;
const ENDS = /[اأإآٱدذرزژوؤةىء]/u;
const LETTER = /\p{Script=Arabic}/u;

/** The width of a text in em; marks take no room. */
function emsOf(text: string, advances: Table, lamAlef?: number): number {
  const letters = [...text.replace(MARKS, '')];
  return letters.reduce((sum, letter, index) => {
    if (/\s/u.test(letter)) return sum + SPACE;
    const [ending, joining] = advances.get(letter) ?? OTHER;
    const next = letters[index + 1];
    if (lamAlef !== undefined && letter === 'ل' && /[اأإآ]/u.test(next ?? '')) return sum + lamAlef;
    const joins = !ENDS.test(letter) && next !== undefined && next !== 'ء' && LETTER.test(next) && /\p{L}/u.test(next);
    return sum + (joins ? joining : ending);
  }, 0);
}

/** The width of a label in the sans, in pixels at that size. */
export const labelWidth = (text: string, size: number): number => emsOf(text, sans) * size;

/** The width of a name in the Naskh of maps, in pixels at that size; measured in its bold, the wider of its weights. */
export const nameWidth = (text: string, size: number): number => emsOf(text, naskh, LAM_ALEF) * size;

/** The width of a number in the Naskh, in pixels at that size. */
export function valueWidth(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + (NASKH_SIGN[sign] ?? NASKH_DIGIT), 0) * size;
}
