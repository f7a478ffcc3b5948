/** What is known of a picture file: its size as it is seen, its digest, whether it can be shown at all. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import sharp from 'sharp';
import { LIMITS } from '../schema/limits.ts';

export interface Measured {
  /** In pixels, turned as the Exif orientation says. */
  readonly width: number;
  readonly height: number;
  /** Of the file's bytes, twelve hexadecimal digits. */
  readonly digest: string;
  /** Whether parts of it can be transparent. */
  readonly alpha: boolean;
  /** Whether it moves. */
  readonly moving: boolean;
}

/** By path, size and time of change; `null` for a file that is no picture, or a broken one. */
export type Memo = Map<string, Measured | null>;

/**
 * Measured pictures, for the whole process: Astro loads the content loaders, the pages and the integrations as modules
 * of their own, which meet under a global symbol. `integrations/pictures.ts` carries them from build to build.
 */
const KEY = Symbol.for('nashra.pictures.measured');
type Holder = typeof globalThis & { [KEY]?: { known: Memo; used: Memo } };
const memos = () => ((globalThis as Holder)[KEY] ??= { known: new Map(), used: new Map() });

/** What an earlier build has measured. */
export const remember = (known: Memo): void => {
  memos().known = known;
};
/** What was asked for since the process began. */
export const measured = (): Memo => memos().used;

/** Measures a picture, or says `null` where it can't be read to its end, or is too large to be. A file that has not changed is not read again. */
export async function measure(file: string): Promise<Measured | null> {
  const entry = await stat(file).catch(() => null);
  if (!entry) return null;
  const key = `${file}|${entry.size}|${entry.mtimeMs}`;
  const { known, used } = memos();
  const before = used.has(key) ? used.get(key) : known.get(key);
  const one = before === undefined ? await read(file).catch(() => null) : before;
  used.set(key, one);
  return one;
}

/** A picture that is published as it is, without what a camera or a program wrote into it about itself. */
export async function unmarked(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file);
  if (!/\.webp$/i.test(file)) return bytes;
  const { exif, xmp } = await sharp(bytes).metadata();
  return exif || xmp ? sharp(bytes, { animated: true }).webp().toBuffer() : bytes;
}

async function read(file: string): Promise<Measured | null> {
  const bytes = await readFile(file);
  const { autoOrient, hasAlpha, pages = 1, format } = await sharp(bytes).metadata();
  if (format !== 'svg' && autoOrient.width * autoOrient.height * pages > LIMITS.pixels) return null;
  // A header tells a size though the rest be missing: only reading to the end shows that all of it is there.
  if (format !== 'svg') await sharp(bytes, { failOn: 'error' }).resize(16).raw().toBuffer();
  return {
    width: autoOrient.width,
    height: autoOrient.height,
    digest: createHash('sha256').update(bytes).digest('hex').slice(0, 12),
    alpha: hasAlpha,
    moving: pages > 1,
  };
}
