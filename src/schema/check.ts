/** The names of the rules and how grave each is: what `site.yaml` and an article may switch. */
import { z } from 'zod';

export const STYLE_RULES = [
  'bidi-control',
  'clitic-tatweel',
  'double-space',
  'duplicate-body',
  'hamza-on-wasl',
  'headline-length',
  'inner-tatweel',
  'latin-punctuation',
  'lookalike-letter',
  'missing-hamza',
  'mixed-digits',
  'mixed-spelling',
  'mixed-tanween',
  'near-duplicate',
  'presentation-form',
  'relative-date',
  'repeated-passage',
  'repeated-word',
  'space-after-punctuation',
  'space-before-punctuation',
  'spaced-hyphen',
  'straight-quotes',
  'unbalanced-quotes',
  'unknown-link',
] as const;
export type StyleRuleName = (typeof STYLE_RULES)[number];

/**
 * What the intake says of an article's content, and a paper may take otherwise: a desk that never dates its copy need not hear of
 * it. What keeps something from being published or is unsafe is not among them.
 */
export const CONTENT_RULES = [
  'derived-headline',
  'empty-body',
  'map-without-place',
  'missing-alt',
  'no-date',
  'no-headline',
  'repaired-encoding',
  'unknown-place',
  'unknown-section',
  'unknown-source',
  'unknown-topic',
] as const;

export const LEVELS = ['error', 'warning', 'info', 'off'] as const;
export type Level = (typeof LEVELS)[number];

export const checkRuleName = z.enum([...STYLE_RULES, ...CONTENT_RULES]);
export type CheckRuleName = z.output<typeof checkRuleName>;

export type CheckLevels = Readonly<Partial<Record<CheckRuleName, Level>>>;

/** `check:` of `site.yaml`: how grave the paper takes each rule to be. */
export const checkLevels = z.partialRecord(checkRuleName, z.enum(LEVELS)).default({});
