import { expect, test } from 'vitest';
import { repeatedPassage } from '../../../src/check/rules/repeated-passage.ts';
import { cases, judge } from './cases.ts';

cases(repeatedPassage, {
  slips: [
    ["كشف مسؤول أن الوزير أبلغ نظيره رغبته بلقاء القائد ولو لمرة واحدة.\n\nثم عاد وقال إن الوزير أبلغ نظيره رغبته بلقاء القائد ولو لمرة واحدة.", null],
  ],
  right: [
    "رئيس مجلس الوزراء وزير الدفاع.\n\nرئيس مجلس الوزراء وزير الدفاع.",
    "نص قصير. نص قصير.",
    "كشف سفير إيران السابق لدى فرنسا والأمم المتحدة صادق خرازي ذلك.\n\nوكتب سفير إيران السابق لدى فرنسا والأمم المتحدة صادق خرازي يقول.",
  ],
});

test('words are counted as Arabic counts them', () => {
  const [few] = judge(repeatedPassage, 'أعلن الوزير أمس أن المصنع الجديد سيبدأ عمله غدًا.\n\nثم أعلن الوزير أمس أن المصنع الجديد سيبدأ عمله غدًا.').findings;
  expect(few?.message.ar).toContain('9 كلمات متتالية');
});
