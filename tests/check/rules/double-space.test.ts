import { doubleSpace } from '../../../src/check/rules/double-space.ts';
import { cases } from './cases.ts';

cases(doubleSpace, {
  slips: [
    ["كلمة  أخرى", "كلمة أخرى"],
    ["كلمة    أخرى", "كلمة أخرى"],
  ],
  right: [
    "كلمة أخرى",
    "  سطر",
  ],
});
