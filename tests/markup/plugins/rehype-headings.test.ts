import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elements, fromMarkdown } from '../helpers.ts';

const levels = (html: string): number[] =>
  elements(html).flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName.slice(1))] : []));

describe('headings', () => {
  it('start at h2 and never skip a level, whatever was written', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 }), (written) => {
        const result = levels(fromMarkdown(written.map((level) => `${'#'.repeat(level)} عنوان`).join('\n\n')).html);
        expect(result).toHaveLength(written.length);
        expect(result[0]).toBe(2);
        result.forEach((level, index) => {
          expect(level).toBeGreaterThanOrEqual(2);
          const before = result[index - 1];
          if (before !== undefined) expect(level).toBeLessThanOrEqual(before + 1);
          // What was written on one level under the same heading stays on one level.
          if (index > 0 && written[index] === written[index - 1]) expect(level).toBe(before);
        });
      }),
    );
  });

  it.each([
    ['## أ\n\n#### ب\n\n#### ج\n\n## د', [2, 3, 3, 2]],
    ['# أ\n\n## ب\n\n# ج', [2, 3, 2]],
    ['<h1>أ</h1>\n\n### ب', [2, 3]],
    ['### أ[^1]\n\n[^1]: حاشية', [2, 2]],
  ])('keep their order: %j', (source, expected) => {
    expect(levels(fromMarkdown(source).html)).toEqual(expected);
  });

  it('can start lower, footnotes with them', () => {
    expect(levels(fromMarkdown('# أ\n\n## ب[^1]\n\n[^1]: حاشية', { headingOffset: 1 }).html)).toEqual([3, 4, 3]);
  });
});
