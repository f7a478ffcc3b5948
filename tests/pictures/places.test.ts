import { describe, expect, test } from 'vitest';
import { cropped, isTall, sizes } from '../../src/pictures/places.ts';

const photo = { width: 1800, height: 1200 };
const panorama = { width: 2400, height: 600 };
const upright = { width: 1200, height: 1800 };

describe('cropped', () => {
  test('on the front page and at the head of lists, never in an article', () => {
    expect((['lead', 'wide', 'figure', 'picture', 'head'] as const).every((place) => cropped(place, upright))).toBe(true);
    expect((['article', 'body'] as const).some((place) => cropped(place, upright))).toBe(false);
  });
  test('not where a picture would have to be blown up', () => {
    expect(cropped('lead', { width: 711, height: 900 })).toBe(false);
    expect(cropped('lead', { width: 900, height: 474 })).toBe(false);
    expect([cropped('lead', { width: 720, height: 480 }), cropped('head', { width: 720, height: 480 })]).toEqual([true, false]);
  });
});

describe('sizes', () => {
  test('the last length has no condition, the others have one', () => {
    for (const place of ['article', 'body', 'lead', 'wide', 'figure', 'picture', 'head'] as const) {
      const parts = sizes(place, photo).split(', ');
      expect(parts.pop()).toBe('calc(100vw - 2rem)');
      expect(parts.length).toBeGreaterThan(1);
      for (const part of parts) expect(part).toMatch(/^\(min-width: [\d.]+rem\) [\d.]+(rem|vw)$/);
    }
  });
  test('what a crop cuts off at the sides counts', () => {
    expect(sizes('lead', panorama)).toContain('calc(45vw * 2.67)');
    expect(sizes('lead', panorama)).toContain('calc((100vw - 2rem) * 2.67)');
    expect(sizes('article', panorama)).toBe(sizes('article', photo));
  });
  test('an upright picture is narrower where it stands whole', () => {
    expect(sizes('article', upright)).toBe('(min-width: 33rem) 30rem, calc(100vw - 2rem)');
    expect(sizes('lead', upright)).toBe(sizes('lead', photo));
  });
});

test('isTall() leaves a square alone', () => {
  expect([isTall({ width: 100, height: 100 }), isTall(upright), isTall(photo)]).toEqual([false, true, false]);
});
