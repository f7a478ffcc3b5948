/** The paper's icon for home screens: its wordmark, or the first letter of its name, in ink on paper. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import { fold } from '../arabic/fold.ts';
import { WORDMARK } from './wordmark.ts';

/** Those of the light theme (src/styles/tokens.css): an icon does not follow the reader's. */
export const INK = '#17150f';
export const PAPER = '#fdfdfb';

const FACE = '@fontsource/scheherazade-new/files/scheherazade-new-arabic-700-normal.woff2';
/** Letters are drawn at this size and made smaller: the outline stays sharp. */
const DRAWN_PX = 480;

/** The letter that a name is known by: the first one, behind «ال». */
export const initial = (name: string): string => {
  const [word = ''] = name.trim().split(/\s+/);
  const [letter = 'ن'] = [...(/^ال./u.test(fold(word)) ? word.replace(/^\P{L}*\p{L}\p{M}*\p{L}\p{M}*/u, '') : word).matchAll(/\p{L}/gu)].map(([one]) => one);
  return letter;
};

/** A text in the headline face as a picture without margins. The text library wants the face as a file. */
async function lettering(text: string): Promise<Buffer> {
  const source = await readFile(createRequire(import.meta.url).resolve(FACE));
  const folder = await mkdtemp(join(tmpdir(), 'nashra-icon-'));
  try {
    const fontfile = join(folder, 'face.ttf');
    await writeFile(fontfile, await subsetFont(source, text, { targetFormat: 'sfnt' }));
    const drawn = sharp({ text: { text: `<span foreground="${INK}">${text}</span>`, font: `Scheherazade New Bold ${DRAWN_PX}`, fontfile, rgba: true } });
    return await sharp(await drawn.png().toBuffer()).trim().png().toBuffer();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function wordmark(): Buffer {
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
  const drawing = name === WORDMARK.name ? wordmark() : await lettering(initial(name));
  const room = Math.round(size * share);
  const inside = await sharp(drawing).resize(room, room, { fit: 'inside' }).png().toBuffer();
  const sheet = sharp({ create: { width: size, height: size, channels: 3, background: PAPER } });
  return sheet.composite([{ input: inside, gravity: 'centre' }]).png({ compressionLevel: 9, palette: true }).toBuffer();
}
