/** The thread that deflates and writes the files of an index; see `diskStore`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { constants, deflateRawSync } from 'node:zlib';

/** A file to be written. */
export interface Task {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly plain: boolean;
  /** Whether it is made of bits in which nothing comes twice. */
  readonly bits: boolean;
}

/** What is said of each, in their order: nothing, or why it could not be written. */
export type Answer = string | null;

/** Most files have a few kilobytes: setting up a larger deflater takes longer than deflating them. */
const SMALL = { memLevel: 6 } as const;
/** To look for what comes twice where nothing does takes more than half of the time, and saves less than a hundredth. */
const BITS = { ...SMALL, strategy: constants.Z_HUFFMAN_ONLY } as const;

const made = new Set<string>();

function put({ file, bytes, plain, bits }: Task): void {
  const folder = dirname(file);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  // The old file may be published under a second name: a new one takes its place.
  rmSync(file, { force: true });
  writeFileSync(file, plain ? bytes : deflateRawSync(bytes, bits ? BITS : SMALL));
}

parentPort?.on('message', (task: Task) => {
  let answer: Answer = null;
  try {
    put(task);
  } catch (error) {
    answer = String(error);
  }
  parentPort?.postMessage(answer);
});
