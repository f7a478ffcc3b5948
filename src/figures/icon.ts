/** The paper's icon for home screens: its wordmark, or the first letter of its name, in ink on paper. */
import sharp from 'sharp';
import { fold } from '../arabic/fold.ts';
import { INK, lettering, markup, PAPER } from './lettering.ts';
import { WORDMARK } from './wordmark.ts';

/** Letters are drawn at this size and made smaller: the outline stays sharp. */
const DRAWN_PX = 480;

/** The letter that a name is known by: the first one, behind «ال». */
export function initial(name: string): string {
  const [word = ''] = name.trim().split(/\s+/);
  const letters = [...word.matchAll(/\p{L}/gu)].map(([letter]) => letter);
  const [letter = 'ن'] = /^ال./u.test(fold(word)) ? letters.slice(2) : letters;
  return letter;
}

/** The paper's name as an SVG of its own; `null` where it is not drawn. */
export function wordmark(name: string): Buffer | null {
  if (name !== WORDMARK.name) return null;
  const [left, top, width, height] = WORDMARK.box;
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}"><path fill="${INK}" d="${WORDMARK.path}"/></svg>`);
}

/**
 * @param name the paper's name
 * @param size pixels of a side
 * @param share how much of the side the drawing may take: an icon that systems cut to their own shape keeps all of a circle of 80%
 * @returns a PNG without transparent parts
 */
export async function icon(name: string, size: number, share: number): Promise<Uint8Array> {
  const drawing = wordmark(name) ?? (await lettering({ markup: `<span foreground="${INK}" weight="bold">${markup(initial(name))}</span>`, size: DRAWN_PX }));
  const room = Math.round(size * share);
  const inside = await sharp(drawing).resize(room, room, { fit: 'inside' }).png().toBuffer();
  const sheet = sharp({ create: { width: size, height: size, channels: 3, background: PAPER } });
  return sheet.composite([{ input: inside, gravity: 'centre' }]).png({ compressionLevel: 9, palette: true }).toBuffer();
}
