/** Every address of the paper that a text may link to. */
import type { Catalogue } from '../intake/catalogue.ts';
import type { Page } from '../schema/page.ts';
import type { Entry } from './entry.ts';

export interface Addresses {
  readonly entries: readonly Entry[];
  readonly catalogue: Catalogue;
  readonly pages: readonly Pick<Page, 'id'>[];
  /** Routes of the pages folder: `/archive`, `/search`, `/sections/[id]/[...page]`. */
  readonly routes: readonly string[];
  /** Paths that the routes do not tell: authors' pages, former addresses of articles. */
  readonly others?: readonly string[];
  /** Names of files that stand behind each page with a list: its feeds. */
  readonly feeds?: readonly string[];
  /** Whether the content folder has a file of this path. */
  readonly hasFile: (path: string) => boolean;
}

/** @returns whether something is published at a path, decoded and without the slash at its end */
export function addressBook({ entries, catalogue, pages, routes, others = [], feeds = [], hasFile }: Addresses): (path: string) => boolean {
  // A rest parameter may be empty: `/topics/[...page]` is `/topics` too.
  const known = new Set(['', ...routes.map((route) => route.replace(/\/\[\.\.\.[^\]]+\]$/, '')).filter((route) => !route.includes('['))]);
  for (const path of others) known.add(path.replace(/\/$/, ''));
  for (const { permalink } of entries) {
    if (permalink === undefined) continue;
    const path = permalink.replace(/\/$/, '');
    known.add(path);
    // The day, the month and the year of it.
    for (let up = path; up.length > 1; up = up.slice(0, up.lastIndexOf('/'))) known.add(up);
  }
  for (const room of ['sections', 'topics', 'sources'] as const) for (const id of catalogue[room].keys()) known.add(`/${room}/${id}`);
  for (const { id } of pages) known.add(`/${id}`);
  // `/sections/[id]/feed.xml`: there where the page is that it belongs to.
  const behind = routes.flatMap((route) => {
    const tail = /\]((?:\/[^[\]/]+)+)$/.exec(route)?.[1];
    return tail === undefined ? [] : [tail];
  });
  return (path) => {
    if (path.startsWith('/media/')) return hasFile(path.slice(1));
    if (feeds.some((file) => path.endsWith(`/${file}`) && known.has(path.slice(0, -file.length - 1)))) return true;
    // Lists go on over numbered sheets.
    return known.has(path.replace(/\/page\/\d+$/, '')) || behind.some((tail) => path.endsWith(tail) && path !== tail && known.has(path.slice(0, -tail.length)));
  };
}
