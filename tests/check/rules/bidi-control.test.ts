import { bidiControl } from '../../../src/check/rules/bidi-control.ts';
import { cases } from './cases.ts';

cases(bidiControl, {
  slips: [
    ["نص\u200f هنا", "نص هنا"],
    ["كلمة\u202eخفية\u202c", "كلمةخفية"],
    ["كل\u200bمة", "كلمة"],
  ],
  right: [
    "نص هنا",
    "می\u200cشود",
  ],
});
