import { spaceAfterPunctuation } from '../../../src/check/rules/space-after-punctuation.ts';
import { cases } from './cases.ts';

cases(spaceAfterPunctuation, {
  slips: [
    ["قال نعم،ثم مضى", "قال نعم، ثم مضى"],
    ["انتهت الجلسة.وبدأت أخرى", "انتهت الجلسة. وبدأت أخرى"],
    ["قال،«نعم»", "قال، «نعم»"],
  ],
  right: [
    "د.محمد وأ.ف.ب وص.ب",
    "قال، ثم مضى.",
    "المادة 3.5",
  ],
});
