import { mixedDigits } from '../../../src/check/rules/mixed-digits.ts';
import { cases } from './cases.ts';

cases(mixedDigits, {
  slips: [
    ["في 2014 و2015 ثم ٢٠١٦", "في 2014 و2015 ثم 2016"],
    ["١٢٫٥ و١٣ ثم 14", "١٢٫٥ و١٣ ثم ١٤"],
  ],
  right: [
    "في 2014 و2015",
    "طائرة F-16 عام ٢٠١٤",
  ],
});
