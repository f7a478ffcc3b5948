import { expect, test } from 'vitest';
import { relativeDate } from '../../../src/check/rules/relative-date.ts';
import { cases, judge } from './cases.ts';

cases(relativeDate, {
  slips: [
    ["وصل أمس إلى المدينة", null],
    ["في نوفمبر الجاري", null],
    ["الأسبوع المقبل", null],
    ["أعلنت الوزارة اليوم الجمعة", null],
    ["تصل البعثة، اليوم، إلى الدمام", null],
    ["اجتماع الدول الست اليوم.", null],
    ["المفاوضات التي بدأت أمس الأول", null],
    ["يجتمعون غداً السبت", null],
  ],
  right: ["في الزمن الماضي", "قرأ الماضي والحاضر", "في 12 نوفمبر 2014", "في اليوم التالي وفي نفس اليوم", "عشرة أضعاف وزنها في اليوم", "اليوم، تعد البورصة من الأكبر", "أما اليوم فقد تغيّر الأمر", "اليوم الأول واليوم العالمي للغة", "تزداد حتى هذا اليوم", "لليوم الثاني على التوالي"],
  facts: { dated: false },
});

test('an article with a date of its own is anchored', () => {
  expect(judge(relativeDate, 'وصل أمس', { dated: true }).findings).toEqual([]);
});
