/** The files of a check: which are meant, and how one is corrected in its place. */
import { existsSync } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Checked } from '../check/check.ts';
import { applyFixes } from '../check/fix.ts';
import { articleFiles } from '../intake/paths.ts';

export interface Asked {
  /** Articles of the paper. */
  readonly own: readonly string[];
  /** Files from elsewhere. */
  readonly outside: readonly string[];
  /** Paths of the content folder that were meant; none where all of it is. */
  readonly within: readonly string[];
}

const isText = (file: string): boolean => /\.(?:txt|md)$/i.test(file);

/**
 * The files under the paths given; all of the paper without any.
 * @throws Error with the path, where one does not exist or holds nothing that can be checked
 */
export async function filesOf(paths: readonly string[], content: string, cwd: string): Promise<Asked> {
  const all = await articleFiles(content);
  if (paths.length === 0) return { own: all, outside: [], within: [] };
  const own = new Set<string>();
  const outside = new Set<string>();
  const within: string[] = [];
  for (const path of paths) {
    const absolute = [resolve(cwd, path), resolve(content, path)].find((one) => existsSync(one));
    if (absolute === undefined) throw new Error(path);
    const under = all.filter((file) => file === absolute || file.startsWith(join(absolute, '/')));
    for (const file of under) own.add(file);
    if (absolute === content || absolute.startsWith(join(content, '/'))) {
      // `site.yaml`, a topic, a page about the paper: told of with the paper.
      within.push(absolute);
      continue;
    }
    const isFolder = (await stat(absolute)).isDirectory();
    // A folder above the paper holds it too.
    if (content.startsWith(join(absolute, '/'))) within.push(content);
    const found = isFolder ? (await articleFiles(absolute)).filter((file) => !own.has(file)) : [absolute];
    if (!isFolder && !isText(absolute)) throw new Error(path);
    for (const file of found) outside.add(file);
  }
  return { own: [...own], outside: [...outside], within };
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Corrects a file in its place; a byte order mark and the kind of line ends stay. Only UTF-8 is written. */
export async function correct(file: string, bytes: Uint8Array, checked: Checked): Promise<number> {
  const fixes = checked.messages.flatMap(({ fix }) => (fix ? [fix] : []));
  if (fixes.length === 0 || !isUtf8(bytes)) return 0;
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = raw.startsWith('\ufeff') ? '\ufeff' : '';
  const plain = raw.slice(mark.length);
  const breaks = plain.replace(/\r\n/g, '\n') === checked.source && !/(?<!\r)\n/.test(plain) ? '\r\n' : '\n';
  if (plain.replaceAll(breaks, '\n') !== checked.source) return 0;
  const { text, made } = applyFixes(checked.source, fixes);
  await writeFile(file, mark + text.replaceAll('\n', breaks));
  return made;
}
