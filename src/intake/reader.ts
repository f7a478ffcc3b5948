/** A thread that reads files; see `readAll`. */
import { Tinypool } from 'tinypool';
import { readFresh, surroundings } from './reading.ts';
import type { Reading } from './reading.ts';
import type { Desk } from './shelf.ts';

/** What a thread is told when it starts. */
export interface Order {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** Where bodies are put down, if anywhere. */
  readonly desk?: Desk;
}

const { content, desk } = Tinypool.workerData as Order;
const around = surroundings(content);

/** @param files absolute paths */
export default async function read(files: readonly string[]): Promise<Reading[]> {
  const all: Reading[] = [];
  for (const file of files) all.push(await readFresh(file, await around, desk));
  return all;
}
