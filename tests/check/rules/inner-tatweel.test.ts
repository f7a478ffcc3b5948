import { innerTatweel } from '../../../src/check/rules/inner-tatweel.ts';
import { cases } from './cases.ts';

cases(innerTatweel, {
  slips: [
    ["كـــتاب جديد", "كتاب جديد"],
    ["الريـاض", "الرياض"],
  ],
  right: [
    "بـCNN",
    "1436هـ",
    "بـ«نص»",
    "لـالمدرسة",
  ],
});
