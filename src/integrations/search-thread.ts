/** The thread that brings the index up to date while the pages are made; see `search`. It starts with the build and waits to be told of what. */
import { parentPort, workerData } from 'node:worker_threads';
import { articleText } from '../intake/article-text.ts';
import { shortDigest } from '../intake/digest.ts';
import { setParsedBodies } from '../intake/parsed-bodies.ts';
import type { ParsedBodies } from '../intake/parsed-bodies.ts';
import { diskStore } from '../search/disk.ts';
import { aroundOf, sourcesOf } from '../search/offer.ts';
import type { Offer } from '../search/offer.ts';
import { readState } from '../search/state.ts';
import { updateIndex } from '../search/update.ts';

export interface Task {
  readonly offer: Offer;
  /** Bodies that were parsed already. */
  readonly bodies?: ParsedBodies;
}

/** What was done, and how long it took. */
export interface Indexed {
  readonly articles: number;
  readonly indexed: number;
  readonly seconds: number;
}

/** Absolute path of the folder that the index is kept in. */
const store = diskStore(workerData as string);
const old = readState(store);

parentPort?.once('message', ({ offer, bodies }: Task) => {
  setParsedBodies(bodies);
  const start = performance.now();
  void updateIndex(store, sourcesOf(offer, articleText), aroundOf(offer, shortDigest), { old }).then(({ indexed, manifest }) => {
    parentPort?.postMessage({ articles: manifest.articles, indexed, seconds: (performance.now() - start) / 1000 } satisfies Indexed);
  });
});
