/** A photograph in the three shapes that search engines show. Google's documentation of articles asks for 16:9, 4:3 and 1:1. */
import { getImage } from 'astro:assets';
import type { Figure } from '../schema/figure.ts';
import type { Focus } from '../schema/focus.ts';
import { JPEG_QUALITY } from './ladder.ts';
import { described } from './renditions.ts';

const RATIOS = [16 / 9, 4 / 3, 1] as const;
const WIDEST = 1200;

/** The side of a picture that its focus is nearest to, as the encoder names it. */
function side({ x, y }: Focus): string {
  const vertical = y < 34 ? 'top' : y > 66 ? 'bottom' : '';
  const horizontal = x < 34 ? 'left' : x > 66 ? 'right' : '';
  return [horizontal, vertical].filter(Boolean).join(' ') || 'center';
}

export interface Ratio {
  /** Address from the root of the site's host. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** The cuts, as large as the photograph allows; none of a drawing. */
export async function ratios({ src, width, height, original, focus }: Figure): Promise<Ratio[]> {
  if (!original) return [];
  return Promise.all(
    RATIOS.map(async (ratio) => {
      const wide = Math.round(Math.min(WIDEST, width, height * ratio));
      const high = Math.round(wide / ratio);
      const cut = await getImage({ src: described({ src, width, height, alpha: original.alpha }), width: wide, height: high, fit: 'cover', position: side(focus ?? { x: 50, y: 50 }), format: 'jpeg', quality: JPEG_QUALITY });
      return { src: cut.src, width: wide, height: high };
    }),
  );
}
