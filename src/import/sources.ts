/** The files that an import is asked for: single ones, those of a folder, and what lies at an address. */
import { mkdtemp, readdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { LIMITS } from '../schema/limits.ts';
import { ImportError } from './item.ts';
import { READABLE } from './read.ts';

/** What lies beside pages: pictures come with the page that shows them, the rest is how it looked. */
const COMPANIONS = /\.(?:png|jpe?g|gif|webp|avif|svg|ico|css|js|woff2?|map)$/i;

export interface SourceFile {
  /** Absolute path. */
  readonly file: string;
  /** The folder that was asked for, or the one that the file is in. */
  readonly root: string;
  /** As the desk is told: the path as given, or the address. */
  readonly name: string;
}

export interface Sources {
  readonly files: readonly SourceFile[];
  /** How many files of each extension were passed over. */
  readonly left: ReadonlyMap<string, number>;
}

const PATIENCE_MS = 30_000;
const TYPES: readonly [RegExp, string][] = [[/json/, '.json'], [/xml|rss|atom/, '.xml'], [/html/, '.html'], [/plain/, '.txt']];

const unreachable = (address: string, why: string): ImportError =>
  new ImportError('unreachable', { ar: `تعذّر جلب ${address}: ${why}.`, en: `could not fetch ${address}: ${why}.` });

/** Fetches an address into a file of its own. */
async function download(address: string): Promise<string> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS), headers: { accept: 'application/rss+xml, application/atom+xml, application/feed+json, application/json, text/html;q=0.8, */*;q=0.5' } }).catch((error: unknown) => {
    throw unreachable(address, error instanceof Error ? error.message : String(error));
  });
  if (!answer.ok || !answer.body) throw unreachable(address, `${answer.status} ${answer.statusText}`.trim());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body) {
    size += chunk.length;
    if (size > LIMITS.import) throw unreachable(address, `> ${LIMITS.import / 2 ** 20} MB`);
    chunks.push(chunk);
  }
  const type = answer.headers.get('content-type') ?? '';
  const extension = TYPES.find(([pattern]) => pattern.test(type))?.[1] ?? (extname(new URL(address).pathname) || '.html');
  const file = join(await mkdtemp(join(tmpdir(), 'nashra-import-')), `feed${extension}`);
  await writeFile(file, Buffer.concat(chunks));
  return file;
}

const isWithin = (file: string, folder: string): boolean => !relative(folder, file).startsWith('..');

/**
 * @param paths files, folders and addresses; relative ones count from `cwd`
 * @param articles absolute path of the paper's own articles, which are no import
 * @throws ImportError for a path that does not exist, the paper's own folder and an address that does not answer
 */
export async function sourcesOf(paths: readonly string[], cwd: string, articles: string): Promise<Sources> {
  const files = new Map<string, SourceFile>();
  const left = new Map<string, number>();
  for (const path of paths) {
    if (/^https?:\/\//i.test(path)) {
      const file = await download(path);
      files.set(file, { file, root: dirname(file), name: path });
      continue;
    }
    const root = resolve(cwd, path);
    const found = await stat(root).catch(() => {
      throw new ImportError('missing', { ar: `لا وجود لهذا المسار: ${path}`, en: `no such path: ${path}` });
    });
    if (isWithin(root, articles)) throw new ImportError('own-folder', { ar: `${path} من الصحيفة نفسها؛ لا حاجة إلى إدخاله.`, en: `${path} is the paper itself; there is nothing to import.` });
    if (!found.isDirectory()) files.set(root, { file: root, root: dirname(root), name: path });
    else {
      for (const file of await filesIn(root, articles)) {
        if (READABLE.test(file)) files.set(file, { file, root, name: join(path, relative(root, file)) });
        else if (!COMPANIONS.test(file)) {
          const extension = extname(file).toLowerCase() || basename(file);
          left.set(extension, (left.get(extension) ?? 0) + 1);
        }
      }
    }
  }
  return { files: [...files.values()], left };
}

/** All files below a folder but hidden ones and those of the paper, in path order. */
async function filesIn(root: string, articles: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(root, file).split(sep).some((part) => part.startsWith('.') || part === 'node_modules') && !isWithin(file, articles))
    .sort();
}
