import { repeatedPassage } from '../../../src/check/rules/repeated-passage.ts';
import { cases } from './cases.ts';

cases(repeatedPassage, {
  slips: [
    ["كشف مسؤول أن الوزير أبلغ نظيره رغبته بلقاء القائد ولو لمرة واحدة.\n\nثم عاد وقال إن الوزير أبلغ نظيره رغبته بلقاء القائد ولو لمرة واحدة.", null],
  ],
  right: [
    "رئيس مجلس الوزراء وزير الدفاع.\n\nرئيس مجلس الوزراء وزير الدفاع.",
    "نص قصير. نص قصير.",
  ],
});
