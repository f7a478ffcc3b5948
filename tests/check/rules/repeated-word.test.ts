import { repeatedWord } from '../../../src/check/rules/repeated-word.ts';
import { cases } from './cases.ts';

cases(repeatedWord, {
  slips: [
    ["ذهب في في المدينة", null],
    ["قال إن إن الأمر", null],
  ],
  right: [
    "قليلًا قليلًا",
    "لا لا",
    "في المدينة وفي القرية",
    "الغشاء هو هو",
  ],
});
