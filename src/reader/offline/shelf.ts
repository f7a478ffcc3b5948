/** `/offline/`, and whatever page it stands in for: lists what the device holds. Heads are taken from the pages themselves. */
import { cacheName, OFFLINE, SAVED } from '../../worker/names.ts';
import type { Kind } from '../../worker/names.ts';

const base = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;
const BY_ITSELF: readonly Kind[] = ['edition', 'pages', 'files', 'search'];

/** An article's address, whatever the base. */
const isArticle = (path: string): boolean => path.startsWith(base) && /^\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(path.slice(base.length));

interface Held {
  readonly path: string;
  readonly published: string;
  readonly item: HTMLElement;
}

const make = <K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...inside: (Node | string)[]): HTMLElementTagNameMap[K] => {
  const element = Object.assign(document.createElement(name), { className });
  element.append(...inside);
  return element;
};

/** The nodes of an element of a stored page: text with its isolated runs. */
const copied = (from: Element | null): Node[] => [...(from?.childNodes ?? [])].map((node) => document.importNode(node, true));

/** The styles of a kept page are not this page's: its policy forbids them, even where nothing is shown of them. */
const STYLE = /<style[^]*?<\/style>/g;

function entry(path: string, html: string): Held | null {
  const page = new DOMParser().parseFromString(html.replace(STYLE, ''), 'text/html');
  const headline = page.querySelector('h1');
  const day = page.querySelector('.byline time a');
  if (!headline) return null;
  const link = Object.assign(make('a', '', ...copied(headline)), { href: path });
  const published = page.querySelector('meta[property="article:published_time"]')?.getAttribute('content') ?? '';
  const section = make('p', 'kick', ...copied(page.querySelector('.kick a')));
  return { path, published, item: make('li', '', make('p', 'when', ...copied(day)), make('article', '', section, make('h3', 'hl', link))) };
}

/** The articles of a cache, newest first, without those in `seen`, which grows. */
async function articles(name: string, seen: Set<string>): Promise<Held[]> {
  if (!(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const found: Held[] = [];
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (!isArticle(pathname) || seen.has(pathname)) continue;
    const response = await cache.match(request, { ignoreVary: true });
    const one = response && entry(pathname, await response.text());
    if (!one) continue;
    seen.add(pathname);
    found.push(one);
  }
  return found;
}

async function fill(shelf: HTMLElement): Promise<void> {
  const seen = new Set<string>();
  const saved = await articles(SAVED, seen);
  const read = [...(await articles(cacheName('pages', base), seen)), ...(await articles(cacheName('edition', base), seen))];
  for (const [name, held] of Object.entries({ saved, read })) {
    const section = shelf.querySelector<HTMLElement>(`[data-shelf="${name}"]`);
    if (!section) continue;
    section.hidden = held.length === 0;
    section.querySelector('ol')?.replaceChildren(...held.toSorted((a, b) => (a.published < b.published ? 1 : -1)).map(({ item }) => item));
  }
  const nothing = shelf.querySelector<HTMLElement>('[data-nothing]');
  if (nothing) nothing.hidden = saved.length + read.length > 0;
}

/** Says which page could not be had, and asks for it again when the line is back. */
function sayMissing(shelf: HTMLElement): void {
  if (location.pathname === `${base}${OFFLINE.slice(1)}`) return;
  const box = shelf.querySelector<HTMLElement>('[data-unreachable]');
  const address = box?.querySelector('bdi');
  if (!box || !address) return;
  address.textContent = decodeURI(location.href);
  box.hidden = false;
  box.querySelector('button')?.addEventListener('click', () => location.reload());
  addEventListener('online', () => location.reload());
}

const shelf = document.querySelector<HTMLElement>('[data-offline]');
if (shelf && !('caches' in globalThis)) shelf.setAttribute('data-filled', '');
if (shelf && 'caches' in globalThis) {
  sayMissing(shelf);
  void fill(shelf).finally(() => shelf.setAttribute('data-filled', ''));
  const forget = shelf.querySelector<HTMLButtonElement>('[data-forget]');
  forget?.addEventListener('click', async () => {
    await Promise.all(BY_ITSELF.map((kind) => caches.delete(cacheName(kind, base))));
    // Without its first part the worker would believe that it has everything.
    await (await navigator.serviceWorker.getRegistration(base))?.unregister();
    await fill(shelf);
    const done = shelf.querySelector('[data-forgotten]');
    if (done) done.textContent = done.getAttribute('data-forgotten');
    forget.hidden = true;
  });
  if (forget) forget.hidden = false;
}
