/** What a path says about an article, and which files of a content folder are articles. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';

/**
 * The publisher's folder: `CONTENT_DIR` from the environment, else `content/` in the project.
 * @param root absolute path of the project
 */
export const contentDir = (root: string, env: NodeJS.ProcessEnv = process.env): string =>
  resolve(root, env['CONTENT_DIR'] || 'content');

/** `articles/` in the content folder; a folder without one is itself the pile of articles. */
export function articlesDir(content: string): string {
  const own = join(content, 'articles');
  return existsSync(own) ? own : content;
}

/** Folders of a content folder that never hold articles. */
const OTHER_ROOMS = new Set(['sections', 'topics', 'sources', 'pages', 'media', 'node_modules']);

/**
 * Whether a path names an article of a content folder: hidden files and folders are left alone.
 * @param file absolute path; it need not exist
 */
export function isArticleFile(content: string, file: string): boolean {
  const dir = articlesDir(content);
  return namesArticle(relative(dir, file), dir === content);
}

/**
 * @param path from the folder of articles
 * @param among whether the articles lie in the content folder itself, with other rooms beside them
 */
function namesArticle(path: string, among: boolean): boolean {
  const parts = path.split(sep);
  if (!/\.(txt|md)$/i.test(path) || parts.some((part) => part.startsWith('.'))) return false;
  return !among || !OTHER_ROOMS.has(parts[0] ?? '') || parts.length === 1;
}

/**
 * Absolute paths of all article files, in path order; links are not followed.
 * @param content absolute path of the content folder
 */
export async function articleFiles(content: string): Promise<string[]> {
  const dir = articlesDir(content);
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  // Of an archive there are many: no path is taken apart that is known to lie here.
  const within = dir.length + 1;
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}${sep}${name}`)
    .filter((file) => namesArticle(file.slice(within), dir === content))
    .sort();
}

/** Path from the content folder with `/`, in NFC: what messages name and what an entry is stored under. */
export function contentPath(content: string, file: string): string {
  // Of an archive all are plainly within it, and there are many of them.
  const path = file.startsWith(`${content}${sep}`) && !file.includes('..') ? file.slice(content.length + 1) : relative(content, file);
  return path.split(sep).join('/').normalize('NFC');
}

export interface PathFacts {
  /** Path from the articles folder without extension. */
  readonly id: string;
  /** The file's own name without date and extension; empty where nothing is left. */
  readonly name: string;
  /** `YYYY-MM-DD` as the path has it. It need not exist: the caller checks. */
  readonly date?: string;
  /** Folders that are not part of the date, outermost first. */
  readonly folders: readonly string[];
}

const DIGITS = /^\d+$/;
const FILE_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[-_ ]+|$)/;

/** `2014/11/10/slug.txt` and `2014-11-10-slug.txt` (in any folder) give a date; a file name's date beats the folders'. */
export function pathFacts(articles: string, file: string): PathFacts {
  const path = contentPath(articles, file);
  const id = path.replace(/\.[^./]+$/, '');
  const parts = id.split('/');
  const base = parts.pop() ?? '';
  const pad = (n: string) => n.padStart(2, '0');
  const year = parts.findIndex((part, i) => {
    const [month, day] = [parts[i + 1] ?? '', parts[i + 2] ?? ''];
    return /^\d{4}$/.test(part) && [month, day].every((one) => DIGITS.test(one) && one.length <= 2);
  });
  const folderDate =
    year < 0 ? undefined : `${parts[year]}-${pad(parts[year + 1] ?? '')}-${pad(parts[year + 2] ?? '')}`;
  const folders = year < 0 ? parts : [...parts.slice(0, year), ...parts.slice(year + 3)];
  const dated = FILE_DATE.exec(base);
  const date = dated ? `${dated[1]}-${pad(dated[2] ?? '')}-${pad(dated[3] ?? '')}` : folderDate;
  return { id, name: dated ? base.slice(dated[0].length) : base, ...(date && { date }), folders };
}
