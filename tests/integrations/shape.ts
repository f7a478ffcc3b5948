/** Text shaped as browsers shape it: HarfBuzz on font files, whole or cut. */
import { readFile } from 'node:fs/promises';
import { convert } from 'fontverter';
import { Blob, Buffer as ShapeBuffer, Face, Font, Variation, shape } from 'harfbuzzjs';

/** A glyph where it stands. Its number is not here: cutting a font renumbers glyphs, so the outline stands for it. */
export interface Glyph {
  /** Index in the text of the first character that it shows. */
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
  /** SVG path data, in font units. */
  readonly outline: string;
}

/** Opens a font file (WOFF2, WOFF or TrueType), at a weight where it is variable. */
export async function openFont(file: string, weight?: number): Promise<Font> {
  const bytes = await convert(await readFile(file), 'sfnt');
  const font = new Font(new Face(new Blob(new Uint8Array(bytes))));
  if (weight !== undefined) font.setVariations([new Variation('wght', weight)]);
  return font;
}

/**
 * Shapes a part of a text; what stands around it is its context, as in browsers, so that letters join over the ends.
 * @param start index of the part's first UTF-16 unit, `end` of the first behind it
 * @returns glyphs in the order of their clusters
 */
export function glyphs(font: Font, text: string, start = 0, end = text.length, outlines = true): Glyph[] {
  const buffer = new ShapeBuffer();
  buffer.addText(text, start, end - start);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const placed = buffer.getGlyphInfosAndPositions().map(
    ({ codepoint, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 }): Glyph => ({
      cluster,
      advance: xAdvance,
      dx: xOffset,
      dy: yOffset,
      outline: outlines ? font.glyphToPath(codepoint) : '',
    }),
  );
  return placed.toSorted((a, b) => a.cluster - b.cluster);
}

/** The length of a text set in one line, in ems. */
export const width = (font: Font, text: string): number =>
  glyphs(font, text, 0, text.length, false).reduce((sum, { advance }) => sum + advance, 0) / font.face.upem;
