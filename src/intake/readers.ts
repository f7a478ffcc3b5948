/** Many files are read on all cores: one is read apart from the others. */
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { openSharedFile, setParsedBodies } from './parsed-bodies.ts';
import type { ReaderData } from './reader.ts';
import { readFresh } from './reading.ts';
import type { Reading, Surroundings } from './reading.ts';

/** A reader takes a second to start, in which this many are read. */
const FEW = 400;
/** Files that a reader takes at once: messages between threads cost little beside them. */
const BATCH = 32;

/**
 * Where there are many, their bodies are put down for the pages of the same build: see `parsed-bodies.ts`.
 * @param files absolute paths
 * @param readers threads; 1 reads here
 * @returns in the order of `files`
 */
export async function readAll(files: readonly string[], around: Surroundings, readers = files.length < FEW ? 1 : availableParallelism()): Promise<Reading[]> {
  if (readers === 1) {
    const all: Reading[] = [];
    for (const file of files) all.push(await readFresh(file, around));
    return all;
  }
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, i) => files.slice(i * BATCH, (i + 1) * BATCH));
  const shared = openSharedFile();
  const pool = new Tinypool({ filename: new URL('./reader.ts', import.meta.url).href, minThreads: readers, maxThreads: readers, workerData: { content: around.content, ...(shared && { shared }) } satisfies ReaderData });
  try {
    const all = (await Promise.all(batches.map((batch) => pool.run(batch) as Promise<Reading[]>))).flat();
    if (shared) setParsedBodies({ file: shared.file, places: new Map(all.flatMap(({ put }) => (put ? [put] : []))) });
    return all;
  } finally {
    await pool.destroy();
  }
}
