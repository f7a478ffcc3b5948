/**
 * Reckons which stories of a large paper have most in common on another core, while the edition is put together on this one: at fifty
 * thousand stories it takes as long as the rest of it.
 */
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { answered, near } from '../edition/near.ts';
import type { Near } from '../edition/near.ts';
import { setRelating } from '../edition/relating.ts';
import type { Traits } from '../edition/traits.ts';

/** How far the thread is. */
export const STATES = { notBegun: 0, begun: 1, done: 2, failed: 3 } as const;

/** What the thread is told when it starts. */
export interface RelationsData {
  readonly traits: Traits;
  readonly most: number;
  /** Shared: `most` numbers for each story. */
  readonly answers: Int32Array;
  /** Shared: one of the numbers above. */
  readonly state: Int32Array;
}

/** A thread takes a fifth of a second to start, in which this many are reckoned. */
const FEW = 5_000;
/** A thread that has begun takes a second or two. */
const PATIENCE_MS = 60_000;

const shared = (numbers: number): Int32Array => new Int32Array(new SharedArrayBuffer(numbers * Int32Array.BYTES_PER_ELEMENT));

/** Waits for a thread that has begun. @returns whether it is done */
function isDone(state: Int32Array): boolean {
  Atomics.wait(state, 0, STATES.begun, PATIENCE_MS);
  return Atomics.load(state, 0) === STATES.done;
}

/**
 * As `near`, reckoned on another thread. Where that has not begun by the time of the first question, or fails, it is reckoned here.
 * @param thread its module
 */
export function relate(traits: Traits, most: number, thread = new URL('./relations-thread.ts', import.meta.url)): Near {
  const stories = traits.newest.length;
  if (stories < FEW) return near(traits);
  const [answers, state] = [shared(stories * most), shared(1)];
  const worker = new Worker(thread, { workerData: { traits, most, answers, state } satisfies RelationsData });
  worker.unref();
  // It is found out by its state.
  worker.on('error', () => undefined);
  let ask: Near | undefined;
  return (place, take) => {
    ask ??= isDone(state) ? answered(answers, most) : near(traits);
    ask(place, take);
  };
}

export const relations = (): AstroIntegration => ({
  name: 'nashra:relations',
  hooks: {
    'astro:build:start': () => setRelating(relate),
  },
});
