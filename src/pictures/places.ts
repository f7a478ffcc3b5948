/**
 * Where pictures stand, and how wide they are there: the `sizes` of each place, worked out from the columns of
 * `styles/layout.css`, `styles/pages/` and `styles/components/band.css`. tests/browser/pictures.test.ts measures them.
 */

/** The shape of a cropped picture, width by height. */
export const CROP = 3 / 2;

/** Width of a place in CSS lengths: from the widest page down, the last one for phones. */
type Widths = readonly (readonly [media: string, length: string])[];

interface Place {
  readonly widths: Widths;
  /** Where a picture is cut to 3:2: the width of the cut on the widest page, in pixels. */
  readonly crop?: number;
}

/** The whole width of the page without its edges. */
const FULL = ['', '(100vw - 2rem)'] as const;
const half: Widths = [['(min-width: 100rem)', '44.5rem'], ['(min-width: 90rem)', '40.7rem'], ['(min-width: 75rem)', '45vw']];
const broad: Widths = [['(min-width: 100rem)', '60.5rem'], ['(min-width: 90rem)', '55rem']];

const PLACES = {
  /** The figure over an article: seven columns, on small screens no wider than the text. */
  article: {
    widths: [['(min-width: 100rem)', '52.3rem'], ['(min-width: 90rem)', '47.8rem'], ['(min-width: 75rem)', '53vw'], ['(min-width: 60rem)', '62vw'], ['(min-width: 46rem)', '43rem'], FULL],
  },
  /** In the text of an article or a page. */
  body: {
    widths: [['(min-width: 81rem)', '43rem'], ['(min-width: 75rem)', '53vw'], ['(min-width: 60rem)', '62vw'], ['(min-width: 46rem)', '43rem'], FULL],
  },
  /** The lead of the front page: six columns, or eight where no column stands beside it. */
  lead: { crop: 712, widths: [...half, ['(min-width: 48rem)', '61vw'], FULL] },
  wide: { crop: 968, widths: [...broad, ['(min-width: 48rem)', '62vw'], FULL] },
  /** A band that its figure leads. */
  figure: { crop: 712, widths: [...half, ['(min-width: 48rem)', '54vw'], FULL] },
  /** A band with a picture over its story. */
  picture: {
    crop: 584,
    widths: [['(min-width: 100rem)', '36.5rem'], ['(min-width: 90rem)', '33.5rem'], ['(min-width: 75rem)', '37vw'], ['(min-width: 48rem)', '45vw'], FULL],
  },
  /** The first story of a section or a topic: eight columns. */
  head: { crop: 968, widths: [...broad, ['(min-width: 60rem)', '62vw'], ['(min-width: 48rem)', '94vw'], FULL] },
} satisfies Record<string, Place>;

export type PlaceName = keyof typeof PLACES;
const placeOf = (name: PlaceName): Place => PLACES[name];

/** An upright picture that is shown whole, wherever it stands; see styles/components/figure.css. */
const TALL = '(min-width: 33rem) 30rem, calc(100vw - 2rem)';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Whether a photograph of this size is cut to 3:2 in this place. One that would have to be blown up for it is not: it is
 * shown as large as it is, whole.
 */
export function cropped(place: PlaceName, { width, height }: Size): boolean {
  const { crop } = placeOf(place);
  return crop !== undefined && Math.min(width, height * CROP) >= crop;
}

/** Whether a picture stands upright: as wide as the column it would be taller than the screen. */
export const isTall = ({ width, height }: Size): boolean => height > width * 1.1;

/**
 * The `sizes` of a picture in its place. What a crop cuts off at the sides is fetched all the same, so a picture wider
 * than the crop counts as wider than its place.
 */
export function sizes(place: PlaceName, size: Size): string {
  if (!cropped(place, size) && isTall(size)) return TALL;
  const factor = cropped(place, size) ? size.width / size.height / CROP : 1;
  return placeOf(place).widths
    .map(([media, length]) => {
      const width = factor > 1.02 ? `calc(${length} * ${factor.toFixed(2)})` : length.startsWith('(') ? `calc${length}` : length;
      return media ? `${media} ${width}` : width;
    })
    .join(', ');
}
