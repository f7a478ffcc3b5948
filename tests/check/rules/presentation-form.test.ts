import { presentationForm } from '../../../src/check/rules/presentation-form.ts';
import { cases } from './cases.ts';

cases(presentationForm, {
  slips: [
    ["ﻣﺮﺣﺒﺎ", "مرحبا"],
  ],
  right: [
    "مرحبا",
    "صلى الله عليه وسلم ﷺ",
    "﴿نص﴾",
  ],
});
