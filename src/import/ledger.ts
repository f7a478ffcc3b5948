/**
 * What was imported, so that a second import changes nothing and an interrupted one goes on: one line of JSON for each story
 * and each file, added as they are done. Originals lie beside it under their digest.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, constants, copyFile, mkdir, open, readFile, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { z } from 'zod';

/** The folder of everything about imports, from the content folder. Its dot keeps it out of the paper. */
export const IMPORT_FOLDER = '.import';

const story = z.object({
  kind: z.literal('story'),
  /** What its source calls it, or its source's path and its own slug. */
  key: z.string(),
  /** Path from the content folder. */
  file: z.string(),
  /** Digest of the file as it was written. */
  written: z.string(),
  /** Digest of the original that it came from. */
  original: z.string(),
  link: z.string().optional(),
  updated: z.string().optional(),
  partial: z.literal(true).optional(),
});
const original = z.object({ kind: z.literal('original'), digest: z.string(), name: z.string(), stories: z.int() });
const entry = z.discriminatedUnion('kind', [story, original]);

export type StoryEntry = z.output<typeof story>;
type Entry = z.output<typeof entry>;

export const digestOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** What is read in one go; opening a stream costs more than such a file. */
const SMALL = 2 ** 20;

/** The digest of a file of any size. */
export async function digestOfFile(file: string): Promise<string> {
  if ((await stat(file)).size <= SMALL) return digestOf(await readFile(file));
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex').slice(0, 32);
}

/** Does what needs a folder, which nearly always is there. */
export async function inFolder(target: string, act: () => Promise<void>): Promise<void> {
  await act().catch(async (error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    await mkdir(dirname(target), { recursive: true });
    await act();
  });
}

function parse(line: string): Entry | undefined {
  try {
    return entry.safeParse(JSON.parse(line)).data;
  } catch {
    // The last line of an import that was killed while it wrote.
    return undefined;
  }
}

export class Ledger {
  readonly #folder: string;
  readonly #stories = new Map<string, StoryEntry>();
  readonly #files = new Map<string, string>();
  readonly #originals = new Set<string>();
  /** Files that a dry run would have written. */
  readonly #planned = new Set<string>();
  readonly #dry: boolean;
  /** Open as long as the import runs: a story is a line. */
  #lines: FileHandle | undefined;

  private constructor(folder: string, dry: boolean) {
    this.#folder = folder;
    this.#dry = dry;
  }

  /** Opens the ledger of a content folder; `dry` remembers within the run and writes nothing. */
  static async open(content: string, dry = false): Promise<Ledger> {
    const ledger = new Ledger(join(content, IMPORT_FOLDER), dry);
    const text = await readFile(ledger.#path, 'utf8').catch(() => '');
    for (const line of text.split('\n')) {
      const one = parse(line);
      if (one) ledger.#learn(one);
    }
    if (!dry) await mkdir(ledger.#folder, { recursive: true });
    // A torn last line must not swallow the next one.
    if (!dry && text !== '' && !text.endsWith('\n')) await appendFile(ledger.#path, '\n');
    return ledger;
  }

  get #path(): string {
    return join(this.#folder, 'ledger.jsonl');
  }

  #learn(one: Entry): void {
    if (one.kind === 'original') this.#originals.add(one.digest);
    else {
      this.#stories.set(one.key, one);
      this.#files.set(one.file, one.key);
    }
  }

  /** Whether a file of these bytes was imported to its end. */
  isDone(digest: string): boolean {
    return this.#originals.has(digest);
  }

  story(key: string): StoryEntry | undefined {
    return this.#stories.get(key);
  }

  /** Whether a file of the paper belongs to a story that was imported. */
  owns(file: string): boolean {
    return this.#files.has(file);
  }

  /** Whether a file is not there only because the run is a dry one. */
  isPlanned(file: string): boolean {
    return this.#planned.has(file);
  }

  async add(one: Entry): Promise<void> {
    const line = JSON.stringify(one);
    // Parts of a text keep all of it in memory; what is read back from the line does not.
    this.#learn(JSON.parse(line) as Entry);
    if (!this.#dry) await (this.#lines ??= await open(this.#path, 'a')).appendFile(`${line}\n`);
    else if (one.kind === 'story') this.#planned.add(one.file);
  }

  /** Ends the writing. */
  async close(): Promise<void> {
    await this.#lines?.close();
    this.#lines = undefined;
  }

  /** Keeps an original and remembers that all its stories are in. */
  async finish(file: string, digest: string, name: string, stories: number): Promise<void> {
    if (!this.#dry) {
      const kept = join(this.#folder, 'originals', digest.slice(0, 2), `${digest}${extname(name).toLowerCase()}`);
      await inFolder(kept, () => copyFile(file, kept, constants.COPYFILE_FICLONE));
    }
    await this.add({ kind: 'original', digest, name, stories });
  }
}
