import { mixedTanween } from '../../../src/check/rules/mixed-tanween.ts';
import { cases } from './cases.ts';

cases(mixedTanween, {
  slips: [
    ["نقلًا وسرًا ثم أيضاً", "نقلًا وسرًا ثم أيضًا"],
    ["نقلاً وسراً ثم أيضًا", "نقلاً وسراً ثم أيضاً"],
  ],
  right: [
    "نقلًا وسرًا",
    "نقلاً وسراً",
  ],
});
