/**
 * Copies of saved articles: each page and all that it loads, under their own addresses, in a cache from which a service worker can
 * answer. Pictures are kept in the one cut that this screen chose, so the copy names no other.
 */
import { describe } from './describe.ts';
import type { Described } from './describe.ts';
import { savedList } from './saved.ts';

export const CACHE = 'nashra-saved';
/** What a page is read with; without its icon it reads as well. */
const LOADED = 'script[src], link:is([rel=stylesheet], [rel=preload], [rel=modulepreload]), img[src]';
/** What a script loads later: other scripts and their styles stand beside it. */
const PARTS = /["'`](?:\.\/|\/?_astro\/)([\w.~-]+\.(?:js|css))["'`]/g;

export interface Copy {
  readonly files: string[];
  /** Of the page and its pictures: what is the article's own. */
  readonly bytes: number;
  readonly said: Described;
}

/** One at a time, in all windows: what one is about to need, no other sweeps away. */
const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(CACHE, work);

const absolute = (address: string): string => new URL(address, location.href).href;

/** Faces that this page has in use: an article has the same. */
const faces = (): string[] => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /\.woff2$/.test(name));

async function whole(path: string, shown: Iterable<HTMLImageElement>): Promise<Copy> {
  const cache = await caches.open(CACHE);
  const answer = await fetch(path, { cache: 'no-cache' });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  // What answers in the place of an article is not kept.
  const said = describe(page);
  const chosen = new Map(Array.from(shown, ({ src, currentSrc }) => [src, currentSrc]));
  for (const image of page.images) {
    image.src = chosen.get(image.src) || image.src;
    for (const source of image.parentElement?.querySelectorAll('source') ?? []) source.remove();
  }
  const html = new Blob([`<!doctype html>${page.documentElement.outerHTML}`]);
  const waiting = [...page.querySelectorAll(LOADED)].map((one) => one.getAttribute('src') ?? one.getAttribute('href') ?? '');
  const files = new Set<string>();
  let bytes = html.size;
  const fetchOne = async (file: string): Promise<void> => {
    if (files.has(file) || !file.startsWith(location.origin)) return;
    files.add(file);
    // The name of a built file holds its digest: what is kept under it never changes.
    const built = file.includes('/_astro/');
    let response = built ? await cache.match(file) : undefined;
    if (!response) {
      response = await fetch(file, { cache: built ? 'default' : 'no-cache' });
      if (!response.ok) throw new Error(file);
      await cache.put(file, response.clone());
    }
    if (file.endsWith('.js')) await Promise.all(Array.from((await response.text()).matchAll(PARTS), ([, name = '']) => fetchOne(new URL(name, file).href)));
    else if (!/\.(?:woff2|css)$/.test(file)) bytes += (await response.blob()).size;
  };
  await Promise.all([...waiting, ...faces()].map((file) => fetchOne(absolute(file))));
  const own = absolute(path);
  await cache.put(own, new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  return { files: [own, ...files], bytes, said };
}

/**
 * Takes a copy of an article, or brings the one that is there up to date.
 * @param shown its pictures as this screen shows them; of any other the cut is taken that its `src` names
 * @throws where anything that the page needs cannot be had
 */
export const copyArticle = (path: string, shown: Iterable<HTMLImageElement> = []): Promise<Copy> => alone(() => whole(path, shown));

/** Clears away what no saved article needs. */
export const sweep = (): Promise<void> =>
  alone(async () => {
    const cache = await caches.open(CACHE);
    const needed = new Set(savedList().flatMap(({ files }) => files));
    for (const { url } of await cache.keys()) if (!needed.has(url)) await cache.delete(url);
  });
