import { describe, expect, test } from 'vitest';
import { site } from '../../src/schema/site.ts';

describe('site', () => {
  test('everything has a default', () => {
    expect(site.parse({})).toMatchObject({ name: 'نشرة', zone: 'Asia/Riyadh', numerals: 'arab', months: 'gulf', front: { latest: 8 } });
  });

  // An offset is wrong for half of the year wherever clocks change.
  test.each(['+03:00', 'Mars/Olympus', ''])('%j is no time zone', (zone) => {
    expect(site.safeParse({ zone }).success).toBe(false);
  });
});
