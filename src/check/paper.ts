/** What only shows when articles are held against each other: a body that stands in two files, a link to a page that is none. */
import { visit } from 'unist-util-visit';
import { location } from 'vfile-location';
import { fold } from '../arabic/fold.ts';
import { plainText } from '../markup/text.ts';
import type { Catalogue } from '../intake/catalogue.ts';
import type { Level } from '../schema/check.ts';
import type { Page } from '../schema/page.ts';
import type { Checked, CheckMessage } from './check.ts';

/** Bodies shorter than this are notices, which may be alike. */
const LEAST_WORDS = 25;

interface Paper {
  readonly catalogue: Catalogue;
  readonly pages: readonly Pick<Page, 'id'>[];
  readonly levels: Readonly<Partial<Record<string, Level>>>;
}

/** Messages about files of the paper, by file. */
export function checkPaper(all: readonly Checked[], paper: Paper): CheckMessage[] {
  return [...duplicates(all, paper.levels['duplicate-body'] ?? 'warning'), ...links(all, paper)];
}

function duplicates(all: readonly Checked[], level: Level): CheckMessage[] {
  if (level === 'off') return [];
  const first = new Map<string, string>();
  return all.flatMap(({ file, tree, article }): CheckMessage[] => {
    if (!tree || !article || article.words < LEAST_WORDS) return [];
    const key = fold(plainText(tree)).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, file);
      return [];
    }
    const message = { ar: `المتن نفسه في ${before}. احذف أحد الملفين، أو اكتب status: draft في أحدهما.`, en: `The same text stands in ${before}. Delete one of the files, or set status: draft in one.` };
    return [{ file, line: 1, column: 1, rule: 'duplicate-body', severity: level, message }];
  });
}

/** Every address of the paper that a text may link to, without the slash at its end. */
function addresses(all: readonly Checked[], { catalogue, pages }: Paper): (path: string) => boolean {
  const known = new Set(['', '/topics', '/sources', '/archive', '/corrections']);
  for (const { article } of all) {
    if (!article || article.status === 'draft') continue;
    const path = article.permalink.replace(/\/$/, '');
    known.add(path);
    // The day, the month and the year of it.
    for (let up = path; up.length > 1; up = up.slice(0, up.lastIndexOf('/'))) known.add(up);
  }
  for (const room of ['sections', 'topics', 'sources'] as const) for (const id of catalogue[room].keys()) known.add(`/${room}/${id}`);
  for (const { id } of pages) known.add(`/${id}`);
  return (path) => known.has(path) || path.startsWith('/media/');
}

function links(all: readonly Checked[], paper: Paper): CheckMessage[] {
  const level = paper.levels['unknown-link'] ?? 'error';
  if (level === 'off') return [];
  const known = addresses(all, paper);
  return all.flatMap(({ file, tree, source }) => {
    const found: CheckMessage[] = [];
    if (tree) visit(tree, 'link', ({ url, position }) => {
      if (!/^\/(?!\/)/.test(url)) return;
      const path = decode(url.replace(/[?#].*$/, '').replace(/\/$/, ''));
      if (known(path)) return;
      const { line, column } = location(source).toPoint(position?.start.offset ?? 0) ?? { line: 1, column: 1 };
      const message = { ar: `لا صفحة في الصحيفة بهذا العنوان: ${url}. صحّح الرابط.`, en: `No page of the paper has this address: ${url}. Correct the link.` };
      found.push({ file, line, column, rule: 'unknown-link', severity: level, message });
    });
    return found;
  });
}

function decode(path: string): string {
  try {
    return decodeURI(path).normalize('NFC');
  } catch {
    return path;
  }
}
