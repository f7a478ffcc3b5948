/** A chart as data: what an editor wrote, read and checked, with nothing about how it is drawn. */

/** One cell of a chart that holds a number. */
export interface ChartValue {
  readonly number: number;
  /** As it was written: with its decimals, its grouping and its percent sign. */
  readonly text: string;
}

/** A column of numbers under its heading. */
export interface ChartSeries {
  readonly name: string;
  /** One for each label; null where the cell is empty. */
  readonly values: readonly (ChartValue | null)[];
}

/** `bar` compares rows, `line` follows them along an axis, `share` parts a whole. */
export const chartTypes = ['bar', 'line', 'share'] as const;

export type ChartType = (typeof chartTypes)[number];

export interface ChartSpec {
  readonly kind: 'chart';
  readonly type: ChartType;
  /** Empty when there is none; also the unit. */
  readonly title: string;
  readonly unit: string;
  /** The heading of the first column. */
  readonly axis: string;
  /** The first column, a label for each row. */
  readonly labels: readonly string[];
  /** At least one. */
  readonly series: readonly ChartSeries[];
  /** What is set in red: a row or a series by its index, or nothing. */
  readonly mark: { readonly row: number } | { readonly series: number } | null;
  /** A threshold that the bars or parts are held against, such as a majority. */
  readonly limit?: { readonly label: string; readonly value: ChartValue };
}

/** The most that each kind of chart can show and still be read on a phone. */
export const chartLimits: Readonly<Record<ChartType, { readonly rows: number; readonly series: number }>> = {
  bar: { rows: 24, series: 3 },
  line: { rows: 400, series: 4 },
  share: { rows: 8, series: 1 },
};
