/** What happened to a story since it was published, oldest first. */
import type { Correction } from '../schema/correction.ts';
import type { Story } from './types.ts';

export interface Change {
  readonly kind: 'published' | 'updated' | Correction['kind'];
  /** ISO 8601 with its offset. */
  readonly at: string;
  readonly precision: 'day' | 'minute';
}

/** Publication, corrections and the last update; an update that is a correction's own moment is told once. */
export function history({ published, publishedPrecision, updated, updatedPrecision, corrections }: Pick<Story, 'published' | 'publishedPrecision' | 'updated' | 'updatedPrecision' | 'corrections'>): Change[] {
  const corrected = corrections.map(({ kind, date, precision }): Change => ({ kind, at: date, precision }));
  const told = new Set(corrected.map(({ at }) => Date.parse(at)));
  const changes: Change[] = [
    ...corrected,
    ...(updated && !told.has(Date.parse(updated)) ? [{ kind: 'updated' as const, at: updated, precision: updatedPrecision ?? ('day' as const) }] : []),
  ];
  return [{ kind: 'published', at: published, precision: publishedPrecision }, ...changes.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))];
}
