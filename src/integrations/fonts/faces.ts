/** The faces of the paper and how each is cut. Sizes and reasons: docs/decisions/003-fonts.md. */

/** One file of a face: the characters in it, and the `unicode-range` that makes a browser fetch it. */
export interface Slice {
  readonly name: string;
  /** Code point ranges, both ends included. */
  readonly ranges: readonly (readonly [number, number])[];
}

export interface Face {
  readonly family: string;
  /** A CSS `font-weight`: one weight, or a range for a variable face. */
  readonly weight: string;
  /** npm path of the whole face. */
  readonly source: string;
  /** Kept part of the weight axis of a variable face. */
  readonly axis?: { readonly min: number; readonly max: number };
  /** Names of the slices that every page needs before its text can be read. */
  readonly preload: readonly string[];
}

/**
 * What Arabic news is written with: 36 letters and their Persian neighbours, marks, punctuation, all three sets of digits, joiners.
 * It holds the space: a face that does not own U+0020 splits runs at every word in WebKit. It holds the signs that stand among
 * Arabic words («», dashes, brackets): a file of their own would be a request for every face on every page.
 */
const NEWS: Slice['ranges'] = [
  [0x20, 0x22],
  [0x25, 0x25],
  [0x28, 0x3b],
  [0x3d, 0x3d],
  [0x5b, 0x5b],
  [0x5d, 0x5d],
  [0xa0, 0xa0],
  [0xab, 0xab],
  [0xbb, 0xbb],
  [0xd7, 0xd7],
  [0x60c, 0x60c],
  [0x61b, 0x61b],
  [0x61f, 0x61f],
  [0x621, 0x63a],
  [0x640, 0x655],
  [0x660, 0x66d],
  [0x670, 0x671],
  [0x67e, 0x67e],
  [0x686, 0x686],
  [0x698, 0x698],
  [0x6a4, 0x6a4],
  [0x6a9, 0x6a9],
  [0x6af, 0x6af],
  [0x6cc, 0x6cc],
  [0x6f0, 0x6f9],
  [0x200c, 0x200d],
  [0x2013, 0x2014],
  [0x2026, 0x2026],
  [0x2212, 0x2212],
];

/** Every Arabic letter, mark and sign that the faces may hold. */
export const ARABIC: Slice['ranges'] = [
  [0x600, 0x6ff],
  [0x750, 0x77f],
  [0x870, 0x8ff],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
];

/** Latin letters, and the signs of ASCII that stand among them. */
const LATIN: Slice['ranges'] = [
  [0x23, 0x24],
  [0x26, 0x27],
  [0x3c, 0x3c],
  [0x3e, 0x5a],
  [0x5c, 0x5c],
  [0x5e, 0x7e],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
];

/** Digits and punctuation of Western type. */
export const PUNCTUATION: Slice['ranges'] = [
  [0x21, 0x40],
  [0x5b, 0x60],
  [0x7b, 0x7e],
  [0xa1, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2010, 0x2026],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2212, 0x2212],
];

/** `from` without what `taken` holds. Both sorted; ranges include both ends. */
export function without(from: Slice['ranges'], taken: Slice['ranges']): Slice['ranges'] {
  return from.flatMap((range) => {
    let left: [number, number][] = [[range[0], range[1]]];
    for (const [start, end] of taken) {
      left = left.flatMap(([a, b]): [number, number][] => {
        if (end < a || start > b) return [[a, b]];
        return [...(start > a ? [[a, start - 1] as [number, number]] : []), ...(end < b ? [[end + 1, b] as [number, number]] : [])];
      });
    }
    return left;
  });
}

/** Every face is cut alike; a browser fetches `news` almost always, the others when a page needs them. */
export const SLICES: readonly Slice[] = [
  { name: 'news', ranges: NEWS },
  { name: 'latin', ranges: LATIN },
  { name: 'signs', ranges: without(without(PUNCTUATION, NEWS), LATIN) },
  { name: 'rare', ranges: without(ARABIC, NEWS) },
];

const scheherazade = (name: string): string => `@expo-google-fonts/scheherazade-new/${name}/ScheherazadeNew_${name}.ttf`;

export const FACES: readonly Face[] = [
  { family: 'Scheherazade New', weight: '400', source: scheherazade('400Regular'), preload: ['news'] },
  { family: 'Scheherazade New', weight: '700', source: scheherazade('700Bold'), preload: ['news'] },
  { family: 'Vazirmatn', weight: '400 700', source: 'vazirmatn/fonts/variable/Vazirmatn[wght].ttf', axis: { min: 400, max: 700 }, preload: [] },
];
