import { straightQuotes } from '../../../src/check/rules/straight-quotes.ts';
import { cases } from './cases.ts';

cases(straightQuotes, {
  slips: [
    ["قال \"نعم\" ومضى", "قال «نعم» ومضى"],
    ["قال “نعم” و\"لا\"", "قال «نعم» و«لا»"],
  ],
  right: [
    "قياس 15\" عرضًا",
    "كتاب \"Brave New World\"",
    "قال «نعم»",
  ],
});
