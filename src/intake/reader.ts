/** A thread that reads files; see `readAll`. */
import { Tinypool } from 'tinypool';
import { readFresh, surroundings } from './reading.ts';
import type { Reading } from './reading.ts';

const around = surroundings(Tinypool.workerData as string);

/** @param files absolute paths */
export default async function read(files: readonly string[]): Promise<Reading[]> {
  const all: Reading[] = [];
  for (const file of files) all.push(await readFresh(file, await around));
  return all;
}
