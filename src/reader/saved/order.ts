/** The orders in which saved articles are listed. */
import { compareArabic } from '../../arabic/collate.ts';
import type { Saved } from '../keep/saved.ts';

export type Order = 'newest' | 'oldest' | 'section' | 'length';

const newest = (a: Saved, b: Saved): number => Date.parse(b.saved) - Date.parse(a.saved);

const COMPARE: Readonly<Record<Order, (a: Saved, b: Saved) => number>> = {
  newest,
  oldest: (a, b) => newest(b, a),
  section: (a, b) => compareArabic(a.section, b.section) || newest(a, b),
  length: (a, b) => a.words - b.words || newest(a, b),
};

export const ordered = (list: readonly Saved[], order: Order): Saved[] => list.toSorted(COMPARE[order]);
