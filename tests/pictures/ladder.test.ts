import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fallbackWidth, widths } from '../../src/pictures/ladder.ts';

describe('widths', () => {
  test.each([
    [1800, [320, 480, 640, 960, 1280, 1600]],
    [1600, [320, 480, 640, 960, 1280, 1600]],
    [1300, [320, 480, 640, 960, 1300]],
    [640, [320, 480, 640]],
    [340, [340]],
    [120, [120]],
  ])('of a picture %i wide', (original, expected) => {
    expect(widths(original)).toEqual(expected);
  });

  test('ascend, none twice, none wider than the picture, the widest as wide as the page can use', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12_000 }), (original) => {
        const made = widths(original);
        expect(made).toEqual([...new Set(made)].toSorted((a, b) => a - b));
        expect(made.at(-1)).toBe(Math.min(original, 1600));
        expect(fallbackWidth(original)).toBeLessThanOrEqual(original);
      }),
    );
  });
});
