/** A thread that reads files; see `readAll`. */
import { Tinypool } from 'tinypool';
import { forgetWords } from '../arabic/terms.ts';
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

/** Words that are remembered: those of some ten thousand articles. To forget and meet them again takes a second or two. */
const MOST_WORDS = 200_000;

/** @param files absolute paths */
export default async function read(files: readonly string[]): Promise<Reading[]> {
  forgetWords(MOST_WORDS);
  const all: Reading[] = [];
  for (const file of files) all.push(await readFresh(file, await around, shared));
  return all;
}
