/**
 * The paper without a connection: docs/decisions/014-offline.md.
 *
 * A page is asked of the network first, so none can be stuck; what never changes under its address comes from the device. The worker of
 * a newer edition waits until it is asked to take over or no page of the paper is open.
 */
import { setCacheNameDetails } from 'workbox-core';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst, StaleWhileRevalidate } from 'workbox-strategies';
import { INDEX_FOLDER, MANIFEST } from '../search/manifest.ts';
import { anywhere, offlinePage, othersToo, otherCutThen } from './anywhere.ts';
import { facts } from './edition.ts';
import { cacheName, isOurs, LIMITS, shortName } from './names.ts';
import type { Kind, Request as Asked } from './names.ts';
import { recent } from './recent.ts';
import { scope } from './scope.ts';
import type { Extendable } from './scope.ts';

const { base, edition } = facts;
/** A page that is on the device is shown after so long. */
const PATIENCE_S = 3;

setCacheNameDetails({ prefix: 'nashra', precache: shortName('edition', base), suffix: '' });
precache([...facts.precache]);

const isPage = (response: Response): boolean => response.status === 200 && (response.headers.get('content-type') ?? '').startsWith('text/html');
const isWhole = (response: Response): boolean => response.status === 200;

const withoutQuery = (address: string): string => new URL(new URL(address).pathname, address).href;

const wholePages: WorkboxPlugin = {
  // A host that says nothing of time lets browsers guess how long a page holds: it is asked whether it still does. (A navigation that
  // the browser preloads could not be told so.)
  requestWillFetch: async ({ request }) =>
    request.mode === 'navigate' && request.cache === 'default' ? new Request(request.url, { headers: request.headers, redirect: 'manual', cache: 'no-cache' }) : request,
  // The host knows no queries: a page is one, whatever follows the question mark.
  cacheKeyWillBeUsed: async ({ request }) => withoutQuery(request.url),
  // What a failing host says helps less than the page as it was.
  handlerWillRespond: async ({ request, response }) => (response.status >= 500 ? ((await anywhere(withoutQuery(request.url))) ?? response) : response),
  handlerDidError: () => offlinePage(base),
};

const matchOptions = { ignoreVary: true };
const pages = new NetworkFirst({
  cacheName: cacheName('pages', base),
  networkTimeoutSeconds: PATIENCE_S,
  matchOptions,
  plugins: [wholePages, recent(LIMITS.pages, isPage), othersToo],
});
const kept = { cacheName: cacheName('files', base), matchOptions, plugins: [recent(LIMITS.files, isWhole), othersToo, otherCutThen] };
const forEver = new CacheFirst(kept);
const refreshed = new StaleWhileRevalidate(kept);
const indexed = { cacheName: cacheName('search', base), matchOptions, plugins: [recent(LIMITS.search, isWhole)] };

const under = (path: string, folder: string): boolean => path.startsWith(`${base}${folder}`);
/** A digest in the name: `x.DbQo5T3j.js`, `x.0123456789ab_jk1Hj.webp`. */
const isForEver = (path: string): boolean => under(path, '_astro/') || /\.[0-9a-f]{12}_[^/]+$/.test(path);
const isFile = (path: string): boolean => under(path, '_astro/') || under(path, 'media/') || under(path, 'favicon.svg');
const index = INDEX_FOLDER.slice(1);

registerRoute(({ request, url, sameOrigin }) => sameOrigin && request.mode === 'navigate' && under(url.pathname, ''), pages);
registerRoute(({ url, sameOrigin }) => sameOrigin && isForEver(url.pathname), forEver);
registerRoute(({ url, sameOrigin }) => sameOrigin && isFile(url.pathname), refreshed);
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname === `${base}${index}${MANIFEST}`, new NetworkFirst({ ...indexed, networkTimeoutSeconds: PATIENCE_S }));
registerRoute(({ url, sameOrigin }) => sameOrigin && under(url.pathname, index), new CacheFirst(indexed));

/** Old caches go, and pages that the new edition brings itself: what was kept of them is older. */
async function clear(): Promise<void> {
  const current = new Set((['edition', 'pages', 'files', 'search'] satisfies Kind[]).map((kind) => cacheName(kind, base)));
  const old = (await caches.keys()).filter((name) => isOurs(name, base) && !current.has(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  const cache = await caches.open(cacheName('pages', base));
  await Promise.all(facts.precache.map(({ url }) => cache.delete(url, matchOptions)));
}

scope.addEventListener('activate', (event) => event.waitUntil(clear().then(() => scope.clients.claim())));

async function keep(event: Extendable, page: string, files: readonly string[]): Promise<void> {
  const ours = (address: string): boolean => new URL(address).origin === location.origin;
  const fetched = [pages.handle({ event, request: new Request(page) })];
  for (const file of files.filter(ours)) {
    const { pathname } = new URL(file);
    if (isFile(pathname)) fetched.push((isForEver(pathname) ? forEver : refreshed).handle({ event, request: new Request(file) }));
  }
  await Promise.allSettled(fetched);
}

scope.addEventListener('message', (event) => {
  const asked = event.data as Asked;
  if (asked.say === 'edition') event.ports[0]?.postMessage(edition);
  else if (asked.say === 'take-over') event.waitUntil(scope.skipWaiting());
  else if (asked.say === 'keep') event.waitUntil(keep(event, asked.page, asked.files));
  else if (asked.say === 'take-over-alone') {
    // Another open page may still load a part of the old edition.
    event.waitUntil(scope.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((open) => (open.length <= 1 ? scope.skipWaiting() : undefined)));
  }
});
