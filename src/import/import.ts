/** The import: files in, articles out, and an account of what became of each. */
import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { readCatalogue } from '../intake/catalogue.ts';
import { articleFiles, articlesDir } from '../intake/paths.ts';
import { findersOf } from '../intake/references.ts';
import { readSite } from '../intake/site.ts';
import { compose } from './compose.ts';
import type { ComposeContext } from './compose.ts';
import { ImportError } from './item.ts';
import type { Item, Note } from './item.ts';
import { digestOfFile, IMPORT_FOLDER, Ledger } from './ledger.ts';
import { OUTCOMES, place } from './place.ts';
import type { Outcome, PlaceOptions } from './place.ts';
import { readItems } from './read.ts';
import { sourcesOf } from './sources.ts';
import type { SourceFile } from './sources.ts';

export interface ImportOptions {
  /** Id or name of the section for stories that state none. */
  readonly section?: string;
  readonly dry?: boolean;
  readonly restore?: boolean;
  readonly cwd?: string;
  /** Ends the run after the story at hand; what is done stays done. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly stories: number }) => void;
}

/** Something to tell the desk of one source file. */
export interface Told extends Note {
  readonly source: string;
  /** The article's file, where there is one. */
  readonly file?: string;
}

export interface ImportRun {
  readonly files: number;
  /** Files whose bytes were imported before, in this run or an earlier one. */
  readonly known: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Entries of exports that are no stories: pages, pictures, menus. */
  readonly skipped: number;
  readonly refused: readonly Told[];
  /** How many notes there are of each rule, and the first of them. */
  readonly noteCounts: ReadonlyMap<string, number>;
  readonly notes: readonly Told[];
  readonly conflicts: readonly string[];
  /** Sections that sources name and the paper does not have, with the number of stories. */
  readonly unknownSections: ReadonlyMap<string, number>;
  readonly encodings: ReadonlyMap<string, number>;
  /** Extensions of files that were passed over. */
  readonly left: ReadonlyMap<string, number>;
  readonly interrupted: boolean;
}

/** Notes of one rule that are kept; an archive has the same fault ten thousand times. */
const MOST_NOTES = 1000;

interface Run {
  readonly context: ComposeContext;
  readonly options: PlaceOptions;
  readonly account: Account;
  readonly given: ImportOptions;
}

/** The account while it is being kept. */
class Account {
  done = 0;
  total = 0;
  known = 0;
  stories = 0;
  skipped = 0;
  readonly outcomes: Record<Outcome, number> = Object.fromEntries(OUTCOMES.map((one) => [one, 0])) as Record<Outcome, number>;
  readonly refused: Told[] = [];
  readonly notes: Told[] = [];
  readonly noteCounts = new Map<string, number>();
  readonly conflicts: string[] = [];
  readonly unknownSections = new Map<string, number>();
  readonly encodings = new Map<string, number>();

  count(map: Map<string, number>, name: string): void {
    map.set(name, (map.get(name) ?? 0) + 1);
  }

  note(one: Told): void {
    this.count(this.noteCounts, one.rule);
    // A copy, as parts of a text would keep all of it in memory.
    if ((this.noteCounts.get(one.rule) ?? 0) <= MOST_NOTES) this.notes.push(JSON.parse(JSON.stringify(one)) as Told);
  }
}

const slashed = (path: string): string => path.split(sep).join('/').normalize('NFC');

/** Two stories without names of their own and with one headline are two stories. */
function unique(key: string, keys: Map<string, number>): string {
  const n = (keys.get(key) ?? 0) + 1;
  keys.set(key, n);
  return n === 1 ? key : `${key}#${n}`;
}

async function bring(item: Item, source: SourceFile, modified: string, digest: string, keys: Map<string, number>, { context, options, account }: Run): Promise<void> {
  const path = slashed(relative(source.root, source.file));
  const composed = await compose(item, { path, modified }, context);
  const key = item.id ?? unique(`${slashed(relative(context.content, source.file))}#${composed.slug}`, keys);
  const { outcome, file } = await place(item, composed, key, digest, options);
  account.outcomes[outcome]++;
  account.stories++;
  if (item.encoding) account.count(account.encodings, item.encoding);
  if (outcome === 'edited') account.conflicts.push(file);
  if (outcome !== 'written' && outcome !== 'updated') return;
  for (const name of composed.unknownSections) account.count(account.unknownSections, name);
  for (const one of composed.notes) account.note({ ...one, source: source.name, file });
}

/** Of files, and within a file of thousands of stories too. */
const progress = ({ account: { done, total, stories }, given }: Run): void => given.onProgress?.({ done, total, stories });

/** @returns whether the file was read to its end */
async function bringFile(source: SourceFile, run: Run): Promise<boolean> {
  const { account, options, given } = run;
  const digest = await digestOfFile(source.file);
  if (options.ledger.isDone(digest) && !given.restore) {
    account.known++;
    return true;
  }
  const modified = (await stat(source.file)).mtime.toISOString().replace(/\.\d+Z$/, '+00:00');
  let stories = 0;
  const keys = new Map<string, number>();
  for await (const item of readItems(source.file, source.root)) {
    if (given.signal?.aborted) return false;
    if (item) await bring(item, source, modified, digest, keys, run);
    else account.skipped++;
    if (item) stories++;
    progress(run);
  }
  await options.ledger.finish(source.file, digest, source.name.split(/[\\/]/).at(-1) ?? source.name, stories);
  return true;
}

/**
 * Imports files, folders and addresses into a content folder. Faults in files are told in the account; they never end the run.
 * @param content absolute path of the content folder
 * @throws ImportError for what the call itself has wrong: a path that is not there, an unknown section
 */
export async function importAll(paths: readonly string[], content: string, given: ImportOptions = {}): Promise<ImportRun> {
  const [{ site }, catalogue] = await Promise.all([readSite(content), readCatalogue(content)]);
  const section = given.section === undefined ? undefined : findersOf(catalogue).section(given.section);
  if (given.section !== undefined && section === undefined) {
    const names = [...catalogue.sections.values()].map(({ name }) => name).join('، ');
    throw new ImportError('unknown-section', { ar: `لا قسم باسم «${given.section}». الأقسام: ${names || 'لا أقسام بعد'}.`, en: `no section is called "${given.section}". There are: ${names || 'none yet'}.` });
  }
  const { files, left } = await sourcesOf(paths, given.cwd ?? process.cwd(), articlesDir(content));
  // A folder that is itself the pile of articles stays one; an empty folder becomes a paper.
  if (!given.dry && (await articleFiles(content)).length === 0) await mkdir(join(content, 'articles'), { recursive: true });
  const ledger = await Ledger.open(content, given.dry);
  const account = new Account();
  const run: Run = { context: { content, site, catalogue, ...(section !== undefined && { section }) }, options: { content, ledger, ...(given.dry && { dry: true }), ...(given.restore && { restore: true }) }, account, given };
  account.total = files.length;
  for (const source of files) {
    if (given.signal?.aborted) break;
    try {
      if (!(await bringFile(source, run))) break;
    } catch (error) {
      account.refused.push({ ...refusal(error), source: source.name });
    }
    account.done++;
    progress(run);
  }
  await ledger.close();
  for (const { file, root, name } of files) if (/^https?:/i.test(name) && dirname(file) === root) await rm(root, { recursive: true, force: true });
  if (!given.dry) await rm(join(content, IMPORT_FOLDER, `writing-${process.pid}`), { force: true });
  const { known, outcomes, skipped, refused, noteCounts, notes, conflicts, unknownSections, encodings } = account;
  return { files: account.done, known, outcomes, skipped, refused, noteCounts, notes, conflicts, unknownSections, encodings, left, interrupted: given.signal?.aborted ?? false };
}

/** Why a file did not come in. What the system says (no permission, no space) is passed on in its words. */
function refusal(error: unknown): Note {
  if (error instanceof ImportError) return { rule: error.rule, message: error.told };
  if (error instanceof RangeError) return { rule: 'too-deep', message: { ar: 'عناصر الملف متداخلة تداخلًا أعمق مما يُقرأ.', en: 'the elements of the file are nested deeper than can be read.' } };
  const why = error instanceof Error ? error.message : String(error);
  return { rule: 'unreadable', message: { ar: `تعذّرت قراءة الملف: ${why}`, en: `the file could not be read: ${why}` } };
}
