/** What only shows when articles are held against each other: a body that stands in two files or nearly so, a link to a page that is none. */
import { copyGroups } from '../arabic/copies.ts';
import { relatedStrings } from '../arabic/related-strings.ts';
import type { Catalogue } from '../intake/catalogue.ts';
import type { Level } from '../schema/check.ts';
import type { Page } from '../schema/page.ts';
import type { CheckMessage } from './check.ts';
import type { Entry } from './entry.ts';

/** Bodies shorter than this are notices, which may be alike. */
const LEAST_WORDS = 25;

interface Paper {
  readonly catalogue: Catalogue;
  readonly pages: readonly Pick<Page, 'id'>[];
  readonly levels: Readonly<Partial<Record<string, Level>>>;
}

/** Messages about files of the paper, by file. */
export function checkPaper(all: readonly Entry[], paper: Paper): CheckMessage[] {
  return [...duplicates(all, paper.levels['duplicate-body'] ?? 'warning'), ...copies(all, paper.levels['near-duplicate'] ?? 'info'), ...links(all, paper)];
}

function duplicates(all: readonly Entry[], level: Level): CheckMessage[] {
  if (level === 'off') return [];
  const first = new Map<string, string>();
  return all.flatMap(({ file, words, body }): CheckMessage[] => {
    if (words < LEAST_WORDS) return [];
    const before = first.get(body);
    if (before === undefined) {
      first.set(body, file);
      return [];
    }
    const message = { ar: `المتن نفسه في ${before}. احذف أحد الملفين، أو اكتب status: draft في أحدهما.`, en: `The same text stands in ${before}. Delete one of the files, or set status: draft in one.` };
    return [{ file, line: 1, column: 1, rule: 'duplicate-body', severity: level, message }];
  });
}

/** Texts that are nearly those of a newer file; of those that are the same, {@link duplicates} tells. */
function copies(all: readonly Entry[], level: Level): CheckMessage[] {
  if (level === 'off') return [];
  const published = all.filter(({ permalink }) => permalink !== undefined).toSorted((a, b) => b.time - a.time || (a.file < b.file ? -1 : 1));
  return copyGroups(published).flatMap((places) => {
    const [newest, ...older] = places.flatMap((place) => published[place] ?? []);
    return older.flatMap(({ file, body }): CheckMessage[] =>
      newest === undefined || body === newest.body ? [] : [{ file, line: 1, column: 1, rule: 'near-duplicate', severity: level, message: relatedStrings.nearDuplicate(newest.file) }],
    );
  });
}

/** Every address of the paper that a text may link to, without the slash at its end. */
function addresses(all: readonly Entry[], { catalogue, pages }: Paper): (path: string) => boolean {
  const known = new Set(['', '/topics', '/sources', '/archive', '/corrections']);
  for (const { permalink } of all) {
    if (permalink === undefined) continue;
    const path = permalink.replace(/\/$/, '');
    known.add(path);
    // The day, the month and the year of it.
    for (let up = path; up.length > 1; up = up.slice(0, up.lastIndexOf('/'))) known.add(up);
  }
  for (const room of ['sections', 'topics', 'sources'] as const) for (const id of catalogue[room].keys()) known.add(`/${room}/${id}`);
  for (const { id } of pages) known.add(`/${id}`);
  return (path) => known.has(path) || path.startsWith('/media/');
}

function links(all: readonly Entry[], paper: Paper): CheckMessage[] {
  const level = paper.levels['unknown-link'] ?? 'error';
  if (level === 'off') return [];
  const known = addresses(all, paper);
  return all.flatMap(({ file, links: own }) =>
    own.flatMap(({ url, line, column }): CheckMessage[] => {
      if (known(decode(url.replace(/[?#].*$/, '').replace(/\/$/, '')))) return [];
      const message = { ar: `لا صفحة في الصحيفة بهذا العنوان: ${url}. صحّح الرابط.`, en: `No page of the paper has this address: ${url}. Correct the link.` };
      return [{ file, line, column, rule: 'unknown-link', severity: level, message }];
    }),
  );
}

function decode(path: string): string {
  try {
    return decodeURI(path).normalize('NFC');
  } catch {
    return path;
  }
}
