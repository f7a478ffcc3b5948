/** What only shows when articles are held against each other. A new rule is a file in `between/`, a line here and a test. */
import type { Level } from '../schema/check.ts';
import { duplicateBody } from './between/duplicate-body.ts';
import { nearDuplicate } from './between/near-duplicate.ts';
import type { PaperFacts, PaperRule } from './between/rule.ts';
import { unknownLink } from './between/unknown-link.ts';
import type { CheckMessage } from './check.ts';
import type { Entry } from './entry.ts';

export const paperRules: readonly PaperRule[] = [duplicateBody, nearDuplicate, unknownLink];

/** Messages about files of the paper, at the levels of `site.yaml`; what an article ignores is left out. */
export function checkPaper(all: readonly Entry[], paper: PaperFacts, levels: Readonly<Partial<Record<string, Level>>>): CheckMessage[] {
  return paperRules.flatMap(({ name, level, check }) => {
    const severity = levels[name] ?? level;
    if (severity === 'off') return [];
    return [...check(all, paper)].flatMap(({ entry: { file, ignored }, line, column, message }): CheckMessage[] =>
      ignored.includes(name) ? [] : [{ file, line, column, rule: name, severity, message }],
    );
  });
}
