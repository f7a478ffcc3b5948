/** SVG to PNG, in the faces of the paper and no others: a picture is the same wherever it is made. */
import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import type { ResvgRenderOptions } from '@resvg/resvg-js';
import sharp from 'sharp';
import { shareCard, showsMap } from '../figures/share/card.ts';
import type { DrawnPicture, SharePicture } from '../figures/share/offer.ts';

const require = createRequire(import.meta.url);

/** Whole faces: the renderer has no `unicode-range`, and takes no second file for the letters that the first one lacks without fault. */
const FACES = [
  '@expo-google-fonts/scheherazade-new/700Bold/ScheherazadeNew_700Bold.ttf',
  '@expo-google-fonts/scheherazade-new/400Regular/ScheherazadeNew_400Regular.ttf',
  '@expo-google-fonts/vazirmatn/500Medium/Vazirmatn_500Medium.ttf',
  '@expo-google-fonts/vazirmatn/700Bold/Vazirmatn_700Bold.ttf',
];

export const RENDERING: ResvgRenderOptions = {
  font: { fontFiles: FACES.map((face) => require.resolve(face)), loadSystemFonts: false, defaultFontFamily: 'Scheherazade New' },
};

/** Ink, rubric, land and what lies between them: a third of the bytes of full colour, and no difference to be seen. */
const COMPRESSION = { palette: true, colours: 32, dither: 0, effort: 1, compressionLevel: 6 };

async function png(svg: string): Promise<Buffer> {
  const { pixels, width, height } = await renderAsync(svg, RENDERING);
  return sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha().png(COMPRESSION).toBuffer();
}

/**
 * Draws pictures. Maps cost several times as much as words, and many stories have the same: each is drawn once.
 * @returns a function from a picture to a PNG
 */
export function renderer(): (picture: Omit<SharePicture, 'path'> | Omit<DrawnPicture, 'path'>) => Promise<Uint8Array> {
  const maps = new Map<string, Promise<string>>();
  const drawn = (key: string, draw: () => string): Promise<string> => {
    const made = maps.get(key) ?? png(draw()).then((bytes) => `data:image/png;base64,${bytes.toString('base64')}`);
    maps.set(key, made);
    return made;
  };
  return async (picture) => {
    if ('draw' in picture) return png(picture.draw());
    const { card, shape, drawMap } = picture;
    const map = drawMap && showsMap(card, shape) ? await drawn(JSON.stringify(card.map), drawMap) : undefined;
    return png(shareCard(card, shape, map));
  };
}
