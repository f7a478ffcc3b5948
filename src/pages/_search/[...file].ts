/** Hands out the index on the dev server: of the paper as it is now, what is not published yet included. */
import type { APIRoute } from 'astro';
import { articleText } from '../../intake/article-text.ts';
import { shortDigest } from '../../intake/digest.ts';
import { memoryStore } from '../../search/memory.ts';
import { aroundOf, offered, sourcesOf } from '../../search/offer.ts';
import type { Offering } from '../../search/offer.ts';
import { updateIndex } from '../../search/update.ts';
import { paper } from '../_paper.ts';

export const prerender = false;

const store = memoryStore();

let indexed: Offering | undefined;
/** Changes are taken in one after the other. */
let ready: Promise<unknown> = Promise.resolve();

async function upToDate(): Promise<void> {
  await paper();
  ready = ready.then(async () => {
    const now = offered();
    if (!now || now === indexed) return;
    const given = now();
    await updateIndex(store, sourcesOf(given, given.head, articleText), aroundOf(given, shortDigest));
    indexed = now;
  });
  await ready;
}

export const GET: APIRoute = async ({ params }) => {
  await upToDate();
  const bytes = await store.load(params['file'] ?? '');
  return bytes ? new Response(bytes, { headers: { 'cache-control': 'no-store' } }) : new Response(null, { status: 404 });
};
