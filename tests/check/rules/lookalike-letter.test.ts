import { lookalikeLetter } from '../../../src/check/rules/lookalike-letter.ts';
import { cases } from './cases.ts';

cases(lookalikeLetter, {
  slips: [
    ["کتاب جديد", "كتاب جديد"],
    ["الیوم", "اليوم"],
    ["ھذا", "هذا"],
  ],
  right: [
    "كتاب جديد",
    "پارس وچای",
    "نوشته\u200cام گفت",
  ],
});
