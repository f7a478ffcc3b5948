/** Text as a picture, in the paper's headline face, for what has no faces of its own: icons, covers. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
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

/** Where the faces lie that this installation has cut, beside those of pages. */
const FOLDER = join(process.cwd(), '.astro/fonts');

/** A face as a file that the text library can read; cut where that has not been done. @returns its absolute path */
async function faceFile(face: string, require: NodeJS.Require): Promise<string> {
  const source = await readFile(require.resolve(`@fontsource/scheherazade-new/files/scheherazade-new-${face}-normal.woff2`));
  const digest = createHash('sha256').update(source).update(LETTERS).digest('hex').slice(0, 12);
  const file = join(FOLDER, `lettering-${face}.${digest}.ttf`);
  if (existsSync(file)) return file;
  await mkdir(FOLDER, { recursive: true });
  // Whole or not at all: another process may look for it.
  const beside = `${file}.${process.pid}`;
  await writeFile(beside, await subsetFont(source, LETTERS, { targetFormat: 'sfnt' }));
  await rename(beside, file);
  return file;
}

/**
 * The text library takes faces from files, and keeps them: each is handed over once, with a line that nobody sees. It opens them whenever a size is new.
 * @returns when text can be drawn
 */
async function handOver(): Promise<void> {
  const require = createRequire(import.meta.url);
  const faces = [400, 700].flatMap((weight) => SLICES.map((slice) => faceFile(`${slice}-${weight}`, require)));
  for (const fontfile of await Promise.all(faces)) await sharp({ text: { text: 'ن 1', font: FAMILY, fontfile } }).raw().toBuffer();
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
