/** A slice of a long list, with the way to the others. */
export interface Sheet<T> {
  readonly items: readonly T[];
  /** One-based. */
  readonly number: number;
  readonly count: number;
  readonly total: number;
}

/**
 * Cuts a list into sheets of `size`. An empty list gives one empty sheet, so that its page exists.
 * @throws RangeError where `size` is not a positive whole number
 */
export function paginate<T>(items: readonly T[], size: number): Sheet<T>[] {
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`a sheet holds at least one item, not ${size}`);
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, i) => ({
    items: items.slice(i * size, (i + 1) * size),
    number: i + 1,
    count,
    total: items.length,
  }));
}
