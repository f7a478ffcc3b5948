/** What a reader's device fetches when the worker of an edition is installed: the front page, its newest articles, and what they need. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { escapePattern } from '../escape-pattern.ts';
import { EDITION_BYTES, OFFLINE } from '../../worker/names.ts';

export interface Entry {
  /** Path on the host, with the base. */
  readonly url: string;
  /** A digest; `null` where the name holds one. */
  readonly revision: string | null;
}

/** Pages that are there besides the front page, if the paper has them. */
const TOOLS = [OFFLINE, '/search/', '/saved/'];
/** Articles of the front page, in its order. */
const ARTICLES = 10;
/** A picture that is larger waits until its page is read. */
const PICTURE_BYTES = 60_000;

/** Scripts and styles are small; of the faces, the slices that nearly every page needs. */
const isNeeded = (name: string): boolean => /\.(?:js|css)$/.test(name) || /-(?:news|latin)\.[^/]*\.woff2$/.test(name);

/** From a path in the paper, without its first slash, to where the file is; `null` where there is none. */
export type Find = (path: string) => string | null;

async function read(find: Find, path: string): Promise<Buffer | null> {
  const found = find(decodeURIComponent(path).replace(/^\//, ''));
  return found === null ? null : readFile(found).catch(() => null);
}
const file = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

/** The addresses that a page states, from the paper's root, in order. */
const stated = (html: string, pattern: RegExp): string[] => [...new Set(Array.from(html.matchAll(pattern), ([, path = '']) => path))];

/**
 * @param find where the files of the built paper are
 * @param built names of the files under `_astro/`
 * @param base the paper's base path, with slashes at both ends
 * @returns entries in a fixed order, all together at most `EDITION_BYTES`
 */
export async function precacheList(find: Find, built: readonly string[], base: string): Promise<Entry[]> {
  const root = escapePattern(base.replace(/\/$/, ''));
  const link = new RegExp(`href="?${root}(/\\d{4}/\\d\\d/\\d\\d/[^/"\\s>]+/)["\\s>]`, 'g');
  const image = new RegExp(`<img[^>]*?\\ssrc="?${root}(/[^"\\s>]+)`, 'g');
  const entries: Entry[] = [];
  let left = EDITION_BYTES;
  const take = (path: string, bytes: Buffer, hashed: boolean): boolean => {
    if (bytes.length > left) return false;
    left -= bytes.length;
    entries.push({ url: `${base.replace(/\/$/, '')}${path}`, revision: hashed ? null : createHash('sha256').update(bytes).digest('hex').slice(0, 16) });
    return true;
  };

  for (const name of built.filter(isNeeded).toSorted()) {
    const bytes = await read(find, `/_astro/${name}`);
    if (bytes) take(`/_astro/${name}`, bytes, true);
  }

  const pictures = new Set<string>();
  const page = async (path: string): Promise<string> => {
    const bytes = await read(find, file(path));
    if (!bytes || !take(path, bytes, false)) return '';
    const html = bytes.toString('utf8');
    for (const src of stated(html, image)) pictures.add(src);
    return html;
  };
  const front = await page('/');
  for (const path of TOOLS) await page(path);
  for (const path of stated(front, link).slice(0, ARTICLES)) await page(path);
  for (const path of pictures) {
    const bytes = await read(find, path);
    if (bytes && bytes.length <= PICTURE_BYTES) take(path, bytes, /\.[0-9a-f]{12}_[^/]+$/.test(path));
  }
  return entries;
}
