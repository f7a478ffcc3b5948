import { range } from 'd3-array';

/** The number of a sheet in its address; `null`: the first sheet, at the list's own address. */
export type SheetNumber = number | null;

/** A slice of a long list, with the way to the others. */
export interface Sheet<T> {
  readonly items: readonly T[];
  readonly number: SheetNumber;
  /** The sheets that it leads to, itself among them, in the order of the list: the first, those around it, the last. Between two runs others are left out. */
  readonly near: readonly (readonly SheetNumber[])[];
  /** Whether it is of a list that grows at its beginning, newest first; else of an index. */
  readonly growing: boolean;
}

/** How many stories a sheet holds; the newest one of a list holds half of it to one and a half. */
export const SHEET = 30;

/** Sheets on either side of one that it leads to. */
const AROUND = 2;

/** @param numberAt the number of the sheet at a place, counted from 0 */
function sheets<T>(parts: readonly (readonly T[])[], growing: boolean, numberAt: (place: number) => SheetNumber): Sheet<T>[] {
  const last = parts.length - 1;
  return parts.map((items, place) => {
    const shown = [...new Set([0, ...range(Math.max(0, place - AROUND), Math.min(last, place + AROUND) + 1), last])];
    const near: SheetNumber[][] = [];
    shown.forEach((at, i) => {
      if (at - 1 === shown[i - 1]) near.at(-1)?.push(numberAt(at));
      else near.push([numberAt(at)]);
    });
    return { items, number: numberAt(place), near, growing };
  });
}

const refuse = (size: number): void => {
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`a sheet holds at least one item, not ${size}`);
};

/** @returns at least one part, each of `size` but the last */
const cut = <T>(items: readonly T[], size: number): T[][] => Array.from({ length: Math.max(1, Math.ceil(items.length / size)) }, (_, i) => items.slice(i * size, (i + 1) * size));

/**
 * Cuts an index into sheets of `size`, the second of which is number 2. An empty list gives one empty sheet, so that its page exists.
 * @throws RangeError where `size` is not a positive whole number
 */
export function paginate<T>(items: readonly T[], size: number): Sheet<T>[] {
  refuse(size);
  return sheets(cut(items, size), false, (place) => (place === 0 ? null : place + 1));
}

/**
 * Cuts a list that grows at its beginning: the oldest `size` items are sheet 1, the next ones sheet 2, and what is newest, half a sheet
 * to one and a half, is the first. So nothing on a sheet with a number moves when something new comes: its address keeps leading to what
 * stood there, and it need not be made or sent again.
 * @param items newest first
 * @throws RangeError where `size` is not a positive whole number
 */
export function paginateGrowing<T>(items: readonly T[], size: number): Sheet<T>[] {
  refuse(size);
  const full = Math.max(0, Math.floor((items.length - Math.ceil(size / 2)) / size));
  const newest = items.length - full * size;
  const older = full > 0 ? cut(items.slice(newest), size) : [];
  return sheets([items.slice(0, newest), ...older], true, (place) => (place === 0 ? null : full + 1 - place));
}

/** The sheets before and after one, as far as there are any. */
export function besides({ number, near }: Pick<Sheet<unknown>, 'number' | 'near'>): { before?: SheetNumber; after?: SheetNumber } {
  const all = near.flat();
  const at = all.indexOf(number);
  const [before, after] = [all[at - 1], all[at + 1]];
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
