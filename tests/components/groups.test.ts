import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareArabic, initialLetter } from '../../src/arabic/collate.ts';
import { byDay, byLetter, letterPlaces } from '../../src/components/groups.ts';
import { paginate } from '../../src/edition/paginate.ts';
import { article, paper } from '../edition/factory.ts';

describe('byLetter', () => {
  it('keeps the list, and every name stands under its own letter', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('اليمن', 'ألمانيا', 'بيروت', 'إيبولا', 'الله', 'NASA', 'تونس')), (names) => {
        const groups = byLetter(names, (name) => name);
        expect(groups.flatMap(({ items }) => items)).toEqual(names);
        for (const { key, items } of groups) for (const name of items) expect(initialLetter(name)).toBe(key);
        groups.slice(1).forEach((group, i) => expect(group.key).not.toBe(groups[i]?.key));
      }),
    );
  });
});

describe('letterPlaces', () => {
  it('names every letter once, with the first sheet that has it', () => {
    const name = fc.tuple(fc.constantFrom('', 'ال'), fc.constantFrom(...'بتجحدرسعفقكمنهوي'), fc.constantFrom('ير', 'ابل', 'دن')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 80 }), fc.integer({ min: 1, max: 30 }), (unsorted, size) => {
        const names = unsorted.toSorted(compareArabic);
        const places = letterPlaces(names, (one) => one, size);
        const sheets = paginate(names, size);
        expect(places.map(({ letter }) => letter)).toEqual([...new Set(names.map(initialLetter))]);
        for (const { letter, sheet } of places) expect(sheets.find(({ items }) => items.some((one) => initialLetter(one) === letter))?.number).toBe(sheet);
      }),
    );
  });
});

describe('byDay', () => {
  it('keeps the order of the stories and names each day once', () => {
    const days = fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 20 });
    fc.assert(
      fc.property(days, (numbers) => {
        const { stories } = paper(
          numbers.map((day) => article({ published: `2014-11-${String(day).padStart(2, '0')}T12:00:00+03:00` })),
        );
        const groups = byDay(stories);
        expect(groups.flatMap(({ items }) => items)).toEqual(stories);
        expect(groups.map(({ key }) => key.day)).toEqual([...new Set(stories.map(({ date }) => date.day))]);
      }),
    );
  });
});
