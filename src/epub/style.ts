/** The stylesheet of a book: its own, and the paper's drawings written out for reading systems. */
import own from './book.css?raw';
import { flatten, tokens } from './flatten.ts';

export interface BookFace {
  readonly weight: string;
  /** Path in the book. */
  readonly file: string;
  /** A `unicode-range`. */
  readonly range: string;
}

/**
 * @param faces the files of the headline face that the book brings
 * @param light the stylesheet that states the light theme
 * @param drawings the stylesheets of what is drawn
 */
export function bookStyle(faces: readonly BookFace[], light: string, drawings: readonly string[]): string {
  const values = tokens(light);
  return [
    ...faces.map(({ weight, file, range }) => `@font-face{font-family:"Scheherazade New";font-weight:${weight};src:url("${file}") format("woff2");unicode-range:${range}}`),
    ...drawings.map((css) => flatten(css, values)),
    own,
  ].join('\n');
}
