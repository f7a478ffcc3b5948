import { spacedHyphen } from '../../../src/check/rules/spaced-hyphen.ts';
import { cases } from './cases.ts';

cases(spacedHyphen, {
  slips: [
    ["مسقط - طهران", "مسقط – طهران"],
    ["قال - وهو يبتسم - نعم", "قال – وهو يبتسم – نعم"],
  ],
  right: [
    "بين 3 - 1",
    "كوفيد-19",
    "مسقط – طهران",
  ],
});
