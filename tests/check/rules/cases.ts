/** One test for each rule: what it calls a slip, what it makes of it, and what it leaves alone. */
import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../../src/check/fix.ts';
import { proseOf } from '../../../src/check/prose.ts';
import type { HeadText } from '../../../src/check/prose.ts';
import type { Facts, StyleRule } from '../../../src/check/rule.ts';
import { rules } from '../../../src/check/rules.ts';
import { parseMarkdown } from '../../../src/markup/parse.ts';

interface Cases {
  /** A text, and the same with all corrections made; `null` where an editor has to choose. */
  readonly slips: readonly (readonly [text: string, corrected: string | null, count?: number])[];
  readonly right: readonly string[];
  readonly facts?: Partial<Facts>;
  readonly head?: readonly HeadText[];
}

/** The findings of a rule in Markdown, and the text with its corrections. */
export function judge(rule: StyleRule, source: string, facts: Partial<Facts> = {}, head: readonly HeadText[] = []) {
  const blocks = proseOf(parseMarkdown(source).tree, source, head);
  const findings = [...rule.check({ blocks, facts: { dated: true, setsNumerals: false, ...facts } })];
  const fixes = findings.flatMap(({ block, start, end, fix }) => (fix === undefined || !block.offsets ? [] : [{ start: block.offsets[start] ?? 0, end: block.offsets[end] ?? 0, text: fix }]));
  return { findings, fixable: fixes.length, corrected: applyFixes(source, fixes).text };
}

export function cases(rule: StyleRule, { slips, right, facts, head }: Cases): void {
  describe(rule.name, () => {
    test.each(slips.map(([text, corrected, count]) => ({ text, corrected, count })))('finds «$text»', ({ text, corrected, count }) => {
      const found = judge(rule, text, facts, head);
      expect(found.findings.length).toBeGreaterThan(0);
      if (count !== undefined) expect(found.findings).toHaveLength(count);
      for (const { message } of found.findings) expect(message.ar && message.en).toBeTruthy();
      if (corrected === null) expect(found.fixable).toBe(0);
      else {
        expect(found.corrected).toBe(corrected);
        // What was corrected is right.
        expect(judge(rule, corrected, facts, head).fixable).toBe(0);
      }
    });

    test.each(right)('leaves «%s» alone', (text) => {
      expect(judge(rule, text, facts).findings.map(({ message }) => message.en)).toEqual([]);
    });

    test('is in the list, with a sentence in both languages and its source', () => {
      expect(rules).toContain(rule);
      expect(rule.about.ar && rule.about.en && rule.source).toBeTruthy();
    });
  });
}
