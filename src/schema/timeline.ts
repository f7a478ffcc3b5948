/** A timeline as data: its items in the order in which they were written. */
export interface TimelineItem {
  /** The date or the term as it was written, without its colon. */
  readonly label: string;
  /** The Gregorian day, `YYYY-MM-DD`, where the label states a whole one. */
  readonly date?: string;
  /** Whether it is the one at hand. */
  readonly now: boolean;
}

export interface TimelineSpec {
  readonly kind: 'timeline';
  readonly title: string;
  readonly items: readonly TimelineItem[];
}
