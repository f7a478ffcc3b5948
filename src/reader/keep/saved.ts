/** The list of saved articles. Their pages are in a cache (copy.ts); this is what is said of them. */
import { keep, kept } from '../device.ts';

export interface Saved {
  /** The page's path as links write it, percent-encoded, with the base: its key. */
  readonly path: string;
  readonly headline: string;
  readonly section: string;
  readonly summary: string;
  /** Of the text alone. */
  readonly words: number;
  /** When, ISO 8601. */
  readonly saved: string;
  /** Addresses of all that the copy needs; empty while there is none. */
  readonly files: readonly string[];
  /** Bytes of the page and its pictures. */
  readonly bytes: number;
}

/** What the paper takes of a device at most. */
export const MOST_BYTES = 50_000_000;
export const MOST_ARTICLES = 200;

const NAME = 'saved';

/** Newest first. */
export const savedList = (): Saved[] => kept<Saved[]>(NAME, []);

export const isSaved = (path: string): boolean => savedList().some((one) => one.path === path);

/** Puts an article into the list, or in the place of what was said of it. */
export function putSaved(article: Saved): boolean {
  const list = savedList();
  const at = list.findIndex(({ path }) => path === article.path);
  if (at >= 0) list[at] = article;
  else list.unshift(article);
  const bytes = list.reduce((sum, one) => sum + one.bytes, 0);
  return bytes <= MOST_BYTES && list.length <= MOST_ARTICLES && keep(NAME, list);
}

export const dropSaved = (path: string): boolean => keep(NAME, savedList().filter((one) => one.path !== path));
