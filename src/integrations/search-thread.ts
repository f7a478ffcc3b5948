/** The thread that brings the index up to date while the pages are made; see `search`. */
import { parentPort, workerData } from 'node:worker_threads';
import { articleText } from '../intake/article-text.ts';
import { shortDigest } from '../intake/digest.ts';
import { setParsedBodies } from '../intake/parsed-bodies.ts';
import type { ParsedBodies } from '../intake/parsed-bodies.ts';
import { diskStore } from '../search/disk.ts';
import { aroundOf, sourcesOf } from '../search/offer.ts';
import type { Offer } from '../search/offer.ts';
import { updateIndex } from '../search/update.ts';

export interface Task {
  readonly offer: Offer;
  /** Absolute path of the folder that the index is kept in. */
  readonly kept: string;
  /** Bodies that were parsed already. */
  readonly bodies?: ParsedBodies;
}

/** What was done, and how long it took. */
export interface Indexed {
  readonly articles: number;
  readonly indexed: number;
  readonly seconds: number;
}

const { offer, kept, bodies } = workerData as Task;
setParsedBodies(bodies);
const start = performance.now();
const { indexed, manifest } = await updateIndex(diskStore(kept), sourcesOf(offer, articleText), aroundOf(offer, shortDigest));
parentPort?.postMessage({ articles: manifest.articles, indexed, seconds: (performance.now() - start) / 1000 } satisfies Indexed);
