import { spaceBeforePunctuation } from '../../../src/check/rules/space-before-punctuation.ts';
import { cases } from './cases.ts';

cases(spaceBeforePunctuation, {
  slips: [
    ["قال نعم ، ثم", "قال نعم، ثم"],
    ["انتهى .", "انتهى."],
    ["«نص »", "«نص»"],
  ],
  right: [
    "قال: نعم.",
    "منصة .NET الجديدة",
    "12 %",
  ],
});
