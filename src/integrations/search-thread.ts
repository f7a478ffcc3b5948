/** The thread that brings the index up to date while the pages are made; see `search`. It starts with the build and waits to be told of what. */
import { parentPort, workerData } from 'node:worker_threads';
import { articleText } from '../intake/article-text.ts';
import { shortDigest } from '../intake/digest.ts';
import { setParsedBodies } from '../intake/parsed-bodies.ts';
import type { ParsedBodies } from '../intake/parsed-bodies.ts';
import { diskStore } from '../search/disk.ts';
import { appender, bytesAt, openSpill, unnamedFile } from '../intake/unnamed-file.ts';
import type { Place } from '../intake/unnamed-file.ts';
import { aroundOf, sourcesOf, unpackOffer } from '../search/offer.ts';
import type { PackedOffer, RecordHead } from '../search/offer.ts';
import { inMemory } from '../search/runs.ts';
import type { Scratch } from '../search/runs.ts';
import { readState } from '../search/state.ts';
import { updateIndex } from '../search/update.ts';
import type { IndexStore } from '../search/update.ts';

/** Absolute paths of the folder that the index is kept in, and of the one where files may be made that go with the build. */
export interface IndexerData {
  readonly kept: string;
  readonly spill: string;
}

export interface Task {
  readonly offer: PackedOffer;
  /** Bodies that were parsed already. */
  readonly bodies?: ParsedBodies;
}

/** Asks for the heads of records, by the numbers of their articles; a list of them is answered. */
export interface Question {
  readonly asked: readonly number[];
}

/** What became of the files of the index. */
export interface Changes {
  /** Folders of which all that was there before has gone; all of the index where one has no name. */
  readonly cleared: readonly string[];
  readonly written: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
}

/** What was done, and how long it took. */
export interface Indexed extends Changes {
  readonly articles: number;
  readonly indexed: number;
  readonly seconds: number;
}

/** A store that knows what became of its files. */
function watched(store: IndexStore): IndexStore & { readonly changes: Changes } {
  const written = new Set<string>();
  const removed = new Set<string>();
  const cleared: string[] = [];
  return {
    ...store,
    write(name, bytes) {
      written.add(name);
      removed.delete(name);
      return store.write(name, bytes);
    },
    remove(name) {
      removed.add(name);
      written.delete(name);
      store.remove(name);
    },
    clear(folder = '') {
      cleared.push(folder);
      store.clear(folder);
    },
    get changes() {
      return { cleared, written, removed };
    },
  };
}

/** Postings of an archive are more than its articles: they wait in a file, where one may be made. */
function scratchFile(): Scratch {
  const file = unnamedFile();
  if (file === undefined) return inMemory();
  const places: Place[] = [];
  const append = appender(file);
  return {
    put: (bytes) => places.push(append(bytes)) - 1,
    take: (number) => bytesAt(file, places[number] ?? { at: 0, length: 0 }),
  };
}

const { kept, spill } = workerData as IndexerData;
openSpill(spill);
const store = watched(diskStore(kept));
const old = readState(store);

/** What was asked for of articles that are indexed next, by their numbers: what is said of all of an archive would be a hundred megabytes. */
const told = new Map<number, RecordHead>();

const ask = (asked: readonly number[]): Promise<void> =>
  new Promise((done) => {
    parentPort?.once('message', (heads: readonly RecordHead[]) => {
      asked.forEach((article, i) => {
        const one = heads[i];
        if (one) told.set(article, one);
      });
      done();
    });
    parentPort?.postMessage({ asked } satisfies Question);
  });

function headOf(article: number): RecordHead {
  const head = told.get(article);
  if (!head) throw new Error(`nothing was asked for of article ${article}`);
  told.delete(article);
  return head;
}

parentPort?.once('message', ({ offer, bodies }: Task) => {
  setParsedBodies(bodies);
  const start = performance.now();
  const given = unpackOffer(offer);
  void updateIndex(store, sourcesOf(given, headOf, articleText), aroundOf(given, shortDigest), { old, before: ask, scratch: scratchFile() }).then(({ indexed, manifest }) => {
    parentPort?.postMessage({ ...store.changes, articles: manifest.articles, indexed, seconds: (performance.now() - start) / 1000 } satisfies Indexed);
  });
});
