import { latinPunctuation } from '../../../src/check/rules/latin-punctuation.ts';
import { cases } from './cases.ts';

cases(latinPunctuation, {
  slips: [
    ["قال نعم, ثم مضى", "قال نعم، ثم مضى"],
    ["أين هو?", "أين هو؟"],
    ["«نص»; ثم", "«نص»؛ ثم"],
  ],
  right: [
    "بلغ 1,234 كم",
    "CNN, BBC وغيرهما",
    "نص، ثم؛ وأين؟",
  ],
});
