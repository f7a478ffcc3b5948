/**
 * Display order, line by line: tests/fixtures/bidi.jsonl holds stored text and what a reader must see.
 *
 * `shown` lists the pieces from left to right, parted by spaces; a piece with Arabic letters is spelt as it is typed, any
 * other as it is seen; a list inside the list is pieces with nothing between them.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { segmentRuns } from '../../src/arabic/bidi.ts';
import { mirrored, shownLeftToRight, withIsolates } from './bidi-display.ts';

interface Line {
  text: string;
  shown: (string | string[])[];
}

const lines = readFileSync(new URL('../fixtures/bidi.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Line);

const seen = (piece: string | string[]): string => {
  if (typeof piece !== 'string') return piece.map(seen).join('');
  return /\p{Script=Arabic}/u.test(piece.replace(/[٠-٩۰-۹،؛؟٪٫٬]/g, '')) ? mirrored(piece) : piece;
};

describe('in a right-to-left line', () => {
  test('there are at least sixty lines, no two alike', () => {
    expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length);
    expect(lines.length).toBeGreaterThanOrEqual(60);
  });

  test.each(lines)('$text', ({ text, shown }) => {
    expect(shownLeftToRight(withIsolates(segmentRuns(text)))).toBe(shown.map(seen).join(' '));
  });

  test('what ARABIC typesetting warns of does go wrong without isolates: the model can tell', () => {
    for (const [text, wrong] of [['قال 5+1', '1+5'], ['قال -5', '5-'], ['قال 24-11-2014', '2014-11-24'], ['قال +973 1729 0000', '0000 1729 973+'], ['قال 3-1', '1-3'], ['قال $5.5', '5.5$'], ['قال C++.', '.++C']] as const) {
      expect(shownLeftToRight(text)).toBe(`${wrong} ${mirrored('قال')}`);
    }
  });
});
