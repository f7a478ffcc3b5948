/**
 * The way of an original into the build. Astro cuts pictures out of files in the output folder, so a link to each
 * original is laid there under a name of its own, and taken away when the cutting is done: no original is published,
 * for it is heavy, and it may hold where and with what it was taken.
 */
import { copyFile, mkdir, rm, symlink } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Still pictures of pixels. Drawings and moving pictures are published as they are. */
const CUT = /\.(jpe?g|png|webp|avif)$/i;
export const isCut = (name: string): boolean => CUT.test(name);

/**
 * The address under which Astro knows an original, without the site's base. The digest makes a changed file a new
 * picture, for caches here and at readers; letters that addresses would have to escape are left out.
 */
export function originalUrl(file: string, digest: string): string {
  const extension = extname(file).toLowerCase();
  const stem = basename(file, extname(file)).replace(/[^a-z\d]+/gi, '-').replace(/^-|-$/g, '').toLowerCase();
  return `/media/${stem ? `${stem}.` : ''}${digest}${extension}`;
}

const KEY = Symbol.for('nashra.pictures.laid');
const CLOSED = Symbol.for('nashra.pictures.closed');
type Holder = typeof globalThis & { [KEY]?: Set<string>; [CLOSED]?: boolean };
const laid = (): Set<string> => ((globalThis as Holder)[KEY] ??= new Set());

/**
 * Lays the original where Astro finds it.
 * @param url as {@link originalUrl} makes it
 * @param file absolute path of the original
 * @param folder the output folder of a build, any folder of the project under the dev server
 */
export async function layOriginal(url: string, file: string, folder: URL): Promise<void> {
  const place = join(fileURLToPath(folder), url);
  if (laid().has(place) || (globalThis as Holder)[CLOSED]) return;
  laid().add(place);
  await mkdir(dirname(place), { recursive: true });
  await rm(place, { force: true });
  // Not every system lets everyone make links.
  await symlink(file, place).catch(() => copyFile(file, place));
}

/** Takes away all originals, and lays no more: a text that is made after the cutting, for a feed, has its cuts from its page. */
export async function closeOriginals(): Promise<void> {
  (globalThis as Holder)[CLOSED] = true;
  await clearOriginals();
}

/** Takes away all originals that were laid. */
export async function clearOriginals(): Promise<void> {
  await Promise.all([...laid()].map((place) => rm(place, { force: true })));
  laid().clear();
}
