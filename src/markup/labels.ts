/** The Arabic words that the renderer itself puts on the page; nothing else on it is not the editor's. */
export const labels = {
  /** Heading over the footnotes. */
  footnotes: 'حواشي',
  /** The link from a footnote back to its mark. Both counts start at 1. */
  backToMark: (note: number, mention: number): string =>
    mention > 1 ? `العودة إلى موضع الحاشية ${note}، الذكر ${mention}` : `العودة إلى موضع الحاشية ${note}`,
  /** The scroll region around a table; numbered when the text has more than one, for each region needs its own name. */
  table: (number: number, count: number): string => (count > 1 ? `جدول ${number}` : 'جدول'),
  /** Over the numbers that a chart was drawn from. */
  data: 'البيانات',
} as const;
