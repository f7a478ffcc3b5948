/** A thread that reads files; see `readAll`. */
import { Tinypool } from 'tinypool';
import type { SharedFile } from './parsed-bodies.ts';
import { readFresh, surroundings } from './reading.ts';
import type { Reading } from './reading.ts';

/** What a thread is told when it starts. */
export interface ReaderData {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** Where bodies are put down, if anywhere. */
  readonly shared?: SharedFile;
}

const { content, shared } = Tinypool.workerData as ReaderData;
const around = surroundings(content);

/** @param files absolute paths */
export default async function read(files: readonly string[]): Promise<Reading[]> {
  const all: Reading[] = [];
  for (const file of files) all.push(await readFresh(file, await around, shared));
  return all;
}
