/** Pictures of the content folder. */
import { stat } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import sharp from 'sharp';

const TYPES = new Set(['.svg', '.png', '.jpg', '.jpeg', '.webp', '.avif', '.gif']);

/**
 * The absolute path of a picture named by an article, or `null` where the name leaves the content folder or has an
 * extension that is no picture's. Names count from the content folder: `media/map.svg`.
 */
export function mediaPath(content: string, src: string): string | null {
  const file = join(content, src.replace(/^\/+/, ''));
  const inside = relative(content, file);
  const extension = /\.[^.]+$/.exec(src)?.[0].toLowerCase() ?? '';
  if (inside === '' || inside.startsWith(`..${sep}`) || inside === '..' || isAbsolute(inside) || !TYPES.has(extension)) return null;
  if (inside.split(sep).some((part) => part.startsWith('.'))) return null;
  return file;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const sizes = new Map<string, Size | null>();

/**
 * The size of a picture in CSS pixels, turned as its Exif orientation says; `null` where it is missing or unreadable.
 * Measured once per file and time stamp.
 */
export async function mediaSize(content: string, src: string): Promise<Size | null> {
  const file = mediaPath(content, src);
  if (!file) return null;
  const stamp = await stat(file).catch(() => null);
  if (!stamp?.isFile()) return null;
  const key = `${file}\0${stamp.mtimeMs}`;
  const known = sizes.get(key);
  if (known !== undefined) return known;
  const size = await sharp(file)
    .metadata()
    .then(({ autoOrient: { width, height } }) => ({ width, height }))
    .catch(() => null);
  sizes.set(key, size);
  return size;
}

/** Whether a picture named by an article is there. */
export const mediaExists = (content: string, src: string): boolean => {
  const file = mediaPath(content, src);
  return file !== null && (statSync(file, { throwIfNoEntry: false })?.isFile() ?? false);
};
