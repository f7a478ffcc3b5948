/** A text that is nearly that of a newer file: a report that was edited and sent again. */
import { copyGroups } from '../../arabic/copies.ts';
import { relatedStrings } from '../../arabic/related-strings.ts';
import type { Entry } from '../entry.ts';
import type { PaperFinding, PaperRule } from './rule.ts';

function* check(all: readonly Entry[]): Generator<PaperFinding> {
  const published = all.filter(({ permalink }) => permalink !== undefined).toSorted((a, b) => b.time - a.time || (a.file < b.file ? -1 : 1));
  for (const places of copyGroups(published)) {
    const [newest, ...older] = places.flatMap((place) => published[place] ?? []);
    // Of those that are the same, `duplicate-body` tells.
    for (const entry of older) if (newest && entry.body !== newest.body) yield { entry, line: 1, column: 1, message: relatedStrings.nearDuplicate(newest.file) };
  }
}

export const nearDuplicate: PaperRule = {
  name: 'near-duplicate',
  level: 'info',
  about: { ar: 'لا يُنشر الخبر مرتين بتعديل يسير', en: 'No report is published twice with a few words changed.' },
  source: 'docs/decisions/013-related-and-copies.md: MinHash signatures, copies within three days',
  check,
};
