import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { besides, paginate, paginateGrowing } from '../../src/edition/paginate.ts';

const list = fc.array(fc.integer(), { maxLength: 400 });
const size = fc.integer({ min: 1, max: 40 });

describe.each([
  ['an index', paginate, false],
  ['a list that grows', paginateGrowing, true],
])('%s', (_, cut, growing) => {
  test('its sheets together are the list, in order, and each has a number of its own', () => {
    fc.assert(
      fc.property(list, size, (items, most) => {
        const sheets = cut(items, most);
        expect(sheets.flatMap((sheet) => sheet.items)).toEqual(items);
        expect(new Set(sheets.map(({ number }) => number)).size).toBe(sheets.length);
        expect(sheets.map(({ number }) => number).indexOf(null)).toBe(0);
      }),
    );
  });

  test('every sheet leads to itself, the first, the last and those around it, in the order of the list', () => {
    fc.assert(
      fc.property(list, size, (items, most) => {
        const sheets = cut(items, most);
        const numbers = sheets.map(({ number }) => number);
        sheets.forEach((sheet, place) => {
          const wanted = numbers.filter((_, i) => i === 0 || i === numbers.length - 1 || Math.abs(i - place) <= 2);
          expect(sheet.near.flat()).toEqual(wanted);
          const places = sheet.near.map((run) => run.map((number) => numbers.indexOf(number)));
          // Within a run none is left out, between two some are.
          expect(places.every((run) => run.every((at, i) => i === 0 || at === (run[i - 1] ?? 0) + 1))).toBe(true);
          expect(places.every((run, i) => i === 0 || (run[0] ?? 0) > (places[i - 1]?.at(-1) ?? 0) + 1)).toBe(true);
          expect([besides(sheet).before, besides(sheet).after]).toEqual([numbers[place - 1], numbers[place + 1]]);
        });
      }),
    );
  });

  test('an empty list is one empty sheet', () => {
    expect(cut([], 30)).toEqual([{ items: [], number: null, near: [[null]], growing }]);
  });

  test('a size that is no positive whole number is refused', () => {
    for (const wrong of [0, -1, 1.5, Number.NaN]) expect(() => cut([1], wrong)).toThrow(RangeError);
  });
});

test('sheets of an index hold the size, the last one what is left', () => {
  fc.assert(
    fc.property(list, size, (items, most) => {
      const sheets = paginate(items, most);
      expect(sheets.slice(0, -1).every((sheet) => sheet.items.length === most)).toBe(true);
      expect(sheets.map(({ number }) => number)).toEqual(sheets.map((_, i) => (i === 0 ? null : i + 1)));
      expect(sheets.at(-1)?.items.length).toBeLessThanOrEqual(most);
    }),
  );
});

describe('a list that grows', () => {
  test('sheets with a number are full and count down to 1; the first has half a sheet to one and a half', () => {
    fc.assert(
      fc.property(list, size, (items, most) => {
        const [first, ...older] = paginateGrowing(items, most);
        expect(older.every((sheet) => sheet.items.length === most)).toBe(true);
        expect(older.map(({ number }) => number)).toEqual(older.map((_, i) => older.length - i));
        expect(first?.items.length).toBeLessThan(Math.ceil(most / 2) + most);
        if (older.length > 0) expect(first?.items.length).toBeGreaterThanOrEqual(Math.ceil(most / 2));
      }),
    );
  });

  test('what comes new changes no sheet with a number but the three next to it', () => {
    fc.assert(
      fc.property(list, size, fc.integer(), (items, most, fresh) => {
        const now = new Map(paginateGrowing([fresh, ...items], most).map((sheet) => [sheet.number, sheet]));
        const before = paginateGrowing(items, most).slice(1);
        for (const sheet of before) expect(now.get(sheet.number)?.items).toEqual(sheet.items);
        expect(before.filter((sheet) => JSON.stringify(now.get(sheet.number)) !== JSON.stringify(sheet)).length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
