/** Where an answer may lie besides the cache that it belongs in. */
import { matchPrecache } from 'workbox-precaching';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { OFFLINE } from './names.ts';

/** The edition as it was installed, then every cache: what the reader saved is in one of its own. */
export const anywhere = async (address: string): Promise<Response | undefined> =>
  (await matchPrecache(address)) ?? caches.match(address, { ignoreVary: true });

/** Behind the cache of a strategy come all others. */
export const othersToo: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ cachedResponse, request }) => cachedResponse ?? (await anywhere(request.url)) ?? null,
};

/** `/media/name.0123456789ab_` of the cut of a photograph; empty for other files. */
const photograph = (path: string): string => /^.*\.[0-9a-f]{12}_/.exec(path)?.[0] ?? '';

/** Another cut of the same photograph: on another visit the window may have been narrower. */
async function otherCut(address: string): Promise<Response | undefined> {
  const wanted = photograph(new URL(address).pathname);
  if (wanted === '') return undefined;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const found = (await cache.keys()).find(({ url }) => photograph(new URL(url).pathname) === wanted);
    if (found) return cache.match(found, { ignoreVary: true });
  }
  return undefined;
}

export const otherCutThen: WorkboxPlugin = {
  handlerDidError: async ({ request }) => otherCut(request.url),
};

/** The page that says what there is to read, in the place of one that can't be had. */
export async function offlinePage(base: string): Promise<Response> {
  const page = await anywhere(new URL(`${base}${OFFLINE.slice(1)}`, location.origin).href);
  return page ? new Response(page.body, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } }) : Response.error();
}
