/** Rules that need more than one article: what they are told, and what they say. */
import type { Level, StyleRuleName } from '../../schema/check.ts';
import type { Bilingual } from '../../schema/message.ts';
import type { Entry } from '../entry.ts';

/** The paper as these rules see it. */
export interface PaperFacts {
  /** Where it is published, as in `site.yaml`: links to it from its own articles are links inside it. */
  readonly url: string;
  /** Whether something is published at a path of the paper, decoded and without the slash at its end. */
  readonly has: (path: string) => boolean;
}

/** A slip, and the article that it stands in. */
export interface PaperFinding {
  readonly entry: Entry;
  readonly line: number;
  readonly column: number;
  readonly message: Bilingual;
}

export interface PaperRule {
  readonly name: StyleRuleName;
  readonly level: Exclude<Level, 'off'>;
  /** What it asks for, in one line. */
  readonly about: Bilingual;
  /** Where the rule comes from. */
  readonly source: string;
  readonly check: (all: readonly Entry[], paper: PaperFacts) => Iterable<PaperFinding>;
}
