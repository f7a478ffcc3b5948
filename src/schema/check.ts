/** The names of the style rules and how grave each is: what `site.yaml` and an article may switch. */
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

export const LEVELS = ['error', 'warning', 'info', 'off'] as const;
export type Level = (typeof LEVELS)[number];

export const styleRuleName = z.enum(STYLE_RULES);

/** `check:` of `site.yaml`: how grave the paper takes each rule to be. */
export const checkLevels = z.partialRecord(styleRuleName, z.enum(LEVELS)).default({});
