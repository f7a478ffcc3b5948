/** Files of the content folder that are really in it. */
import { readdir, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import type { Message } from '../schema/message.ts';
import { inFile, tell } from './messages.ts';

/** Whether a file lies in a folder when every link is followed: an archive that was unpacked may hold links to anywhere. */
export async function isWithin(folder: string, file: string): Promise<boolean> {
  const [home, place] = await Promise.all([realpath(folder), realpath(file).catch(() => '')]);
  const path = relative(home, place);
  return place !== '' && !path.startsWith('..') && !isAbsolute(path);
}

const OUTSIDE = tell('error', 'outside', {
  ar: 'رابط رمزي إلى ملف ليس في مجلد المحتوى، أو لم يعد موجودًا، فلا يُقرأ. ضع الملف نفسه مكانه.',
  en: 'a link to a file that is not in the content folder, or is gone, so it is not read. Put the file itself in its place.',
});

/**
 * The names of a room's files in their order, and a message about each that links to somewhere else or to nothing.
 * @param room a folder of the content folder; it need not exist
 */
export async function ownFiles(content: string, room: string, name: RegExp): Promise<{ names: string[]; messages: Message[] }> {
  const entries = await readdir(join(content, room), { withFileTypes: true }).catch(() => []);
  const names: string[] = [];
  const messages: Message[] = [];
  const isOwn = entries.length > 0 && (await isWithin(content, join(content, room)));
  for (const entry of entries.filter((one) => name.test(one.name)).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isSymbolicLink() ? await isWithin(content, join(content, room, entry.name)) : isOwn) names.push(entry.name);
    else messages.push(...inFile(`${room}/${entry.name}`, [OUTSIDE]));
  }
  return { names, messages };
}
