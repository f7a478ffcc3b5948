/** Where a story's file goes, and what becomes of one that is there already. An edited file is never touched. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Composed } from './compose.ts';
import type { Item, ItemPicture } from './item.ts';
import { digestOf, IMPORT_FOLDER, inFolder } from './ledger.ts';
import type { Ledger, StoryEntry } from './ledger.ts';

/**
 * `edited`: a newer version came of a story that the desk has edited; it lies in `.import/newer/`. `deleted`: the desk took
 * the story out. `older`: the version at hand is not newer than the one in the paper, or only a summary of it.
 */
export const OUTCOMES = ['written', 'updated', 'unchanged', 'edited', 'deleted', 'older'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface PlaceOptions {
  readonly content: string;
  readonly ledger: Ledger;
  /** Nothing is written. */
  readonly dry?: boolean;
  /** Stories that the desk deleted come back. */
  readonly restore?: boolean;
}

export interface Placed {
  readonly outcome: Outcome;
  /** Path from the content folder. */
  readonly file: string;
}

/** Whole or not at all: a run that is killed leaves no half of a file in the paper. */
async function writeWhole(content: string, file: string, data: string | Uint8Array): Promise<void> {
  const target = join(content, file);
  const draft = join(content, IMPORT_FOLDER, `writing-${process.pid}`);
  await writeFile(draft, data);
  await inFolder(target, () => rename(draft, target));
}

const onDisk = async (content: string, file: string): Promise<string | undefined> => readFile(join(content, file)).then(digestOf, () => undefined);

/** A path that no other story has; one with the very same text is a story that was written and not remembered. */
async function freePath({ folder, slug, extension }: Composed, digest: string, { content, ledger }: PlaceOptions): Promise<{ file: string; there: boolean }> {
  for (let n = 1; ; n++) {
    const file = `${folder}/${slug}${n === 1 ? '' : `-${n}`}${extension}`;
    const twin = `${folder}/${slug}${n === 1 ? '' : `-${n}`}${extension === '.md' ? '.txt' : '.md'}`;
    if (ledger.owns(file) || ledger.owns(twin) || existsSync(join(content, twin))) continue;
    const there = await onDisk(content, file);
    if (there === undefined || there === digest) return { file, there: there === digest };
  }
}

async function writePictures(pictures: readonly ItemPicture[], content: string): Promise<void> {
  for (const { path, bytes } of pictures) if (!existsSync(join(content, path))) await writeWhole(content, path, bytes);
}

const isOlder = (item: Item, known: StoryEntry): boolean => {
  if (item.partial && !known.partial) return true;
  const [mine, theirs] = [item.head.updated ?? item.head.published, known.updated].map((date) => (date ? Date.parse(date) : Number.NaN));
  return mine !== undefined && theirs !== undefined && mine < theirs;
};

/**
 * Puts a story into the paper.
 * @param key what the ledger knows it by
 * @param original digest of the file that it came from
 */
export async function place(item: Item, composed: Composed, key: string, original: string, options: PlaceOptions): Promise<Placed> {
  const { content, ledger, dry = false, restore = false } = options;
  const written = digestOf(composed.text);
  const updated = item.head.updated ?? item.head.published;
  const remember = (file: string) => ledger.add({ kind: 'story', key, file, written, original, ...(item.link && { link: item.link }), ...(updated && { updated }), ...(item.partial && { partial: true }) });
  const put = async (file: string, outcome: Outcome, there = false): Promise<Placed> => {
    if (!dry) {
      await writePictures(item.pictures ?? [], content);
      if (!there) await writeWhole(content, file, composed.text);
    }
    await remember(file);
    return { outcome, file };
  };
  const known = ledger.story(key);
  if (!known) {
    const { file, there } = await freePath(composed, written, options);
    return put(file, 'written', there);
  }
  const now = await onDisk(content, known.file);
  const file = known.file;
  if (now === undefined && !ledger.isPlanned(file)) return restore ? put(file, 'written') : { outcome: 'deleted', file };
  if (known.written === written || now === written) return { outcome: 'unchanged', file };
  if (isOlder(item, known)) return { outcome: 'older', file };
  const sameName = `${file.replace(/\.[^.]+$/, '')}${composed.extension}`;
  if (now === known.written) {
    // The form of a file is in its name: plain copy that comes again as HTML is another file at the same address.
    if (sameName !== file && !dry) await rm(join(content, file));
    return put(sameName, 'updated');
  }
  if (!dry) await writeWhole(content, `${IMPORT_FOLDER}/newer/${sameName}`, composed.text);
  return { outcome: 'edited', file };
}
