/** The text of an article as search reads it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyInNumerals } from '../arabic/copy-numerals.ts';
import type { Numerals } from '../arabic/digits.ts';
import { plainParagraphs } from '../markup/text.ts';
import { readBody } from './copy.ts';

interface Where {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** The digits that copy is set in; absent where it stays as it is written. */
  readonly numerals?: Numerals;
}

/**
 * The text of an article's file, paragraph by paragraph, in the digits that its page shows; none where it can't be read.
 * @param file path from the content folder
 */
export async function articleText(file: string, { content, numerals }: Where): Promise<string[]> {
  const bytes = await readFile(join(content, file)).catch(() => new Uint8Array());
  const read = readBody(bytes, file);
  const text = 'unreadable' in read ? [] : plainParagraphs(read);
  return numerals ? text.map((one) => copyInNumerals(one, numerals)) : text;
}
