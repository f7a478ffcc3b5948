/** Pictures of the content folder: where they are, how large, and whether they may be published. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { measure } from '../pictures/measure.ts';
import { isPlainDrawing } from '../pictures/safe-svg.ts';
import { isCut, originalUrl } from '../pictures/originals.ts';
import type { Article } from '../schema/article.ts';
import type { Message } from '../schema/message.ts';
import { tell } from './messages.ts';
import { isWithin } from './own-files.ts';
import { contentPath } from './paths.ts';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.avif', 'image/avif'],
  ['.gif', 'image/gif'],
]);

/** Formats that can't move. */
const STILL = /\.(jpe?g|png)$/i;

const extension = (name: string) => /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? '';

/** The media type of a picture file by its name; `undefined` where it is no picture that is published. */
export const mediaType = (name: string): string | undefined => TYPES.get(extension(name));

export interface Picture {
  /** Path from the content folder, with `/`. */
  readonly path: string;
  /** Address from the site's root, without its base. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** Of a picture that is published in cuts, not as it is; whether parts of it can be transparent. */
  readonly original?: { readonly alpha: boolean };
}

export type Found = { readonly picture: Picture } | { readonly problem: 'missing' | 'unreadable' | 'active' | 'outside' };

/** Where a picture of the content folder is published. */
export const mediaUrl = (path: string): string => `/media/${path.replace(/^media\//, '').split('/').map(encodeURIComponent).join('/')}`;

/** The file a name stands for: from the content folder, or from the folder of the article that names it. */
async function locate(content: string, src: string, article: string): Promise<string | null> {
  const name = src.replace(/^\.?\//, '');
  for (const start of [content, join(content, dirname(article))]) {
    const file = join(start, name);
    const inside = relative(content, file);
    if (inside.startsWith('..') || isAbsolute(inside) || inside.split(sep).some((part) => part.startsWith('.'))) return null;
    const entry = await stat(file).catch(() => null);
    if (entry?.isFile()) return (await isWithin(content, file)) ? file : null;
  }
  return '';
}

/**
 * Finds a picture and measures it, turned as its Exif orientation says.
 * @param content absolute path of the content folder
 * @param src what the editor wrote: `media/map.svg`, or a file beside the article
 * @param article the article's path from the content folder
 */
export async function findPicture(content: string, src: string, article: string): Promise<Found> {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src) || !mediaType(src)) return { problem: 'outside' };
  const file = await locate(content, src, article);
  if (file === null) return { problem: 'outside' };
  if (file === '') return { problem: 'missing' };
  if (extension(file) === '.svg' && !isPlainDrawing(await readFile(file))) return { problem: 'active' };
  const measured = await measure(file);
  if (!measured) return { problem: 'unreadable' };
  const path = contentPath(content, file);
  const { width, height, digest, alpha, moving } = measured;
  if ((moving && !STILL.test(file)) || !isCut(file)) return { picture: { path, url: mediaUrl(path), width, height } };
  return { picture: { path, url: originalUrl(path, digest), width, height, original: { alpha } } };
}

const PROBLEMS = {
  missing: {
    ar: 'ليست في مجلد المحتوى. ضعها في media/ واكتب مسارها منه، مثل media/map.svg.',
    en: 'is not in the content folder. Put it into media/ and write its path from there, such as media/map.svg.',
  },
  unreadable: {
    ar: 'لا تُقرأ، أو فيها أكثر من مئة مليون بكسل. احفظها من جديد بصيغة PNG أو JPEG أو WebP أو SVG، وصغّرها إن كانت بهذا الحجم.',
    en: 'can’t be read, or has more than 100 million pixels. Save it again as PNG, JPEG, WebP or SVG, and smaller if it is as large as that.',
  },
  active: {
    ar: 'رسم SVG فيه برنامج أو رابط خارجي، فلا يُنشر. احفظه رسمًا خالصًا.',
    en: 'is an SVG that holds a program or an outside address, so it is not published. Save it as a plain drawing.',
  },
  outside: {
    ar: 'ليست صورة من مجلد المحتوى. الصور تُنشر من ملفات الصحيفة وحدها: svg أو png أو jpg أو webp أو avif أو gif.',
    en: 'is no picture of the content folder. Only the paper’s own files are published: svg, png, jpg, webp, avif or gif.',
  },
} as const;

/** What the desk is told about a picture that can't be shown. */
export function pictureMessage(src: string, problem: keyof typeof PROBLEMS, line: number | undefined): Message {
  const { ar, en } = PROBLEMS[problem];
  return tell('error', 'missing-image', { ar: `الصورة «${src}» ${ar}`, en: `the picture "${src}" ${en}` }, line);
}

/** Paths, from the content folder, of all pictures that are published as they are: drawings and moving pictures. */
export async function wholePictures(content: string): Promise<string[]> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true }).catch(() => []);
  const names = entries
    // These never move: they are looked at when a page shows them.
    .filter((entry) => entry.isFile() && mediaType(entry.name) !== undefined && !STILL.test(entry.name))
    .map((entry) => contentPath(content, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.') || part === 'node_modules'))
    .sort();
  const found = await Promise.all(names.map((path) => findPicture(content, path, path)));
  return found.flatMap((one) => ('picture' in one && !one.picture.original ? [one.picture.path] : []));
}

/** Whether what is known of an article depends on a picture: it may come, go or change while the text stays. */
export const showsPicture = ({ figure, messages }: Article): boolean => figure !== undefined || messages.some(({ rule }) => rule === 'missing-image');
