import { mixedSpelling } from '../../../src/check/rules/mixed-spelling.ts';
import { cases } from './cases.ts';

cases(mixedSpelling, {
  slips: [
    ["كاثرين اشتون ثم آشتون", null],
    ["الاناضول ثم الأناضول", null],
  ],
  right: [
    "أعلام وإعلام",
    "على وعلي",
    "أشتون أشتون",
  ],
});
