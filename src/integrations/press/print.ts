/**
 * Makes the pages of a build: those whose key and trace are what they were stay, the others are rendered and written at once. Astro's own loop makes a promise for each folder and file and prints a line for each page: at ten thousand
 * pages that is a third of the time (docs/decisions/020-press.md).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer, RouteData } from 'astro';
import { escapePattern } from '../escape-pattern.ts';
import { traced } from '../../intake/trace.ts';
import type { Trace } from '../../intake/trace.ts';
import type { Folder } from './folder.ts';
import { PLAIN, sameStamp, shared, stampOf } from './state.ts';
import type { Contents, Print, Prints, Stamp } from './state.ts';

/** A page or file to be made. */
export interface Job {
  /** Its file, from the paper's root. */
  readonly file: string;
  /** The address under which Astro renders it. */
  readonly url: string;
  readonly route: RouteData;
  readonly key: string | undefined;
}

/** Not in folders of their own, so that hosts find them. */
const STATUS_PAGES = new Set(['/404', '/500']);

/** Where Astro puts a path with `format: 'directory'` and `trailingSlash: 'always'`. */
export function jobOf(pathname: string, route: RouteData, key: string | undefined, root: URL): Job {
  const parts = pathname.split('/').filter((part) => part !== '');
  if (parts.includes('..')) throw new Error(`${pathname}: an address can't leave the paper`);
  const bare = parts.join('/');
  const base = root.href.replace(/\/$/, '');
  if (route.type === 'endpoint') return { file: bare, url: `${base}/${pathname.replace(/^\/+/, '')}`, route, key };
  const file = STATUS_PAGES.has(pathname) ? `${bare}.html` : bare === '' ? 'index.html' : `${bare}/index.html`;
  return { file, url: bare === '' ? `${base}/` : `${base}/${bare}/`, route, key };
}

/** Whether the pictures that a page looked for are found as they were. */
export type StillHolds = (trace: Trace) => Promise<boolean>;

/** What was remembered of a file, if it is made of the same as then and stands as it was left; else `null`. Most files have nothing that is to be waited for. */
export function standing(file: string, key: string | undefined, last: Prints, folder: Folder, holds: StillHolds): Print | null | Promise<Print | null> {
  const one = key === undefined ? undefined : last.get(file);
  if (!one || one.key !== key || !sameStamp(one, folder.stampOf(file))) return null;
  if (one.contents === PLAIN) return one;
  if (!filesStand(one.contents, folder)) return null;
  return one.contents.trace ? holds(one.contents.trace).then((is) => (is ? one : null)) : one;
}

/** The files that a kept page names are there. */
const filesStand = ({ assets = [], trace }: Contents, folder: Folder): boolean =>
  [...assets, ...(trace?.needs ?? []).map(fileOfAddress)].every((path) => folder.stampOf(path) !== null);

/** `/charts/a.png` → `charts/a.png` */
export const fileOfAddress = (address: string): string => decodeURI(address).replace(/^\//, '');

/** The addresses of files that are not pages, such as cuts of pictures, as a page states them. @param root the paper's address */
export const assetPattern = (root: URL): RegExp =>
  new RegExp(`(?:["'\\s,(=]|${escapePattern(root.origin)})${escapePattern(root.pathname.replace(/\/$/, ''))}/((?:_astro|media)/[^"'\\s()<>\\\\?#&,]+)`, 'g');

const NOINDEX = '<meta name="robots" content="noindex"';

/** A text may hold what looks like an address and is none, such as `/media/100%`: such a file is never there. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What there is to remember of a file that was made. @param html its text where it is a page */
export function printOf(key: string, html: string | null, trace: Trace, asset: RegExp): Omit<Print, keyof Stamp> {
  const assets = [...new Set(Array.from((html ?? '').matchAll(asset), ([, path = '']) => decoded(path)))];
  const traced = trace.pictures.length + trace.messages.length + trace.needs.length > 0;
  return { key, contents: shared({ ...(traced && { trace }), ...(assets.length > 0 && { assets }), ...(html !== null && { listed: !html.includes(NOINDEX) }) }) };
}

/** A page as text: bytes of it would be a copy that is thrown away at once. */
async function rendered(job: Job, render: AstroPrerenderer['render'], finish: (html: string) => string): Promise<string | Buffer> {
  const made = await render(new Request(job.url), { routeData: job.route });
  const response = 'response' in made ? made.response : made;
  if (response.status !== 200 && !STATUS_PAGES.has(job.route.route)) throw new Error(`${new URL(job.url).pathname}: rendered with status ${response.status}`);
  return job.file.endsWith('.html') ? finish(await response.text()) : Buffer.from(await response.arrayBuffer());
}

/**
 * Renders a job and writes it into the new part of the paper.
 * @param finish what is still done to the text of a page
 */
export async function print(job: Job, render: AstroPrerenderer['render'], folder: Folder, asset: RegExp, finish = (html: string): string => html): Promise<Print> {
  const { made, trace } = await traced(() => rendered(job, render, finish));
  const file = join(folder.next, job.file);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, made);
  const stamp = stampOf(file);
  if (!stamp) throw new Error(`${file}: was written and is not there`);
  return { ...stamp, ...printOf(job.key ?? '', typeof made === 'string' ? made : null, trace, asset) };
}
