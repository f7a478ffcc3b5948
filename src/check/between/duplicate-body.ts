/** The same text in two files. */
import type { Entry } from '../entry.ts';
import type { PaperFinding, PaperRule } from './rule.ts';

/** Bodies shorter than this are notices, which may be alike. */
const LEAST_WORDS = 25;

function* check(all: readonly Entry[]): Generator<PaperFinding> {
  const first = new Map<string, string>();
  for (const entry of all) {
    if (entry.words < LEAST_WORDS) continue;
    const before = first.get(entry.body);
    if (before === undefined) {
      first.set(entry.body, entry.file);
      continue;
    }
    const message = { ar: `المتن نفسه في ${before}. احذف أحد الملفين، أو اكتب status: draft في أحدهما.`, en: `The same text stands in ${before}. Delete one of the files, or set status: draft in one.` };
    yield { entry, line: 1, column: 1, message };
  }
}

export const duplicateBody: PaperRule = {
  name: 'duplicate-body',
  level: 'warning',
  about: { ar: 'لا يُنشر المتن نفسه في ملفين', en: 'No text is published in two files.' },
  source: `Archives bring a story in twice, as text and as a page; ${LEAST_WORDS} words, since notices are alike`,
  check,
};
