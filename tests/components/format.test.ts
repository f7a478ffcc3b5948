import { describe, expect, test } from 'vitest';
import { formatter } from '../../src/components/format.ts';
import { site } from '../../src/schema/site.ts';

const format = formatter(site.parse({ numerals: 'latn' }));
const today = { year: 2014, month: 11, day: 16 };

describe('when: an hour alone is never shown for another day than the edition’s', () => {
  test.each([
    ['today with its hour', { date: today, time: '09:30' }, '09:30'],
    ['today without one', { date: today }, ''],
    ['another day', { date: { ...today, day: 14 }, time: '18:30' }, '14 نوفمبر'],
    ['another year', { date: { ...today, year: 2013 }, time: '18:30' }, '16 نوفمبر 2013'],
  ])('%s', (_name, story, expected) => {
    expect(format.when(story, today)).toBe(expected);
  });
});
