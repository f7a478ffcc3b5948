/** Text as a picture, in the paper's headline face, for what has no faces of its own: icons, covers. */
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import subsetFont from 'subset-font';

/** Those of the light theme (src/styles/tokens.css): a picture does not follow the reader's. */
export const INK = '#17150f';
export const INK_2 = '#48443b';
export const PAPER = '#fdfdfb';
export const RUBRIC = '#9a1a1c';

const FAMILY = 'Scheherazade New';
const SLICES = ['arabic', 'latin'] as const;
/** What the faces are kept for: Arabic and Latin letters, digits, punctuation. */
const LETTERS = [[0x20, 0x7e], [0xa0, 0xff], [0x600, 0x6ff], [0x2010, 0x2026]].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))).join('');

/**
 * The text library takes faces from files, and keeps them: each is handed over once, with a line that nobody sees.
 * @returns when text can be drawn
 */
async function handOver(): Promise<void> {
  const require = createRequire(import.meta.url);
  const folder = await mkdtemp(join(tmpdir(), 'nashra-faces-'));
  // It opens them whenever a size is new.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const faces = [400, 700].flatMap((weight) => SLICES.map((slice) => `${slice}-${weight}`));
  const cut = faces.map(async (face) => {
    const source = await readFile(require.resolve(`@fontsource/scheherazade-new/files/scheherazade-new-${face}-normal.woff2`));
    const fontfile = join(folder, `${face}.ttf`);
    await writeFile(fontfile, await subsetFont(source, LETTERS, { targetFormat: 'sfnt' }));
    return fontfile;
  });
  for (const fontfile of await Promise.all(cut)) await sharp({ text: { text: 'ن 1', font: FAMILY, fontfile } }).raw().toBuffer();
}

let ready: Promise<void> | undefined;

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** A text as markup of the text library holds it. */
export const markup = (text: string): string => text.replace(/[&<>"]/g, (sign) => NAMES[sign] ?? sign);

export interface Lettering {
  /** Pango markup: https://docs.gtk.org/Pango/pango_markup.html */
  readonly markup: string;
  /** Points at 72 to an inch, which are pixels here. */
  readonly size: number;
  /** Where lines break; absent, they do not. */
  readonly width?: number;
}

/** For a picture that goes into another one: to press it together takes longer than to draw it. */
export const PASSING = { compressionLevel: 0 } as const;

/** @returns a PNG with a clear ground, as large as the letters are */
export async function lettering({ markup: text, size, width }: Lettering): Promise<Buffer> {
  await (ready ??= handOver());
  const drawn = await sharp({
    text: { text, font: `${FAMILY} ${size}`, rgba: true, dpi: 72, ...(width && { width, wrap: 'word-char', align: 'left', spacing: Math.round(size * 0.1) }) },
  })
    .png(PASSING)
    .toBuffer();
  return sharp(drawn).trim().png().toBuffer();
}
