/**
 * Keeps a cache within its limit: what was not used for longest goes first.
 *
 * Entries of a cache stand in the order in which they were put, and putting one again moves it to the end: the order is all that is
 * remembered. Workbox's own plugin counts entries, not bytes, and needs a database for it.
 */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import type { Limit } from './names.ts';

/** What an entry weighs, written when it is put: to ask the body would be to read all of them. */
const SIZE = 'x-nashra-size';

/** A response that says what it weighs. It has lost its address, so it can't be taken for a redirected one either. */
export async function weighed(response: Response): Promise<Response> {
  const body = await response.blob();
  const headers = new Headers(response.headers);
  headers.set(SIZE, String(body.size));
  return new Response(body, { status: response.status, statusText: response.statusText, headers });
}

/** Removes what is beyond the limit. An entry that alone is too large goes as well. */
export async function trim(cache: Cache, { entries, bytes }: Limit): Promise<void> {
  const newestFirst = (await cache.keys()).toReversed();
  let weight = 0;
  for (const [i, request] of newestFirst.entries()) {
    const response = await cache.match(request, { ignoreVary: true });
    weight += Number(response?.headers.get(SIZE) ?? 0);
    if (i >= entries || weight > bytes) await cache.delete(request, { ignoreVary: true });
  }
}

/** One after the other: two that count at once would both count what the other removes. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * A plugin that weighs what is put, trims behind it, and moves what is used to the end.
 * @param accept whether an answer is worth keeping
 */
export function recent(limit: Limit, accept: (response: Response) => boolean): WorkboxPlugin {
  return {
    cacheWillUpdate: async ({ response }) => (accept(response) ? weighed(response) : null),
    cacheDidUpdate: async ({ cacheName }) => {
      turn = turn.then(async () => trim(await caches.open(cacheName), limit)).catch(() => undefined);
      await turn;
    },
    cachedResponseWillBeUsed: async ({ cacheName, request, cachedResponse, event }) => {
      if (!cachedResponse) return null;
      const again = cachedResponse.clone();
      // The reader does not wait for it. Storage may be full or refused: the answer is there all the same.
      event.waitUntil(caches.open(cacheName).then((cache) => cache.put(request, again)).catch(() => undefined));
      return cachedResponse;
    },
  };
}
