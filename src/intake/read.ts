/** Reads a file of the content folder, whatever it has become since it was listed. */
import { readFileSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { LIMITS } from '../schema/limits.ts';
import type { Message } from '../schema/message.ts';
import { tell } from './messages.ts';

/** What is told of a file that is there and can't be read; the name of the rule. */
export const UNREADABLE = 'unreadable-file';

const unreadable = (why: string): Message =>
  tell('error', UNREADABLE, {
    ar: `لا يُقرأ هذا الملف (${why}). امنح من يبني الصحيفة حق قراءته (chmod u+r)، أو انقله من مجلد المحتوى.`,
    en: `this file can't be read (${why}). Give whoever builds the paper the right to read it (chmod u+r), or move it out of the content folder.`,
  });

/** A file that is longer than any text: it is not read. Past two gigabytes it could not be. */
export const TOO_LARGE = tell('error', 'too-large', {
  ar: `الملف أكبر من ${LIMITS.article / 2 ** 20} م.ب فلا يُقرأ. اقسمه ملفات أصغر.`,
  en: `the file is larger than ${LIMITS.article / 2 ** 20} MB, so it is not read. Cut it into smaller ones.`,
});

/** Tells a file from what it was before: another one has another. */
export const stampOf = ({ size, mtimeMs, ino }: Stats): string => `${size}|${mtimeMs}|${ino}`;

/** Which files are no longer what they were. @param seen stamps of {@link readContent} by absolute path */
export function changedSince(seen: ReadonlyMap<string, string>): string[] {
  const now = (file: string): string => {
    const entry = statSync(file, { throwIfNoEntry: false });
    return entry ? stampOf(entry) : '';
  };
  return [...seen].filter(([file, stamp]) => now(file) !== stamp).map(([file]) => file);
}

/**
 * A pipe or a device is not opened: it would keep the build waiting for ever. Read at once, too: with a promise for each step the known
 * articles of an archive take ten times as long.
 * @param file absolute path; a link is followed
 * @returns the bytes, and a stamp taken before they were read; `null` where the file has gone, and with a message where it can't be read
 */
export function readContent(file: string): { bytes: Buffer | null; messages: Message[]; stamp?: string } {
  try {
    const entry = statSync(file);
    if (!entry.isFile()) return { bytes: null, messages: [unreadable('not a file')] };
    if (entry.size > LIMITS.article) return { bytes: null, messages: [TOO_LARGE] };
    return { bytes: readFileSync(file), messages: [], stamp: stampOf(entry) };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return { bytes: null, messages: code === 'ENOENT' ? [] : [unreadable(code)] };
  }
}
