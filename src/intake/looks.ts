/**
 * What the article files of a folder are: enough to tell which are as they were. Tens of thousands of files are asked for it, so it is
 * done on another core while Astro starts.
 */
import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { articleFiles } from './paths.ts';
import { readContent, stampOf } from './read.ts';
import { ended, texts } from './thread.ts';
import { writeWhole } from './whole.ts';

export interface Look {
  /** The digest of the bytes. */
  readonly digest: string;
  /** What the file was before they were read. */
  readonly stamp: string;
}

/** By absolute path, in path order; `null` for a file that could not be read. */
export type Looks = ReadonlyMap<string, Look | null>;

export const bytesDigest = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64url').slice(0, 22);

/**
 * What a file system says of a file that has not been written to. No program can set the time at which it last changed: whatever a copy
 * or a checkout does to the time of writing, this one is new. So Git's index tells files that are as they were
 * (Documentation/technical/racy-git.adoc).
 */
const witnessOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): string => `${size}|${mtimeMs}|${ctimeMs}|${ino}`;

/** A clock of a file system may stand still for so long: a file that changed a moment before it was looked at may change again and show the same. */
const SETTLED_MS = 3000;

/** What was seen of a file that had not changed for a while. */
interface Remembered {
  readonly witness: string;
  readonly digest: string;
}

/** Raise it when what is remembered is written in another way, or a digest is another one. */
const VERSION = 1;

/** What is remembered as it is written: joined texts, see `texts`. */
interface Kept {
  readonly version: number;
  readonly files: string;
  readonly witnesses: string;
  readonly digests: string;
}

function recall(memory: string): Map<string, Remembered> {
  try {
    const { version, files, witnesses, digests } = JSON.parse(readFileSync(memory, 'utf8')) as Kept;
    if (version !== VERSION) return new Map();
    const [witness, digest] = [texts(witnesses), texts(digests)];
    return new Map(texts(files).map((file, i) => [file, { witness: witness[i] ?? '', digest: digest[i] ?? '' }]));
  } catch {
    return new Map();
  }
}

function remember(memory: string, seen: ReadonlyMap<string, Remembered>): void {
  const all = [...seen];
  const joined = (part: (one: (typeof all)[number]) => string): string => all.map(part).join('\0');
  writeWhole(memory, JSON.stringify({ version: VERSION, files: joined(([file]) => file), witnesses: joined(([, one]) => one.witness), digests: joined(([, one]) => one.digest) } satisfies Kept));
}

function entryOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

/** The bytes are read where nothing is remembered of the file as it is. */
function look(file: string, entry: Stats | undefined, known: Remembered | undefined): Look | null {
  if (entry?.isFile() && known?.witness === witnessOf(entry)) return { digest: known.digest, stamp: stampOf(entry) };
  const { bytes, stamp } = readContent(file);
  return bytes && stamp !== undefined ? { digest: bytesDigest(bytes), stamp } : null;
}

export interface Looking {
  readonly looks: Looks;
  /** Writes down what was seen, where that is not there already. */
  readonly remember: () => void;
}

/**
 * @param content absolute path of the content folder
 * @param memory absolute path of the file that says what was seen the last time; without it every file is opened
 * @param now milliseconds since 1970
 */
export async function lookAt(content: string, memory?: string, now = Date.now()): Promise<Looking> {
  const before = memory === undefined ? new Map<string, Remembered>() : recall(memory);
  const looks = new Map<string, Look | null>();
  const seen = new Map<string, Remembered>();
  let isSame = true;
  for (const file of await articleFiles(content)) {
    const known = before.get(file);
    const entry = entryOf(file);
    const one = look(file, entry, known);
    looks.set(file, one);
    if (!entry || !one || Math.max(entry.mtimeMs, entry.ctimeMs) > now - SETTLED_MS) continue;
    const witness = witnessOf(entry);
    isSame &&= known?.witness === witness;
    seen.set(file, { witness, digest: one.digest });
  }
  return {
    looks,
    remember: () => {
      if (memory !== undefined && !(isSame && seen.size === before.size)) remember(memory, seen);
    },
  };
}

/** Looks as one thread hands them to another: texts of lines, for an object for each file would take as long again. No part holds a zero. */
export type PackedLooks = readonly [files: string, digests: string, stamps: string];

export function packLooks(looks: Looks): PackedLooks {
  const all = [...looks];
  return [all.map(([file]) => file).join('\0'), all.map(([, one]) => one?.digest ?? '').join('\0'), all.map(([, one]) => one?.stamp ?? '').join('\0')];
}

export function unpackLooks([files, digests, stamps]: PackedLooks): Looks {
  const [digest, stamp] = [texts(digests), texts(stamps)];
  return new Map(texts(files).map((file, i) => [file, digest[i] ? { digest: digest[i], stamp: stamp[i] ?? '' } : null]));
}

/** {@link lookAt}, on a thread of its own. */
export function lookingAt(content: string, memory?: string): Promise<Looks> {
  const thread = new Worker(new URL('./looks-thread.ts', import.meta.url), { workerData: [content, memory] });
  const told = new Promise<PackedLooks>((done) => thread.once('message', done));
  return Promise.race([told, ended(thread, 'looks at the articles')]).then(unpackLooks);
}
