/** Corrections made in the source of a file. */
import type { Fix } from './rule.ts';

/**
 * Makes corrections that do not touch each other; of two that overlap, the first.
 * @returns the new text, and how many were made
 */
export function applyFixes(source: string, fixes: readonly Fix[]): { text: string; made: number } {
  let text = '';
  let done = 0;
  let made = 0;
  for (const { start, end, text: right } of fixes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < done) continue;
    text += source.slice(done, start) + right;
    done = end;
    made += 1;
  }
  return { text: text + source.slice(done), made };
}
