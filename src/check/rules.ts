/** Every style rule, in the order in which a text is judged. A new rule is a file, a line here and a test. */
import type { StyleRuleName } from '../schema/check.ts';
import type { StyleRule } from './rule.ts';
import { bidiControl } from './rules/bidi-control.ts';
import { cliticTatweel } from './rules/clitic-tatweel.ts';
import { doubleSpace } from './rules/double-space.ts';
import { hamzaOnWasl } from './rules/hamza-on-wasl.ts';
import { headlineLength } from './rules/headline-length.ts';
import { innerTatweel } from './rules/inner-tatweel.ts';
import { latinPunctuation } from './rules/latin-punctuation.ts';
import { lookalikeLetter } from './rules/lookalike-letter.ts';
import { missingHamza } from './rules/missing-hamza.ts';
import { mixedDigits } from './rules/mixed-digits.ts';
import { mixedSpelling } from './rules/mixed-spelling.ts';
import { mixedTanween } from './rules/mixed-tanween.ts';
import { presentationForm } from './rules/presentation-form.ts';
import { relativeDate } from './rules/relative-date.ts';
import { repeatedPassage } from './rules/repeated-passage.ts';
import { repeatedWord } from './rules/repeated-word.ts';
import { spaceAfterPunctuation } from './rules/space-after-punctuation.ts';
import { spaceBeforePunctuation } from './rules/space-before-punctuation.ts';
import { spacedHyphen } from './rules/spaced-hyphen.ts';
import { straightQuotes } from './rules/straight-quotes.ts';
import { unbalancedQuotes } from './rules/unbalanced-quotes.ts';

/** Rules about one text; those that compare files are in paper.ts. */
export const rules: readonly StyleRule[] = [
  bidiControl,
  presentationForm,
  lookalikeLetter,
  missingHamza,
  hamzaOnWasl,
  mixedSpelling,
  innerTatweel,
  cliticTatweel,
  latinPunctuation,
  spaceBeforePunctuation,
  spaceAfterPunctuation,
  spacedHyphen,
  doubleSpace,
  straightQuotes,
  unbalancedQuotes,
  mixedDigits,
  mixedTanween,
  repeatedWord,
  repeatedPassage,
  relativeDate,
  headlineLength,
];

export const ruleNames: readonly StyleRuleName[] = rules.map(({ name }) => name);
