/** Which widths a picture is cut to, in which formats. Measured: docs/decisions/008-pictures.md. */

/**
 * Widths in pixels: a phone at its three densities, the columns of the page, and the widest column at twice its density.
 */
const LADDER = [320, 480, 640, 960, 1280, 1600] as const;
/** Two steps closer than this are one: the smaller would save next to nothing. */
const CLOSE = 1.15;

/**
 * The widths of a picture, ascending: never wider than the picture itself.
 * @param original its own width in pixels, upright
 */
export function widths(original: number): number[] {
  const top = Math.min(original, LADDER[LADDER.length - 1] ?? original);
  return [...LADDER.filter((step) => step * CLOSE < top), top];
}

/** The width of the one picture for browsers without AVIF and WebP, and for whoever reads only `src`. */
export const fallbackWidth = (original: number): number => Math.min(original, 960);

/** In the order in which a browser is offered them. */
export const FORMATS = [
  { format: 'avif', quality: 60 },
  { format: 'webp', quality: 80 },
] as const;

/** Of the fallback. */
export const JPEG_QUALITY = 76;
