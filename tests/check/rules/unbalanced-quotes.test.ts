import { unbalancedQuotes } from '../../../src/check/rules/unbalanced-quotes.ts';
import { cases } from './cases.ts';

cases(unbalancedQuotes, {
  slips: [
    ["قال «نعم ومضى", null],
    ["قال نعم» ومضى", null],
  ],
  right: [
    "قال «نعم» ومضى",
    "«فقرة أولى.\n\n«وثانية.»",
    "«قال «نعم» ومضى»",
  ],
});
