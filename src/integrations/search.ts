/**
 * Writes the search index. It is made on a thread of its own as soon as it is known what is to be found, while the pages are made; it is
 * kept between builds, so that only what changed is indexed, and linked from there. What a build publishes does not depend on what was
 * kept (tests/search/update.test.ts).
 */
import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { parsedBodies } from '../intake/parsed-bodies.ts';
import { ended } from '../intake/thread.ts';
import { spillFolder } from '../intake/unnamed-file.ts';
import { INDEX_FOLDER } from '../search/manifest.ts';
import { onOffer, packOffer } from '../search/offer.ts';
import type { Offer } from '../search/offer.ts';
import { STATE } from '../search/state.ts';
import { running } from './press/index.ts';
import type { Run } from './press/run.ts';
import { PLAIN, stampOf } from './press/state.ts';
import type { Stamp } from './press/state.ts';
import type { Changes, Indexed, IndexerData, Question, Task } from './search-thread.ts';

/**
 * Starts the thread, which reads what the index remembers; it keeps no process alive that has nothing for it.
 * @param kept absolute path of the folder that the index is kept in
 * @returns tells it what is to be indexed
 */
function indexer(kept: string): (offer: Offer) => Promise<Indexed> {
  const thread = new Worker(new URL('./search-thread.ts', import.meta.url), { workerData: { kept, spill: spillFolder() } satisfies IndexerData });
  thread.unref();
  const failed = ended(thread, 'writes the search index');
  return (offer) => {
    const bodies = parsedBodies();
    thread.ref();
    thread.postMessage({ offer: packOffer(offer), ...(bodies && { bodies }) } satisfies Task);
    const done = new Promise<Indexed>((resolve) => {
      thread.on('message', (told: Question | Indexed) => {
        if ('asked' in told) thread.postMessage(told.asked.map(offer.head));
        else resolve(told);
      });
    });
    return Promise.race([done, failed]);
  };
}

/** A file of the index is never written to once it is there (`disk-writer.ts`), so that a link is as good as a copy. */
function layDown(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // The disk has no links, or these are two disks.
    copyFileSync(from, to);
  }
}

/** The files of the index as they stand; those that the thread has not touched are as they were when the build began. */
function standing(kept: string, before: ReadonlyMap<string, Stamp>, { cleared, written, removed }: Changes): Map<string, Stamp> {
  const stands = new Map([...before].filter(([path]) => !cleared.some((folder) => path.startsWith(folder))));
  for (const path of removed) stands.delete(path);
  for (const path of written) {
    const stamp = stampOf(join(kept, path));
    if (stamp) stands.set(path, stamp);
  }
  return stands;
}

/** Publishes an index: a file that the last build published as it is stays where it is. @param files as they stand in it */
async function publish(run: Run, kept: string, files: ReadonlyMap<string, Stamp>, to: string): Promise<void> {
  for (const [path, { size, time }] of files) {
    if (path === STATE) continue;
    const file = `${INDEX_FOLDER.slice(1)}${path}`;
    const key = `${size} ${time}`;
    if (await run.keepIfSame(file, key)) continue;
    const copy = join(to, path);
    mkdirSync(dirname(copy), { recursive: true });
    layDown(join(kept, path), copy);
    const stamp = stampOf(copy);
    if (stamp) run.prints.set(file, { ...stamp, key, contents: PLAIN });
  }
}

export function search(): AstroIntegration {
  let kept = '';
  let indexed: Promise<Indexed> | undefined;
  return {
    name: 'nashra:search',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        // On the dev server the index lives in memory, and a page hands it out.
        if (command === 'dev') injectRoute({ pattern: `${INDEX_FOLDER}[...file]`, entrypoint: new URL('../pages/_search/[...file].ts', import.meta.url) });
      },
      'astro:config:done': ({ config }) => {
        kept = fileURLToPath(new URL('search', config.cacheDir));
      },
      'astro:build:start': () => {
        const index = indexer(kept);
        onOffer((offering) => {
          indexed = index(offering());
          // Said when the index is waited for.
          indexed.catch(() => undefined);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const [result, run] = [await indexed, running()];
        if (!result || !run) return;
        run.index = standing(kept, (await run.survey?.found)?.index ?? new Map(), result);
        await publish(run, kept, run.index, fileURLToPath(new URL(`.${INDEX_FOLDER}`, dir)));
        logger.info(`${result.articles} articles to search, ${result.indexed} of them indexed anew, in ${result.seconds.toFixed(1)} s beside the pages`);
      },
    },
  };
}
