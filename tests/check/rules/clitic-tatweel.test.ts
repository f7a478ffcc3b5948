import { cliticTatweel } from '../../../src/check/rules/clitic-tatweel.ts';
import { cases } from './cases.ts';

cases(cliticTatweel, {
  slips: [
    ["وصفه كـ «إرهابي»", "وصفه كـ«إرهابي»"],
    ["دول بـ 5+1", "دول بـ5+1"],
    ["هدية لـ المدرسة", "هدية لـالمدرسة"],
  ],
  right: [
    "كـ«إرهابي»",
    "عام 1436هـ ثم",
    "بـ5+1",
  ],
});
